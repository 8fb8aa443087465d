// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import static java.util.Objects.requireNonNull;

import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.type.Tensor;
import java.util.Optional;

/// The gradient that starts a backward pass: the request's cotangent, else ones.
final class Upstream {

  private Upstream() {}

  /// @param y what is differentiated
  /// @throws EngineException when the cotangent does not fit `y`
  static DeviceValue of(EagerPass pass, PortRef y) {
    Node node = pass.types().graph().node(y.node()).orElseThrow();
    Optional<Tensor> cotangent = pass.request().gradients().flatMap(Differentiate::cotangent);
    if (cotangent.isEmpty()) {
      return pass.controls().ones(node, y);
    }
    DeviceValue value = pass.value(y);
    Tensor fitting = Effects.fitting(cotangent.get(), value.type());
    LoadedPlan plan =
        pass.plans()
            .get(
                Feeds.COTANGENT + value.type(),
                false,
                program -> program.output("out0", program.input(Feeds.COTANGENT, value.type())));
    plan.feed(requireNonNull(plan.program().inputs().get(Feeds.COTANGENT)), fitting);
    return NodePlans.output(plan, "out0");
  }
}
