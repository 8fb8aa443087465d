// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.math;

import dev.adjoint.op.OpDef;
import dev.adjoint.ops.Elementwise;

/// Elementwise inverse hyperbolic sine.
public final class Asinh {
  public static final OpDef OP =
      Elementwise.INPUT_OUTPUT
          .smooth(
              "Asinh",
              22,
              (f, x, y) -> f.div(f.scalar(1, x), f.sqrt(f.add(f.scalar(1, x), f.mul(x, x)))))
          .summary("Elementwise inverse hyperbolic sine")
          .formula("output = arsinh(input)")
          .chainRule("∂L/∂input = ∂L/∂output / √(1 + input²)")
          .build();

  private Asinh() {}
}
