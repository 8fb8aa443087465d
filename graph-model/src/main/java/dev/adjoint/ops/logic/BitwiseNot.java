// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.logic;

import dev.adjoint.op.Category;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.ops.Elementwise;

/// Turns every bit of whole numbers around; in two's complement that is `-1 - X`.
public final class BitwiseNot {
  public static final OpDef OP =
      Elementwise.X_Y
          .composite(
              Elementwise.X_Y.named("BitwiseNot", 18, TypeSet.INTEGER),
              (f, x, node) -> f.sub(f.scalar(-1, x), x))
          .category(Category.LOGIC)
          .summary("Turns every bit around")
          .formula("Y = ~X")
          .notDifferentiable("bits jump between 0 and 1")
          .build();

  private BitwiseNot() {}
}
