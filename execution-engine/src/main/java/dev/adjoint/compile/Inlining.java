// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.compile;

import dev.adjoint.graph.Body;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Topology;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.Known;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Rejection;
import dev.adjoint.op.Undecided;
import dev.adjoint.op.Value;
import dev.adjoint.ops.internal.Uniform;
import dev.adjoint.plan.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Emits what a body computes where the node that holds it stands. Its nodes are called by their
/// path, `loop1/h`.
final class Inlining {

  /// Instructions that a program may be long when another body is put into it: past this, compiling
  /// takes longer than running eagerly.
  static final int MOST_INSTRUCTIONS = 20_000;

  private final ProgramBuilder program;
  private final Body body;
  private final Map<PortRef, Value> values = new HashMap<>();
  private Optional<Inference> known = Optional.empty();

  Inlining(ProgramBuilder program, Body body) {
    this.program = program;
    this.body = body;
  }

  /// A body may do nothing at all, and be run for ever.
  static void require(long iteration) {
    if (iteration >= MOST_INSTRUCTIONS) {
      throw new Undecided("body", "it runs more than %,d times".formatted(MOST_INSTRUCTIONS));
    }
  }

  List<Value> emit(long iteration, List<Value> given) {
    Origin outside = program.origin();
    long turn = program.turn();
    for (int i = 0; i < given.size(); i++) {
      values.put(PortRef.of(body.inputs().get(i)), given.get(i));
    }
    known = known(given);
    program.inTurn(iteration < 0 ? turn : Uniform.turn(turn, iteration));
    List<String> ends = body.graph().outputs().stream().map(PortRef::node).toList();
    for (Node node : Topology.of(body.graph()).needed(body.graph(), ends)) {
      emit(node, outside);
    }
    program.inTurn(turn);
    program.at(outside);
    return body.graph().outputs().stream().map(this::value).toList();
  }

  /// What follows from values that are known by now, such as the number of the iteration.
  private Optional<Inference> known(List<Value> given) {
    List<Known> arriving = given.stream().map(this::known).toList();
    return arriving.stream().anyMatch(each -> each.value().isPresent())
        ? Optional.of(Inference.of(body, arriving, program.catalog()))
        : Optional.empty();
  }

  private Known known(Value value) {
    return value.type().dtype().isFloating()
        ? Known.of(value.type())
        : new Known(value.type(), program.constantValue(value));
  }

  private void emit(Node node, Origin outside) {
    if (values.containsKey(PortRef.of(node.id()))) {
      return;
    }
    if (program.instructions().size() > MOST_INSTRUCTIONS) {
      throw new Undecided(
          "body", "unrolled it would make more than %,d steps".formatted(MOST_INSTRUCTIONS));
    }
    String path = outside.node() + "/" + node.id();
    program.at(new Origin(path, outside.phase()));
    try {
      List<Value> outputs = outputs(node);
      for (int i = 0; i < outputs.size(); i++) {
        values.put(new PortRef(node.id(), i), bound(node, outputs.get(i)));
      }
    } catch (Rejection.Raised raised) {
      throw new CompileException(Diagnostic.rejected(path, raised.rejection()));
    }
  }

  private List<Value> outputs(Node node) {
    OpDef op = program.catalog().find(node.op()).orElseThrow();
    List<Value> operands = new ArrayList<>();
    for (Optional<PortRef> wire : node.inputs()) {
      operands.add(wire.map(this::value).orElse(Value.ABSENT));
    }
    return switch (op.role()) {
      case CONSTANT -> List.of(program.constant(op.constantValue(node.attributes()).orElseThrow()));
      case COMPUTE -> op.copies() ? List.of(operands.getFirst()) : computed(node, op, operands);
      case INPUT, STATE, CONTROL ->
          throw new IllegalStateException(node.op() + " does not belong into a body");
    };
  }

  private List<Value> computed(Node node, OpDef op, List<Value> operands) {
    int count = op.outputCount(node.inputs().size(), node.attributes());
    List<Value> folded = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      PortRef ref = new PortRef(node.id(), i);
      known
          .flatMap(types -> types.constant(ref))
          .filter(tensor -> !tensor.dtype().isFloating())
          .ifPresent(tensor -> folded.add(program.constant(tensor)));
    }
    return folded.size() == count ? folded : program.emitAll(op, node.attributes(), operands);
  }

  private static Value bound(Node node, Value value) {
    if (!value.shape().isKnown()) {
      throw new Undecided(
          "body", "the shape of " + node.id() + " in its body shows only in the run");
    }
    return value;
  }

  private Value value(PortRef ref) {
    Value value = values.get(ref);
    if (value == null) {
      throw new IllegalStateException("the body has no value " + ref);
    }
    return value;
  }
}
