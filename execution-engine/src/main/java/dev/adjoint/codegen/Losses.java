// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.codegen;

import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.Role;
import java.util.Optional;

/// What people differentiate in a graph: an output that is a single real number. Where the graph
/// asks for gradients itself, nothing more is asked.
public final class Losses {
  private Losses() {}

  public static Optional<PortRef> of(Inference types) {
    return types.graph().nodes().stream().anyMatch(node -> isControl(types, node))
        ? Optional.empty()
        : types.graph().outputs().stream().filter(ref -> isLoss(types, ref)).findFirst();
  }

  /// True for a node about the graph itself: gradients, updates.
  static boolean isControl(Inference types, Node node) {
    return types.op(node.id()).filter(op -> op.role() == Role.CONTROL).isPresent();
  }

  private static boolean isLoss(Inference types, PortRef output) {
    return types
        .type(output)
        .filter(type -> type.dtype().isFloating() && type.shape().isKnown())
        .filter(type -> type.shape().elements() == 1)
        .isPresent();
  }
}
