// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.control;

import dev.adjoint.op.Attributes;
import dev.adjoint.op.Known;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.Value;
import dev.adjoint.ops.shape.Gather;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;

/// One iteration after the other; how many there are follows from the shapes.
final class ScanUnrolling {

  private final NodeScope node;
  private final ScanPlan plan;
  private final List<Value> given;
  private final Collecting collecting;
  private List<Value> states;

  ScanUnrolling(NodeScope node) {
    this.node = node;
    given = node.variadic("initial_state_and_scan_inputs");
    plan = ScanPlan.of(node.attributes(), given.size());
    states = given.subList(0, plan.states());
    collecting = new Collecting(node, plan.collected());
  }

  List<Value> all() {
    Value first = given.get(plan.states());
    long length = first.shape().dim(axis(0, first)).size();
    for (long i = 0; i < length; i++) {
      List<Value> results = node.inline(Scan.BODY, i, given(i, length));
      states = results.subList(0, plan.states());
      collecting.add(results.subList(plan.states(), results.size()));
    }
    List<Value> outputs = new ArrayList<>(states);
    for (int i = 0; i < collecting.count(); i++) {
      int output = plan.states() + i;
      outputs.add(
          collecting.stacked(i, plan.outputAxis(i), plan.isToEnd(i), () -> emptyType(output)));
    }
    return outputs;
  }

  private List<Value> given(long iteration, long length) {
    List<Value> all = new ArrayList<>(states);
    for (int i = 0; i < plan.scanned(); i++) {
      Value whole = given.get(plan.states() + i);
      long at = plan.isFromEnd(i) ? length - 1 - iteration : iteration;
      all.add(
          node.emit(
              Gather.OP,
              Attributes.of(Gather.AXIS, (long) axis(i, whole)),
              whole,
              node.constant(Tensor.scalar(DType.INT64, at))));
    }
    all.addAll(given.subList(plan.firstCapture(), given.size()));
    return all;
  }

  private int axis(int index, Value whole) {
    long axis = plan.inputAxis(index);
    return (int) (axis < 0 ? axis + whole.rank() : axis);
  }

  /// What the body would give, had there been a slice.
  private TensorType emptyType(int output) {
    List<Known> would = new ArrayList<>(Collecting.known(states));
    for (int i = 0; i < plan.scanned(); i++) {
      Value whole = given.get(plan.states() + i);
      int axis = axis(i, whole);
      would.add(
          Known.of(
              whole
                  .type()
                  .withShape(
                      whole
                          .shape()
                          .slice(0, axis)
                          .append(whole.shape().slice(axis + 1, whole.rank())))));
    }
    would.addAll(Collecting.known(given.subList(plan.firstCapture(), given.size())));
    return node.results(Scan.BODY, would).get(output).type();
  }
}
