// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.math;

import dev.adjoint.op.OpDef;
import dev.adjoint.op.Value;
import dev.adjoint.ops.Elementwise;
import dev.adjoint.ops.Formula;

/// Error function of Gauss: the share of a normal distribution of variance ½ that lies within `x`
/// of its mean. The exact form of Gelu is made of it.
public final class Erf {
  public static final OpDef OP =
      Elementwise.INPUT_OUTPUT
          .smooth("Erf", 13, Erf::slope)
          .summary("Elementwise error function of Gauss")
          .formula("output = 2/√π ∫₀ˣ exp(−t²) dt")
          .chainRule("∂L/∂input = ∂L/∂output ∘ 2/√π exp(−input²)")
          .build();

  private static final double TWO_BY_ROOT_PI = 2 / Math.sqrt(Math.PI);

  private Erf() {}

  private static Value slope(Formula f, Value x, Value y) {
    return f.mul(f.scalar(TWO_BY_ROOT_PI, x), f.exp(f.neg(f.mul(x, x))));
  }
}
