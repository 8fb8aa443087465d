// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.math;

import dev.adjoint.op.Category;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Folds;
import dev.adjoint.ops.Formula;

/// Elementwise absolute value; the slope at exactly 0 is 0.
public final class Abs {

  public static final OpDef OP =
      OpDef.named("Abs")
          .since(13)
          .category(Category.MATH)
          .summary("Elementwise absolute value")
          .formula("Y = |X|")
          .chainRule("∂L/∂X = ∂L/∂Y ∘ sign(X)")
          .input("X", "T", TypeSet.NUMERIC)
          .output("Y", "T")
          .shape(in -> in.shape("X"))
          .gradient(Abs::gradient)
          .fold(Folds.unary(Math::abs, Math::abs))
          .build();

  private Abs() {}

  private static void gradient(GradientScope g) {
    Formula f = new Formula(g);
    Value x = g.input("X");
    Value up = g.upstream("Y");
    Value zero = f.scalar(0, x);
    Value negative = f.where(f.less(x, zero), f.neg(up), zero);
    g.contribute("X", f.where(f.greater(x, zero), up, negative));
  }
}
