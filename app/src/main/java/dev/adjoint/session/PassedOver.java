// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.engine.Debugger;
import dev.adjoint.engine.FlowPlan;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.Wire;
import dev.adjoint.type.Tensor;
import dev.adjoint.unroll.Unrolled;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What the iterations that are not drawn one by one give back along the wires into the node that
/// stands for them: by a state what the first of them gives back, by a captured value the sum.
final class PassedOver {
  private final FlowPlan plan;
  private final Unrolled drawn;
  private final Map<Wire, Tensor> contributions = new HashMap<>();

  PassedOver(FlowPlan plan, Unrolled drawn) {
    this.plan = plan;
    this.drawn = drawn;
  }

  Map<Wire, Tensor> contributions() {
    return contributions;
  }

  /// @param iteration has gone backward to its start
  void add(Debugger iteration, long t) {
    for (int i = plan.lead(); i < plan.body().inputCount(); i++) {
      boolean carried = i < plan.firstSlice();
      boolean counts = carried ? t == drawn.shown().first() : i >= plan.firstCapture();
      Optional<Tensor> slope =
          counts ? iteration.gradient(plan.body().inputs().get(i)) : Optional.empty();
      if (slope.isPresent()) {
        wire(i).ifPresent(wire -> contributions.merge(wire, slope.get(), PassedOver::sum));
      }
    }
  }

  /// Inputs of the body lie in the order of the node's own.
  private Optional<Wire> wire(int input) {
    Node node = drawn.between().flatMap(drawn.graph()::node).orElseThrow();
    int port = plan.wire(input);
    return node.input(port).map(from -> new Wire(from, node.id(), port));
  }

  static Tensor sum(Tensor a, Tensor b) {
    return Tensor.of(a.dtype(), a.shape(), i -> a.get(i) + b.get(i));
  }
}
