// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.math;

import dev.adjoint.op.Category;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.ops.Folds;
import dev.adjoint.ops.Formula;

/// Elementwise negation `Y = -X`.
public final class Neg {

  public static final OpDef OP =
      OpDef.named("Neg")
          .since(13)
          .category(Category.MATH)
          .summary("Elementwise negation")
          .formula("Y = -X")
          .chainRule("∂L/∂X = −∂L/∂Y")
          .input("X", "T", TypeSet.NUMERIC)
          .output("Y", "T")
          .shape(in -> in.shape("X"))
          .gradient(Neg::gradient)
          .fold(Folds.unary(a -> -a, a -> -a))
          .build();

  private Neg() {}

  private static void gradient(GradientScope g) {
    g.contribute("X", new Formula(g).neg(g.upstream("Y")));
  }
}
