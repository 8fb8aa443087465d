// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.math;

import dev.adjoint.op.Category;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.ops.Formula;

/// Elementwise natural logarithm; minus infinity at 0, NaN below.
public final class Log {

  public static final OpDef OP =
      OpDef.named("Log")
          .since(13)
          .category(Category.MATH)
          .summary("Elementwise natural logarithm")
          .formula("output = ln(input)")
          .chainRule("∂L/∂input = ∂L/∂output / input")
          .input("input", "T", TypeSet.FLOATING)
          .output("output", "T")
          .shape(in -> in.shape("input"))
          .gradient(Log::gradient)
          .build();

  private Log() {}

  private static void gradient(GradientScope g) {
    g.contribute("input", new Formula(g).div(g.upstream("output"), g.input("input")));
  }
}
