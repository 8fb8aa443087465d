// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.internal;

import dev.adjoint.op.Category;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.ops.Broadcasting;
import dev.adjoint.ops.Folds;

/// The smallest of two elements, with broadcasting; a NaN on either side wins. Where both are equal
/// each side gets half of the gradient. [dev.adjoint.ops.math.Min] folds it.
public final class Minimum {

  public static final OpDef OP =
      OpDef.named("Minimum")
          .category(Category.INTERNAL)
          .summary("The smallest of two elements")
          .formula("C = min(A, B)")
          .chainRule(
              "∂L/∂A = ∂L/∂C ∘ ([A < B] + ½ [A = B])", "∂L/∂B = ∂L/∂C ∘ ([B < A] + ½ [A = B])")
          .input("A", "T", TypeSet.NUMERIC)
          .input("B", "T", TypeSet.NUMERIC)
          .output("C", "T")
          .shape(in -> Broadcasting.of(in, "A", "B"))
          .gradient(g -> Winner.gradient(g, (f, one, other) -> f.greater(other, one)))
          .fold(Folds.binary(Math::min, Math::min))
          .build();

  private Minimum() {}
}
