// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

/// Error function of Gauss to the last bits of a double.
///
/// Near 0 it is `x` times a polynomial of `x²`; further out `1 − exp(−x²) q`, where `q` is a
/// polynomial of `(x − 3) / (x + 3)`, which is small for all `x` that matter. Both polynomials are
/// Chebyshev fits of our own, with errors below 1e-17.
final class ErrorFunction {

  /// Highest power first: `erf(√t) / √t` for `t` from 0 to 1.
  private static final double[] INNER = {
    -7.795898827002142e-10,
    1.3720064546777686e-08,
    -1.6208483801871705e-07,
    1.6447424703317362e-06,
    -1.492473690741966e-05,
    0.00012055294904839707,
    -0.0008548325975389692,
    0.0052239776071164225,
    -0.02686617064323777,
    0.11283791670945006,
    -0.37612638903183543,
    1.1283791670955126
  };

  /// Highest power first: `exp(x²) erfc(x)` for `x` from 1 to 6.
  private static final double[] OUTER = {
    3.381355142042904e-09,
    1.2755818949624478e-06,
    2.0135111426447427e-06,
    -8.00978093907608e-06,
    -1.2845780030775907e-05,
    6.406279226046039e-05,
    4.525434558991009e-05,
    -0.0005970624964924544,
    0.0007077464666941425,
    0.004269136356961225,
    -0.024392499318915004,
    0.07166583719747308,
    -0.15011593650077898,
    0.24560380171233487,
    -0.3262335600430372,
    0.17900115118138996
  };

  /// From here on the distance to 1 is less than a double can tell.
  private static final double END = 6;

  private ErrorFunction() {}

  static double at(double x) {
    double size = Math.abs(x);
    if (size <= 1) {
      return x * polynomial(INNER, x * x);
    }
    if (size >= END) {
      return Math.signum(x);
    }
    double tail = Math.exp(-size * size) * polynomial(OUTER, (size - 3) / (size + 3));
    return Math.copySign(1 - tail, x);
  }

  private static double polynomial(double[] coefficients, double t) {
    double sum = coefficients[0];
    for (int i = 1; i < coefficients.length; i++) {
      sum = sum * t + coefficients[i];
    }
    return sum;
  }
}
