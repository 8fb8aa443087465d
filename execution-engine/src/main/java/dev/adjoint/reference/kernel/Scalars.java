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

  static double softplus(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }

  /// Quotient rounded towards zero; the smallest number divided by -1 wraps.
  static long divide(long a, long b) {
    if (b == 0) {
      throw new KernelFault("division of the integer " + a + " by zero");
    }
    return a / b;
  }

  /// Unlike Java's, as IEEE 754 has it: 1 to any power is 1, and so is -1 to an infinite one.
  static double pow(double base, double exponent) {
    boolean one = base == 1 || (base == -1 && Double.isInfinite(exponent));
    return one ? 1 : Math.pow(base, exponent);
  }

  static double asinh(double x) {
    return Math.copySign(Math.log(Math.abs(x) + Math.hypot(x, 1)), x);
  }

  static double acosh(double x) {
    return Math.log(x + Math.sqrt(x - 1) * Math.sqrt(x + 1));
  }

  static double atanh(double x) {
    return (Math.log1p(x) - Math.log1p(-x)) / 2;
  }

  /// `2/√π exp(-x²) Σ 2^n x^(2n+1) / (1 · 3 · … · (2n+1))`: all terms have one sign, so nothing is
  /// lost. From 6 on a double cannot tell it from 1.
  static double erf(double x) {
    if (Math.abs(x) >= 6) {
      return Math.signum(x);
    }
    double term = x;
    double sum = x;
    for (int n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
      term *= 2 * x * x / (2 * n + 1);
      sum += term;
    }
    return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
  }
}
