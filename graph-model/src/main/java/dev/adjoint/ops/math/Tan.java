// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.math;

import dev.adjoint.op.OpDef;
import dev.adjoint.ops.Elementwise;

/// Elementwise tangent, sine by cosine.
public final class Tan {
  public static final OpDef OP =
      Elementwise.INPUT_OUTPUT
          .composite("Tan", 22, (f, x, node) -> f.div(f.of(Sin.OP, x), f.of(Cos.OP, x)))
          .summary("Elementwise tangent")
          .formula("output = tan(input)")
          .chainRule("∂L/∂input = ∂L/∂output / cos(input)²")
          .build();

  private Tan() {}
}
