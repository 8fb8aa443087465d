// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.math;

import dev.adjoint.op.OpDef;
import dev.adjoint.ops.Elementwise;

/// Elementwise inverse hyperbolic cosine.
public final class Acosh {
  public static final OpDef OP =
      Elementwise.INPUT_OUTPUT
          .smooth(
              "Acosh",
              22,
              (f, x, y) ->
                  f.div(
                      f.scalar(1, x),
                      f.sqrt(f.mul(f.sub(x, f.scalar(1, x)), f.add(x, f.scalar(1, x))))))
          .summary("Elementwise inverse hyperbolic cosine")
          .formula("output = arcosh(input)")
          .chainRule("∂L/∂input = ∂L/∂output / √(input² − 1)")
          .build();

  private Acosh() {}
}
