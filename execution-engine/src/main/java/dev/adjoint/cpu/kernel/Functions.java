// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

/// The elementwise functions of one number.
final class Functions {

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
    return UnaryCpu.costly(Math::tanh);
  }

  static CpuKernel sigmoid() {
    return UnaryCpu.costly(a -> 1 / (1 + Math.exp(-a)));
  }
}
