// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.control;

import dev.adjoint.op.NodeScope;
import dev.adjoint.op.Subgraph;
import dev.adjoint.op.Undecided;
import dev.adjoint.op.Value;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;

/// One iteration after the other, as long as it is known before the run that there is one.
final class LoopUnrolling {

  private final NodeScope node;
  private final Subgraph body;
  private final List<Value> captures;
  private final Collecting collecting;
  private List<Value> carried;

  LoopUnrolling(NodeScope node) {
    this.node = node;
    body = node.get(Loop.BODY);
    List<Value> given = node.variadic("v_initial");
    int count = given.size() - Math.toIntExact(node.get(Loop.NUM_CAPTURES));
    carried = given.subList(0, count);
    captures = given.subList(count, given.size());
    collecting = new Collecting(node, body.outputCount() - 1 - count);
  }

  List<Value> all() {
    long most =
        node.has("M")
            ? Conditions.count(known("M", "how often it runs shows only in the run"))
            : Long.MAX_VALUE;
    boolean asked = node.has("cond");
    boolean goesOn =
        !asked || Conditions.holds(known("cond", "whether it runs at all shows only in the run"));
    for (long i = 0; i < most && goesOn; i++) {
      List<Value> results = node.inline(Loop.BODY, i, given(i));
      carried = results.subList(1, 1 + carried.size());
      collecting.add(results.subList(1 + carried.size(), results.size()));
      goesOn = !asked || holds(results.getFirst(), i);
    }
    List<Value> outputs = new ArrayList<>(carried);
    for (int i = 0; i < collecting.count(); i++) {
      int output = 1 + carried.size() + i;
      outputs.add(collecting.stacked(i, 0, false, () -> type(output)));
    }
    return outputs;
  }

  private List<Value> given(long iteration) {
    List<Value> given = new ArrayList<>();
    given.add(node.constant(Conditions.one(body, 0, DType.INT64, iteration)));
    given.add(node.constant(Conditions.one(body, 1, DType.BOOL, 1)));
    given.addAll(carried);
    given.addAll(captures);
    return given;
  }

  private Tensor known(String port, String why) {
    return node.constantValue(node.input(port)).orElseThrow(() -> new Undecided(port, why));
  }

  private boolean holds(Value condition, long iteration) {
    return node.constantValue(condition)
        .map(Conditions::holds)
        .orElseThrow(
            () ->
                new Undecided(
                    "body",
                    "whether it goes on after iteration " + iteration + " shows only in the run"));
  }

  /// What the body would give, had it run.
  private TensorType type(int output) {
    return node.results(Loop.BODY, Collecting.known(given(0))).get(output).type();
  }
}
