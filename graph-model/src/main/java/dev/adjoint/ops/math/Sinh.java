// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.math;

import dev.adjoint.op.OpDef;
import dev.adjoint.ops.Elementwise;

/// Elementwise hyperbolic sine.
public final class Sinh {
  public static final OpDef OP =
      Elementwise.INPUT_OUTPUT
          .smooth("Sinh", 22, (f, x, y) -> f.of(Cosh.OP, x))
          .summary("Elementwise hyperbolic sine")
          .formula("output = sinh(input)")
          .chainRule("∂L/∂input = ∂L/∂output ∘ cosh(input)")
          .build();

  private Sinh() {}
}
