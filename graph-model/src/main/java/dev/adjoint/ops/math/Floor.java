// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.math;

import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.ops.Elementwise;
import dev.adjoint.ops.Folds;

/// Rounds down: the largest whole number that is not above the element.
public final class Floor {
  public static final OpDef OP =
      Elementwise.X_Y
          .named("Floor", 13, TypeSet.FLOATING)
          .notDifferentiable("it jumps, and is flat between the jumps")
          .summary("Rounds down to a whole number")
          .formula("Y = ⌊X⌋")
          .fold(Folds.unary(Math::floor, a -> a))
          .build();

  private Floor() {}
}
