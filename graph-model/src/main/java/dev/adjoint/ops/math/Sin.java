// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.math;

import dev.adjoint.op.OpDef;
import dev.adjoint.ops.Elementwise;

/// Elementwise sine.
public final class Sin {
  public static final OpDef OP =
      Elementwise.INPUT_OUTPUT
          .smooth("Sin", 22, (f, x, y) -> f.of(Cos.OP, x))
          .summary("Elementwise sine")
          .formula("output = sin(input)")
          .chainRule("∂L/∂input = ∂L/∂output ∘ cos(input)")
          .build();

  private Sin() {}
}
