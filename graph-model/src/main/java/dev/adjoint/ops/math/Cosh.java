// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.math;

import dev.adjoint.op.OpDef;
import dev.adjoint.ops.Elementwise;

/// Elementwise hyperbolic cosine.
public final class Cosh {
  public static final OpDef OP =
      Elementwise.INPUT_OUTPUT
          .smooth("Cosh", 22, (f, x, y) -> f.of(Sinh.OP, x))
          .summary("Elementwise hyperbolic cosine")
          .formula("output = cosh(input)")
          .chainRule("∂L/∂input = ∂L/∂output ∘ sinh(input)")
          .build();

  private Cosh() {}
}
