// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.conv;

import dev.adjoint.op.Value;
import dev.adjoint.ops.Formula;
import dev.adjoint.ops.math.Abs;
import dev.adjoint.ops.math.Pow;
import dev.adjoint.ops.math.Sqrt;

/// The two halves of an Lp norm `(Σ |x|ᵖ)^(1/p)`, around a sum of the caller's. The norm of zeros
/// is 0 with gradient 0, as a norm's should be, where the chain rule alone would give 0 · ∞.
public final class PowerSum {

  private PowerSum() {}

  /// `|x|ᵖ`.
  public static Value power(Formula f, Value x, long p) {
    if (p == 2) {
      return f.mul(x, x);
    }
    Value size = f.emit().emit(Abs.OP, x);
    return p == 1 ? size : f.emit().emit(Pow.OP, size, f.scalar(p, x));
  }

  /// The `p`-th root of a sum that is not negative.
  public static Value root(Formula f, Value sum, long p) {
    if (p == 1) {
      return sum;
    }
    Value zero = f.scalar(0, sum);
    Value nothing = f.equal(sum, zero);
    Value safe = f.where(nothing, f.scalar(1, sum), sum);
    Value root =
        p == 2 ? f.emit().emit(Sqrt.OP, safe) : f.emit().emit(Pow.OP, safe, f.scalar(1.0 / p, sum));
    return f.where(nothing, zero, root);
  }
}
