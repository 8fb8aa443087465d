// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.math;

import dev.adjoint.op.Category;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.ops.Formula;

/// Elementwise exponential `output = e^input`.
public final class Exp {

  public static final OpDef OP =
      OpDef.named("Exp")
          .since(13)
          .category(Category.MATH)
          .summary("Elementwise exponential")
          .formula("output = exp(input)")
          .chainRule("∂L/∂input = ∂L/∂output ∘ output")
          .input("input", "T", TypeSet.FLOATING)
          .output("output", "T")
          .shape(in -> in.shape("input"))
          .gradient(Exp::gradient)
          .build();

  private Exp() {}

  private static void gradient(GradientScope g) {
    g.contribute("input", new Formula(g).mul(g.upstream("output"), g.output("output")));
  }
}
