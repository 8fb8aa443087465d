// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.logic;

import dev.adjoint.op.Category;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.ops.Elementwise;

/// Elementwise negation of truth values.
public final class Not {
  public static final OpDef OP =
      Elementwise.X_Y
          .composite(
              Elementwise.X_Y.named("Not", 1, TypeSet.BOOLEAN),
              (f, x, node) -> f.equal(x, f.scalar(0, x)))
          .category(Category.LOGIC)
          .summary("True where the input is false")
          .formula("Y = ¬X")
          .notDifferentiable("an answer jumps between false and true")
          .build();

  private Not() {}
}
