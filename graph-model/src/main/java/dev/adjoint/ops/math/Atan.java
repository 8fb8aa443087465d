// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.math;

import dev.adjoint.op.OpDef;
import dev.adjoint.ops.Elementwise;

/// Elementwise inverse tangent.
public final class Atan {
  public static final OpDef OP =
      Elementwise.INPUT_OUTPUT
          .smooth(
              "Atan", 22, (f, x, y) -> f.div(f.scalar(1, x), f.add(f.scalar(1, x), f.mul(x, x))))
          .summary("Elementwise inverse tangent")
          .formula("output = arctan(input)")
          .chainRule("∂L/∂input = ∂L/∂output / (1 + input²)")
          .build();

  private Atan() {}
}
