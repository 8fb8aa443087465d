// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.math;

import dev.adjoint.op.OpDef;
import dev.adjoint.ops.Elementwise;

/// One divided by each element; infinite at 0.
public final class Reciprocal {
  public static final OpDef OP =
      Elementwise.X_Y
          .composite("Reciprocal", 13, (f, x, node) -> f.div(f.scalar(1, x), x))
          .summary("One divided by each element")
          .formula("Y = 1 / X")
          .chainRule("∂L/∂X = −∂L/∂Y / X²")
          .build();

  private Reciprocal() {}
}
