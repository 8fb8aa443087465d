// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.ops.control.Gradients;
import dev.adjoint.ops.control.Optimizer;
import java.util.Optional;

/// What a backward pass starts from when nobody says: the `y` of the first Gradients node, the loss
/// of the first Optimizer, else the first output that is a floating scalar.
public final class Targets {

  private Targets() {}

  public static Optional<PortRef> of(Inference types) {
    return types.graph().nodes().stream()
        .filter(node -> differentiates(types, node))
        .findFirst()
        .flatMap(node -> node.input(0))
        .or(() -> types.graph().outputs().stream().filter(o -> isScalar(types, o)).findFirst());
  }

  private static boolean differentiates(Inference types, Node node) {
    return types.op(node.id()).filter(o -> o == Gradients.OP || o == Optimizer.OP).isPresent();
  }

  private static boolean isScalar(Inference types, PortRef output) {
    return types
        .type(output)
        .filter(t -> t.dtype().isFloating() && t.shape().isKnown() && t.shape().elements() == 1)
        .isPresent();
  }
}
