// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.activation;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.Category;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Axes;
import dev.adjoint.ops.Formula;
import dev.adjoint.type.Shape;

/// Softmax along one axis: `y_i = exp(x_i - max x) / Σ_j exp(x_j - max x)`. Kernels subtract the
/// maximum, so that large inputs neither overflow nor vanish.
public final class Softmax {

  public static final Attribute<Long> AXIS =
      Attribute.integer("axis")
          .defaultsTo(-1L)
          .doc("axis along which the probabilities sum to 1; negative counts from the end");

  public static final OpDef OP =
      OpDef.named("Softmax")
          .since(13)
          .category(Category.ACTIVATION)
          .summary("Turns scores into probabilities along one axis")
          .formula("yᵢ = exp(xᵢ) / Σⱼ exp(xⱼ)")
          .chainRule("∂L/∂input = output ∘ (∂L/∂output − Σ (∂L/∂output ∘ output))")
          .input("input", "T", TypeSet.FLOATING)
          .output("output", "T")
          .attribute(AXIS)
          .shape(Softmax::shape)
          .gradient(Softmax::gradient)
          .build();

  private Softmax() {}

  private static Shape shape(ShapeScope in) {
    Axes.check(in, "C1", "axis", in.get(AXIS), in.shape("input"));
    return in.shape("input");
  }

  private static void gradient(GradientScope g) {
    Formula f = new Formula(g);
    Value y = g.output("output");
    Value up = g.upstream("output");
    Value total = f.sum(f.mul(up, y), true, Axes.index(g.get(AXIS), y.rank()));
    g.contribute("input", f.mul(f.sub(up, total), y));
  }
}
