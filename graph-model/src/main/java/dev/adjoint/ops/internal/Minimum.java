// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.internal;

import dev.adjoint.op.Category;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Broadcasting;
import dev.adjoint.ops.Formula;

/// The smallest of two elements, with broadcasting; a NaN on either side wins. Where both are equal
/// each side gets half of the gradient. [dev.adjoint.ops.math.Min] folds it.
public final class Minimum {

  public static final OpDef OP =
      OpDef.named("Minimum")
          .category(Category.INTERNAL)
          .summary("The smallest of two elements")
          .formula("C = min(A, B)")
          .chainRule(
              "∂L/∂A = ∂L/∂C where A < B, half of it where A = B, else 0",
              "∂L/∂B = ∂L/∂C where B < A, half of it where A = B, else 0")
          .input("A", "T", TypeSet.NUMERIC)
          .input("B", "T", TypeSet.NUMERIC)
          .output("C", "T")
          .shape(in -> Broadcasting.of(in, "A", "B"))
          .gradient(Minimum::gradient)
          .build();

  private Minimum() {}

  private static void gradient(GradientScope g) {
    Formula f = new Formula(g);
    Value up = g.upstream("C");
    Value tie = f.equal(g.input("A"), g.input("B"));
    Value shared = f.where(tie, f.mul(up, f.scalar(0.5, up)), f.scalar(0, up));
    contribute(g, f, "A", "B", shared);
    contribute(g, f, "B", "A", shared);
  }

  private static void contribute(
      GradientScope g, Formula f, String port, String other, Value shared) {
    if (g.wants(port)) {
      Value wins = f.greater(g.input(other), g.input(port));
      Value gradient = f.where(wins, g.upstream("C"), shared);
      g.contribute(port, f.sumTo(gradient, g.input(port).shape()));
    }
  }
}
