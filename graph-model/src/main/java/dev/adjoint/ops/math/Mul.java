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

/// Elementwise product `C = A * B` with broadcasting.
public final class Mul {

  public static final OpDef OP =
      OpDef.named("Mul")
          .since(14)
          .category(Category.MATH)
          .summary("Elementwise product of two tensors")
          .formula("C = A * B")
          .chainRule("∂L/∂A = ∂L/∂C ∘ B", "∂L/∂B = ∂L/∂C ∘ A")
          .input("A", "T", TypeSet.NUMERIC)
          .input("B", "T", TypeSet.NUMERIC)
          .output("C", "T")
          .shape(in -> Broadcasting.of(in, "A", "B"))
          .gradient(Mul::gradient)
          .fold(Folds.binary((a, b) -> a * b, (a, b) -> a * b))
          .build();

  private Mul() {}

  private static void gradient(GradientScope g) {
    Value up = g.upstream("C");
    Formula f = new Formula(g);
    if (g.wants("A")) {
      g.contribute("A", f.sumTo(f.mul(up, g.input("B")), g.input("A").shape()));
    }
    if (g.wants("B")) {
      g.contribute("B", f.sumTo(f.mul(up, g.input("A")), g.input("B").shape()));
    }
  }
}
