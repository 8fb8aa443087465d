// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.activation;

import dev.adjoint.op.Category;
import dev.adjoint.op.NodeScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Broadcasting;
import dev.adjoint.ops.Formula;
import dev.adjoint.type.Shape;
import java.util.List;

/// Leaky rectifier whose negative slopes are learned, one each or shared as broadcasting says.
public final class PRelu {
  public static final OpDef OP =
      OpDef.named("PRelu")
          .since(16)
          .category(Category.ACTIVATION)
          .summary("Leaky rectifier with learned slopes")
          .formula("Y = X > 0 ? X : slope ∘ X")
          .chainRule("∂L/∂X = ∂L/∂Y ∘ ([X > 0] + slope [X ≤ 0])", "∂L/∂slope = ∂L/∂Y ∘ X [X ≤ 0]")
          .input("X", "T", TypeSet.NUMERIC)
          .input("slope", "T", TypeSet.NUMERIC)
          .output("Y", "T")
          .shape(PRelu::shape)
          .decomposition(PRelu::expand)
          .build();

  private PRelu() {}

  /// Only `slope` may be stretched: a result of another shape than `X` is refused.
  private static Shape shape(ShapeScope in) {
    Shape x = in.shape("X");
    Shape both = Broadcasting.of(in, "X", "slope");
    boolean same = both.mayEqual(x);
    if (!same) {
      throw in.reject(
          "C1",
          "slope",
          "the slopes do not fit into X",
          "a shape that stretches to " + x.display(),
          in.shape("slope").display());
    }
    return x;
  }

  private static List<Value> expand(NodeScope node) {
    Formula f = new Formula(node);
    Value x = node.input("X");
    Value positive = f.greater(x, f.scalar(0, x));
    return List.of(f.where(positive, x, f.mul(node.input("slope"), x)));
  }
}
