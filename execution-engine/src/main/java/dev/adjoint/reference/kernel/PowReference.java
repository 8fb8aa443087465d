// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.reference.kernel;

import dev.adjoint.backend.KernelFault;

/// `Z = X ^ Y` with broadcasting; the types of base and exponent may differ, the result has that of
/// the base.
final class PowReference {

  private PowReference() {}

  static void run(Call call) {
    Cells x = call.in(0);
    Cells y = call.in(1);
    Cells z = call.out();
    for (long i = 0; i < z.elements(); i++) {
      long[] at = Index.coordinates(i, z.sizes());
      long a = Index.flat(at, x.sizes());
      long b = Index.flat(at, y.sizes());
      if (x.isFloating()) {
        z.set(i, Scalars.pow(x.get(a), y.get(b)));
      } else if (y.isFloating()) {
        z.setLong(i, (long) Scalars.pow(x.get(a), y.get(b)));
      } else {
        z.setLong(i, power(x.getLong(a), y.getLong(b)));
      }
    }
  }

  /// By repeated squaring; wraps on overflow, as multiplication does.
  private static long power(long base, long exponent) {
    if (exponent < 0) {
      throw new KernelFault("the integer " + base + " to the negative power " + exponent);
    }
    if (exponent == 0) {
      return 1;
    }
    long root = power(base, exponent / 2);
    return root * root * (exponent % 2 == 1 ? base : 1);
  }
}
