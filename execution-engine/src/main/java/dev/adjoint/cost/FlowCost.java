// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cost;

import dev.adjoint.graph.Body;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.Attribute;
import dev.adjoint.op.Known;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.Subgraph;
import dev.adjoint.ops.control.Conditions;
import dev.adjoint.ops.control.If;
import dev.adjoint.ops.control.Loop;
import dev.adjoint.ops.control.Scan;
import dev.adjoint.ops.control.ScanPlan;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What a node with bodies costs: its body times the number of iterations, where that is known; of
/// an If whose condition is not, the dearer branch.
record FlowCost(NodeWork work, OpCatalog catalog) {

  NodeCost cost() {
    if (work.op() == If.OP) {
      return branches();
    }
    return work.op() == Loop.OP ? loop() : scan();
  }

  private NodeCost branches() {
    Optional<Tensor> cond = constant(0);
    if (cond.isPresent()) {
      return once(Conditions.holds(cond.get()) ? If.THEN_BRANCH : If.ELSE_BRANCH, from(1));
    }
    NodeCost yes = once(If.THEN_BRANCH, from(1));
    NodeCost no = once(If.ELSE_BRANCH, from(1));
    return new NodeCost(
        OptionalLong.of(0),
        larger(yes.forwardFlops(), no.forwardFlops()),
        larger(yes.backwardFlops(), no.backwardFlops()),
        OptionalLong.empty());
  }

  private static OptionalLong larger(OptionalLong a, OptionalLong b) {
    return a.isPresent() && b.isPresent()
        ? OptionalLong.of(Math.max(a.getAsLong(), b.getAsLong()))
        : OptionalLong.empty();
  }

  private NodeCost loop() {
    Subgraph body = work.attributes().get(Loop.BODY);
    List<Known> given = new ArrayList<>();
    given.add(Known.of(Conditions.one(body, 0, DType.INT64, 0).type()));
    given.add(Known.of(Conditions.one(body, 1, DType.BOOL, 1)));
    given.addAll(from(2));
    return times(once(Loop.BODY, given), trips(given));
  }

  /// Empty when only the run tells.
  private OptionalLong trips(List<Known> given) {
    boolean asked = work.inputs().size() > 1 && work.inputs().get(1).isPresent();
    if (asked && constant(1).filter(cond -> !Conditions.holds(cond)).isPresent()) {
      return OptionalLong.of(0);
    }
    Optional<Tensor> most = work.inputs().isEmpty() ? Optional.empty() : constant(0);
    boolean always =
        !asked
            || (constant(1).filter(Conditions::holds).isPresent()
                && body(Loop.BODY, given)
                    .map(types -> types.constant(types.graph().outputs().getFirst()))
                    .filter(cond -> cond.filter(Conditions::holds).isPresent())
                    .isPresent());
    return most.isPresent() && always
        ? OptionalLong.of(Conditions.count(most.get()))
        : OptionalLong.empty();
  }

  private NodeCost scan() {
    ScanPlan plan = ScanPlan.of(work.attributes(), work.inputs().size());
    List<Known> given = from(0);
    OptionalLong length = OptionalLong.empty();
    for (int i = 0; i < plan.scanned(); i++) {
      TensorType whole = given.get(plan.states() + i).type();
      int rank = whole.shape().rank();
      int axis = Math.floorMod(plan.inputAxis(i), rank);
      Dim size = whole.shape().dim(axis);
      length = size.isKnown() ? OptionalLong.of(size.size()) : length;
      Shape rest = whole.shape().slice(0, axis).append(whole.shape().slice(axis + 1, rank));
      given.set(plan.states() + i, Known.of(whole.withShape(rest)));
    }
    return times(once(Scan.BODY, given), length);
  }

  private static NodeCost times(NodeCost one, OptionalLong count) {
    return new NodeCost(
        OptionalLong.of(0),
        times(one.forwardFlops(), count),
        times(one.backwardFlops(), count),
        OptionalLong.empty());
  }

  private static OptionalLong times(OptionalLong one, OptionalLong count) {
    return one.isPresent() && count.isPresent()
        ? OptionalLong.of(Math.multiplyExact(one.getAsLong(), count.getAsLong()))
        : OptionalLong.empty();
  }

  private NodeCost once(Attribute<Subgraph> attribute, List<Known> given) {
    return body(attribute, given).map(FlowCost::sum).orElse(NodeCost.UNKNOWN);
  }

  private static NodeCost sum(Inference types) {
    TotalCost total = Cost.of(types).total();
    return new NodeCost(
        OptionalLong.of(0),
        complete(total.forwardFlops()),
        complete(total.backwardFlops()),
        OptionalLong.empty());
  }

  private static OptionalLong complete(Amount amount) {
    return amount.isComplete() ? OptionalLong.of(amount.known()) : OptionalLong.empty();
  }

  private Optional<Inference> body(Attribute<Subgraph> attribute, List<Known> given) {
    return work.attributes().get(attribute) instanceof Body body
            && given.size() == body.inputCount()
        ? Optional.of(Inference.of(body, given, catalog))
        : Optional.empty();
  }

  private Optional<Tensor> constant(int wire) {
    return Optional.ofNullable(work.constants().get(wire)).map(NodeWork.Constant::tensor);
  }

  private List<Known> from(int wire) {
    List<Known> known = new ArrayList<>();
    for (int i = wire; i < work.inputs().size(); i++) {
      Optional<Tensor> value = constant(i);
      work.inputs().get(i).ifPresent(type -> known.add(new Known(type, value)));
    }
    return known;
  }
}
