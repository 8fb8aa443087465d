// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import dev.adjoint.cpu.dnn.DnnElementwise;

/// The elementwise functions of one number.
final class Functions {

  private static final double LN2 = Math.log(2);

  private Functions() {}

  static CpuKernel neg() {
    return UnaryCpu.cheap(a -> -a, a -> -a).andIntegers(a -> -a, a -> -a);
  }

  static CpuKernel abs() {
    return UnaryCpu.cheap(Math::abs, Math::abs).andIntegers(Math::abs, Math::abs);
  }

  /// `max(x, 0)`; NaN stays NaN, as in NumPy.
  static CpuKernel relu() {
    return UnaryCpu.cheap(a -> a <= 0 ? 0 : a, a -> a <= 0 ? 0 : a)
        .andIntegers(a -> Math.max(a, 0), a -> Math.max(a, 0));
  }

  static CpuKernel sqrt() {
    return UnaryCpu.cheap(a -> (float) Math.sqrt(a), Math::sqrt);
  }

  static CpuKernel exp() {
    return UnaryCpu.costly(Math::exp);
  }

  static CpuKernel log() {
    return UnaryCpu.costly(Math::log);
  }

  static CpuKernel tanh() {
    return new LibraryFunction(DnnElementwise.Function.TANH, UnaryCpu.costly(Math::tanh));
  }

  static CpuKernel sigmoid() {
    return new LibraryFunction(
        DnnElementwise.Function.LOGISTIC, UnaryCpu.costly(a -> 1 / (1 + Math.exp(-a))));
  }

  /// The larger term stands outside of the logarithm, so that nothing overflows.
  static CpuKernel softplus() {
    return UnaryCpu.costly(a -> a > 0 ? a + Math.log1p(Math.exp(-a)) : Math.log1p(Math.exp(a)));
  }

  static CpuKernel expm1() {
    return UnaryCpu.costly(Math::expm1);
  }

  static CpuKernel sin() {
    return UnaryCpu.costly(Math::sin);
  }

  static CpuKernel cos() {
    return UnaryCpu.costly(Math::cos);
  }

  static CpuKernel asin() {
    return UnaryCpu.costly(Math::asin);
  }

  static CpuKernel acos() {
    return UnaryCpu.costly(Math::acos);
  }

  static CpuKernel atan() {
    return UnaryCpu.costly(Math::atan);
  }

  static CpuKernel sinh() {
    return UnaryCpu.costly(Math::sinh);
  }

  static CpuKernel cosh() {
    return UnaryCpu.costly(Math::cosh);
  }

  /// `log1p` keeps what is small; beyond 2^28 the 1 under the root is lost anyway.
  static CpuKernel asinh() {
    return UnaryCpu.costly(
        a -> {
          double size = Math.abs(a);
          double result =
              size > 0x1p28
                  ? Math.log(size) + LN2
                  : Math.log1p(size + size * size / (1 + Math.sqrt(size * size + 1)));
          return Math.copySign(result, a);
        });
  }

  /// With `t = a - 1`, exact near 1; beyond 2^28 the root is `a` itself.
  static CpuKernel acosh() {
    return UnaryCpu.costly(
        a -> {
          double t = a - 1;
          double near = t < 0 ? Double.NaN : Math.log1p(t + Math.sqrt(t * (2 + t)));
          return a > 0x1p28 ? Math.log(a) + LN2 : near;
        });
  }

  static CpuKernel atanh() {
    return UnaryCpu.costly(
        a -> {
          double size = Math.abs(a);
          return Math.copySign(0.5 * Math.log1p(2 * size / (1 - size)), a);
        });
  }

  static CpuKernel erf() {
    return UnaryCpu.costly(ErrorFunction::at);
  }

  static CpuKernel floor() {
    return UnaryCpu.cheap(a -> (float) Math.floor(a), Math::floor);
  }

  static CpuKernel ceil() {
    return UnaryCpu.cheap(a -> (float) Math.ceil(a), Math::ceil);
  }

  /// Halves to the even neighbour.
  static CpuKernel round() {
    return UnaryCpu.cheap(a -> (float) Math.rint(a), Math::rint);
  }

  static CpuKernel sign() {
    return UnaryCpu.cheap(Math::signum, Math::signum).andIntegers(Long::signum, Integer::signum);
  }
}
