// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.ops.control.Gradients;
import dev.adjoint.ops.control.Optimizer;
import dev.adjoint.type.TensorType;
import java.util.Optional;

/// What a backward pass starts from when nobody says: the `y` of the first Gradients node, the loss
/// of the first Optimizer, else the first output that is one floating number.
public final class Targets {

  private Targets() {}

  public static Optional<PortRef> of(Inference types) {
    return types.graph().nodes().stream()
        .filter(node -> differentiates(types, node))
        .findFirst()
        .flatMap(node -> node.input(0))
        .or(() -> types.graph().outputs().stream().filter(o -> fits(types, o)).findFirst());
  }

  /// Whether a value of this type is one floating number, with axes of size 1 or with none: a
  /// reduction that keeps its axes gives a number as much as a loss does.
  public static boolean fits(TensorType type) {
    return type.dtype().isFloating()
        && type.shape().ranked()
        && type.shape().dims().stream().allMatch(size -> size.is(1));
  }

  private static boolean differentiates(Inference types, Node node) {
    return types.op(node.id()).filter(o -> o == Gradients.OP || o == Optimizer.OP).isPresent();
  }

  private static boolean fits(Inference types, PortRef output) {
    return types.type(output).filter(Targets::fits).isPresent();
  }
}
