// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.internal;

import dev.adjoint.op.Category;
import dev.adjoint.op.OpDef;
import dev.adjoint.ops.Elementwise;

/// `exp(X) - 1` without the loss near 0, where the two nearly cancel. The exponential linear units
/// are made of it.
public final class Expm1 {
  public static final OpDef OP =
      Elementwise.X_Y
          .smooth("Expm1", 1, (f, x, y) -> f.add(y, f.scalar(1, y)))
          .category(Category.INTERNAL)
          .summary("Exponential less one")
          .formula("Y = exp(X) − 1")
          .chainRule("∂L/∂X = ∂L/∂Y ∘ (Y + 1)")
          .build();

  private Expm1() {}
}
