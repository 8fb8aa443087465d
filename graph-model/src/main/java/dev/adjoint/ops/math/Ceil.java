// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.math;

import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.ops.Elementwise;
import dev.adjoint.ops.Folds;

/// Rounds up: the smallest whole number that is not below the element.
public final class Ceil {
  public static final OpDef OP =
      Elementwise.X_Y
          .named("Ceil", 13, TypeSet.FLOATING)
          .notDifferentiable("it jumps, and is flat between the jumps")
          .summary("Rounds up to a whole number")
          .formula("Y = ⌈X⌉")
          .fold(Folds.unary(Math::ceil, a -> a))
          .build();

  private Ceil() {}
}
