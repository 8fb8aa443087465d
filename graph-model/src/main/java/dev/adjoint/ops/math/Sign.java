// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.math;

import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.ops.Elementwise;
import dev.adjoint.ops.Folds;

/// The sign of each element: -1, 0 or 1; NaN stays.
public final class Sign {
  public static final OpDef OP =
      Elementwise.INPUT_OUTPUT
          .named("Sign", 13, TypeSet.NUMERIC)
          .notDifferentiable("it jumps, and is flat between the jumps")
          .summary("Minus one, zero or one: the sign")
          .formula("output = sign(input)")
          .fold(Folds.unary(Math::signum, Long::signum))
          .build();

  private Sign() {}
}
