// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.math;

import dev.adjoint.op.OpDef;
import dev.adjoint.ops.Elementwise;

/// Elementwise inverse hyperbolic tangent.
public final class Atanh {
  public static final OpDef OP =
      Elementwise.INPUT_OUTPUT
          .smooth(
              "Atanh",
              22,
              (f, x, y) ->
                  f.div(f.scalar(1, x), f.mul(f.sub(f.scalar(1, x), x), f.add(f.scalar(1, x), x))))
          .summary("Elementwise inverse hyperbolic tangent")
          .formula("output = artanh(input)")
          .chainRule("∂L/∂input = ∂L/∂output / (1 − input²)")
          .build();

  private Atanh() {}
}
