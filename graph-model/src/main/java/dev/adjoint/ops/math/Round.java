// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.math;

import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.ops.Elementwise;
import dev.adjoint.ops.Folds;

/// Rounds to the nearest whole number; halves go to the even one, so that they do not drift
/// upwards.
public final class Round {
  public static final OpDef OP =
      Elementwise.X_Y
          .named("Round", 22, TypeSet.FLOATING)
          .notDifferentiable("it jumps, and is flat between the jumps")
          .summary("Rounds to the nearest whole number")
          .formula("Y = round(X)")
          .fold(Folds.unary(Math::rint, a -> a))
          .build();

  private Round() {}
}
