// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.math;

import dev.adjoint.op.Category;
import dev.adjoint.op.GradientScope;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.ops.Folds;

/// Passes the value on unchanged.
public final class Identity {

  public static final OpDef OP =
      OpDef.named("Identity")
          .since(25)
          .category(Category.MATH)
          .summary("Passes the value on unchanged")
          .formula("output = input")
          .chainRule("∂L/∂input = ∂L/∂output")
          .input("input", "T", TypeSet.ANY)
          .output("output", "T")
          .copies()
          .shape(in -> in.shape("input"))
          .gradient(Identity::gradient)
          .fold(Folds.SAME)
          .build();

  private Identity() {}

  private static void gradient(GradientScope g) {
    g.contribute("input", g.upstream("output"));
  }
}
