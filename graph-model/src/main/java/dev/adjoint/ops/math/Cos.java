// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.math;

import dev.adjoint.op.OpDef;
import dev.adjoint.ops.Elementwise;

/// Elementwise cosine.
public final class Cos {
  public static final OpDef OP =
      Elementwise.INPUT_OUTPUT
          .smooth("Cos", 22, (f, x, y) -> f.neg(f.of(Sin.OP, x)))
          .summary("Elementwise cosine")
          .formula("output = cos(input)")
          .chainRule("∂L/∂input = ∂L/∂output ∘ (−sin(input))")
          .build();

  private Cos() {}
}
