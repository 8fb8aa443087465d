// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.reference.kernel;

import dev.adjoint.backend.KernelFault;
import dev.adjoint.ops.math.Mod;

/// Remainders: of a division rounded down, or towards zero.
final class ModReference {

  private ModReference() {}

  static void run(Call call) {
    ReferenceKernel kernel =
        call.get(Mod.FMOD)
            ? Elementwise.binary((a, b) -> a % b, (a, b) -> a % divisor(a, b))
            : Elementwise.binary(ModReference::floor, (a, b) -> Math.floorMod(a, divisor(a, b)));
    kernel.run(call);
  }

  /// Of the two remainders that lie around 0, the one on the side of `b`.
  private static double floor(double a, double b) {
    double rest = a % b;
    double other = rest + b;
    double result = Math.signum(rest) == -Math.signum(b) ? other : rest;
    return result == 0 ? Math.copySign(0, b) : result;
  }

  private static long divisor(long a, long b) {
    if (b == 0) {
      throw new KernelFault("remainder of a division of the integer " + a + " by zero");
    }
    return b;
  }
}
