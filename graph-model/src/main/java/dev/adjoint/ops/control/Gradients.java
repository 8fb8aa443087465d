// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.control;

import dev.adjoint.op.Category;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Role;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeRule;
import dev.adjoint.op.TypeSet;
import dev.adjoint.type.Shape;
import dev.adjoint.type.TensorType;
import java.util.List;

/// The derivatives of `y` by each of `xs`, as `tf.gradients`: the compiler puts the backward pass
/// here. Of a `y` with many elements it is the derivative of their sum. The result is ordinary
/// graph, so Gradients of Gradients are second derivatives.
public final class Gradients {

  public static final OpDef OP =
      OpDef.named("Gradients")
          .category(Category.GRAPH)
          .role(Role.CONTROL)
          .summary("Derivatives of one value by others")
          .formula("dxᵢ = ∂Σy/∂xᵢ")
          .input("y", "Y", TypeSet.FLOATING)
          .variadicInput("xs", "T", TypeSet.FLOATING, 1)
          .variadicOutput(
              "dxs", TypeRule.variable("T"), (wires, attributes) -> Math.max(0, wires - 1))
          .shapes(Gradients::shapes)
          .notDifferentiable("replaced by the backward pass, which is differentiable itself")
          .build();

  private Gradients() {}

  private static List<Shape> shapes(ShapeScope in) {
    return in.variadic("xs").stream().map(TensorType::shape).toList();
  }
}
