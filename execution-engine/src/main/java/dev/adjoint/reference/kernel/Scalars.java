// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.reference.kernel;

import dev.adjoint.backend.KernelFault;

/// Functions of single numbers that Java has not under one name.
final class Scalars {

  private Scalars() {}

  /// `max(x, 0)`; NaN stays NaN, as in NumPy.
  static double relu(double x) {
    return x <= 0 ? 0 : x;
  }

  static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /// Quotient rounded towards zero; the smallest number divided by -1 wraps.
  static long divide(long a, long b) {
    if (b == 0) {
      throw new KernelFault("division of the integer " + a + " by zero");
    }
    return a / b;
  }
}
