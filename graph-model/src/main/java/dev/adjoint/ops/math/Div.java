// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.math;

import dev.adjoint.op.Category;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Broadcasting;
import dev.adjoint.ops.Folds;
import dev.adjoint.ops.Formula;

/// Elementwise quotient `C = A / B` with broadcasting; integers divide towards zero.
public final class Div {

  public static final OpDef OP =
      OpDef.named("Div")
          .since(14)
          .category(Category.MATH)
          .summary("Elementwise quotient of two tensors")
          .formula("C = A / B")
          .chainRule("∂L/∂A = ∂L/∂C / B", "∂L/∂B = −∂L/∂C ∘ C / B")
          .input("A", "T", TypeSet.NUMERIC)
          .input("B", "T", TypeSet.NUMERIC)
          .output("C", "T")
          .shape(in -> Broadcasting.of(in, "A", "B"))
          .gradient(Div::gradient)
          .fold(Folds.QUOTIENT)
          .build();

  private Div() {}

  private static void gradient(GradientScope g) {
    Value up = g.upstream("C");
    Formula f = new Formula(g);
    Value b = g.input("B");
    if (g.wants("A")) {
      g.contribute("A", f.sumTo(f.div(up, b), g.input("A").shape()));
    }
    if (g.wants("B")) {
      Value slope = f.neg(f.div(g.output("C"), b));
      g.contribute("B", f.sumTo(f.mul(up, slope), b.shape()));
    }
  }
}
