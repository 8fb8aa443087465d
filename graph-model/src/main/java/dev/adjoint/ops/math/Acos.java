// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.math;

import dev.adjoint.op.OpDef;
import dev.adjoint.ops.Elementwise;

/// Elementwise inverse cosine.
public final class Acos {
  public static final OpDef OP =
      Elementwise.INPUT_OUTPUT
          .smooth(
              "Acos",
              22,
              (f, x, y) ->
                  f.div(
                      f.scalar(-1, x),
                      f.sqrt(f.mul(f.sub(f.scalar(1, x), x), f.add(f.scalar(1, x), x)))))
          .summary("Elementwise inverse cosine")
          .formula("output = arccos(input)")
          .chainRule("∂L/∂input = ∂L/∂output / −√(1 − input²)")
          .build();

  private Acos() {}
}
