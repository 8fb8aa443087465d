// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.activation;

import dev.adjoint.op.Category;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.ShapeScope;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Axes;
import dev.adjoint.ops.Formula;
import dev.adjoint.type.Shape;

/// Logarithm of [Softmax] along one axis, `y_i = x_i - max x - ln Σ_j exp(x_j - max x)`. A
/// primitive and not `Log(Softmax(x))`, which is minus infinity wherever a probability underflows.
public final class LogSoftmax {

  public static final OpDef OP =
      OpDef.named("LogSoftmax")
          .since(13)
          .category(Category.ACTIVATION)
          .summary("Logarithm of softmax, safe for large scores")
          .formula("yᵢ = xᵢ - ln Σⱼ exp(xⱼ)")
          .chainRule("∂L/∂input = ∂L/∂output − exp(output) ∘ Σ ∂L/∂output")
          .input("input", "T", TypeSet.FLOATING)
          .output("output", "T")
          .attribute(Softmax.AXIS)
          .shape(LogSoftmax::shape)
          .gradient(LogSoftmax::gradient)
          .build();

  private LogSoftmax() {}

  private static Shape shape(ShapeScope in) {
    Axes.check(in, "C1", "axis", in.get(Softmax.AXIS), in.shape("input"));
    return in.shape("input");
  }

  private static void gradient(GradientScope g) {
    Formula f = new Formula(g);
    Value y = g.output("output");
    Value up = g.upstream("output");
    Value total = f.sum(up, true, Axes.index(g.get(Softmax.AXIS), y.rank()));
    g.contribute("input", f.sub(up, f.mul(f.exp(y), total)));
  }
}
