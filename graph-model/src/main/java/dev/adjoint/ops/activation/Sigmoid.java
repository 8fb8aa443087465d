// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.activation;

import dev.adjoint.op.Category;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;

/// Logistic function `Y = 1 / (1 + exp(-X))`; kernels must not overflow for large `|X|`.
public final class Sigmoid {

  public static final OpDef OP =
      OpDef.named("Sigmoid")
          .since(13)
          .category(Category.ACTIVATION)
          .summary("Squashes to between 0 and 1")
          .formula("Y = 1 / (1 + exp(-X))")
          .chainRule("∂L/∂X = ∂L/∂Y ∘ Y ∘ (1 − Y)")
          .input("X", "T", TypeSet.FLOATING)
          .output("Y", "T")
          .shape(in -> in.shape("X"))
          .gradient(Sigmoid::gradient)
          .build();

  private Sigmoid() {}

  private static void gradient(GradientScope g) {
    Formula f = new Formula(g);
    Value y = g.output("Y");
    Value slope = f.mul(y, f.sub(f.scalar(1, y), y));
    g.contribute("X", f.mul(g.upstream("Y"), slope));
  }
}
