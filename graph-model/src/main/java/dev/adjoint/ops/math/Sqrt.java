// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.math;

import dev.adjoint.op.Category;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Folds;
import dev.adjoint.ops.Formula;

/// Elementwise square root; NaN below 0. The slope at 0 is infinite.
public final class Sqrt {

  public static final OpDef OP =
      OpDef.named("Sqrt")
          .since(13)
          .category(Category.MATH)
          .summary("Elementwise square root")
          .formula("Y = √X")
          .chainRule("∂L/∂X = ∂L/∂Y / (2 Y)")
          .input("X", "T", TypeSet.FLOATING)
          .output("Y", "T")
          .shape(in -> in.shape("X"))
          .gradient(Sqrt::gradient)
          .fold(Folds.unary(Math::sqrt, a -> a))
          .build();

  private Sqrt() {}

  private static void gradient(GradientScope g) {
    Formula f = new Formula(g);
    Value y = g.output("Y");
    g.contribute("X", f.div(g.upstream("Y"), f.add(y, y)));
  }
}
