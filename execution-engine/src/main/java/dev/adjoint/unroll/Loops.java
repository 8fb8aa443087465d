// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.unroll;

import dev.adjoint.engine.FlowPlan;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.OpDef;
import dev.adjoint.ops.control.Conditions;
import dev.adjoint.ops.control.Loop;
import dev.adjoint.ops.control.Scan;
import dev.adjoint.ops.control.ScanPlan;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/// What is known of a loop before it runs.
public final class Loops {

  private Loops() {}

  /// Where the body of a loop lies.
  public static BodyPlace body(String loop) {
    return new BodyPlace(loop, Loop.BODY.name());
  }

  /// Whether the node is a Loop or Scan, whole enough to be unrolled: it has a body, and everything
  /// that the body takes is wired in.
  public static boolean canUnroll(Inference around, String id) {
    return plan(around, id).isPresent();
  }

  static Optional<FlowPlan> plan(Inference around, String id) {
    Optional<OpDef> op = around.op(id).filter(o -> o == Loop.OP || o == Scan.OP);
    Optional<Node> node = around.graph().node(id);
    if (op.isEmpty() || node.isEmpty() || body(id).in(around.graph()).isEmpty()) {
      return Optional.empty();
    }
    boolean typed = around.diagnostics(id).stream().noneMatch(fault -> fault.isError());
    return typed
        ? Optional.of(FlowPlan.repeating(node.get(), op.get())).filter(Loops::isWhole)
        : Optional.empty();
  }

  private static boolean isWhole(FlowPlan plan) {
    int wires = plan.wire(plan.body().inputCount());
    return plan.collected() >= 0
        && plan.carried() >= 0
        && IntStream.range(plan.firstWire(), wires)
            .allMatch(wire -> plan.node().input(wire).isPresent());
  }

  /// How often a loop runs, where that follows from the graph alone.
  public static OptionalLong count(Inference around, String id) {
    Optional<FlowPlan> plan = plan(around, id);
    if (plan.isEmpty()) {
      return OptionalLong.empty();
    }
    return plan.get().skipped() == 0 ? length(around, plan.get()) : trips(around, plan.get());
  }

  private static OptionalLong length(Inference around, FlowPlan plan) {
    ScanPlan scan = ScanPlan.of(plan.node().attributes(), plan.node().inputs().size());
    for (int i = 0; i < plan.scanned(); i++) {
      Optional<TensorType> type =
          plan.node().input(plan.wire(plan.firstSlice() + i)).flatMap(around::type);
      if (type.isPresent() && type.get().shape().ranked()) {
        int rank = type.get().shape().rank();
        long axis = scan.inputAxis(i);
        Dim length = type.get().shape().dim((int) (axis < 0 ? axis + rank : axis));
        if (length.isKnown()) {
          return OptionalLong.of(length.size());
        }
      }
    }
    return OptionalLong.empty();
  }

  private static OptionalLong trips(Inference around, FlowPlan plan) {
    Optional<Tensor> most = constant(around, plan.node(), 0);
    boolean asked = plan.node().input(1).isPresent();
    Optional<Tensor> goesOn = constant(around, plan.node(), 1);
    if (asked && goesOn.filter(now -> !Conditions.holds(now)).isPresent()) {
      return OptionalLong.of(0);
    }
    return most.isPresent() && (!asked || (goesOn.isPresent() && staysTrue(around, plan)))
        ? OptionalLong.of(Conditions.count(most.get()))
        : OptionalLong.empty();
  }

  private static Optional<Tensor> constant(Inference around, Node node, int wire) {
    return node.input(wire).flatMap(around::constant);
  }

  /// Whether the body hands its condition on, or always says yes.
  private static boolean staysTrue(Inference around, FlowPlan plan) {
    PortRef result = plan.body().graph().outputs().getFirst();
    if (result.equals(plan.input(1))) {
      return true;
    }
    return around
        .within(new BodyPlace(plan.node().id(), plan.attribute()))
        .flatMap(inside -> inside.constant(result))
        .filter(Conditions::holds)
        .isPresent();
  }
}
