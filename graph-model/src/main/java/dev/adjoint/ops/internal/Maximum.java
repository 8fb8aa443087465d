// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.internal;

import dev.adjoint.op.Category;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.ops.Broadcasting;
import dev.adjoint.ops.Folds;
import dev.adjoint.ops.Formula;

/// The largest of two elements, with broadcasting; a NaN on either side wins. Where both are equal
/// each side gets half of the gradient. [dev.adjoint.ops.math.Max] folds it.
public final class Maximum {

  public static final OpDef OP =
      OpDef.named("Maximum")
          .category(Category.INTERNAL)
          .summary("The largest of two elements")
          .formula("C = max(A, B)")
          .chainRule(
              "∂L/∂A = ∂L/∂C ∘ ([A > B] + ½ [A = B])", "∂L/∂B = ∂L/∂C ∘ ([B > A] + ½ [A = B])")
          .input("A", "T", TypeSet.NUMERIC)
          .input("B", "T", TypeSet.NUMERIC)
          .output("C", "T")
          .shape(in -> Broadcasting.of(in, "A", "B"))
          .gradient(g -> Winner.gradient(g, Formula::greater))
          .fold(Folds.binary(Math::max, Math::max))
          .build();

  private Maximum() {}
}
