// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import static dev.adjoint.cpu.loop.Elements.I32;
import static dev.adjoint.cpu.loop.Elements.I64;

import dev.adjoint.backend.KernelFault;
import dev.adjoint.type.DType;

/// The elementwise functions of two numbers. Integers wrap; NaN wins in maximum and minimum.
final class Arithmetic {

  private Arithmetic() {}

  static CpuKernel add() {
    return new BinaryCpu()
        .f32((a, b) -> a + b)
        .f64((a, b) -> a + b)
        .i64((a, b) -> a + b)
        .i32((a, b) -> a + b);
  }

  static CpuKernel sub() {
    return new BinaryCpu()
        .f32((a, b) -> a - b)
        .f64((a, b) -> a - b)
        .i64((a, b) -> a - b)
        .i32((a, b) -> a - b);
  }

  static CpuKernel mul() {
    return new BinaryCpu()
        .f32((a, b) -> a * b)
        .f64((a, b) -> a * b)
        .i64((a, b) -> a * b)
        .i32((a, b) -> a * b);
  }

  /// Integers round towards zero; the smallest one divided by -1 wraps.
  static CpuKernel div() {
    return new BinaryCpu()
        .f32((a, b) -> a / b)
        .f64((a, b) -> a / b)
        .with(
            DType.INT64,
            (a, i, b, j, c, k) ->
                c.setAtIndex(I64, k, a.getAtIndex(I64, i) / divisor(b.getAtIndex(I64, j), k)))
        .with(
            DType.INT32,
            (a, i, b, j, c, k) ->
                c.setAtIndex(
                    I32, k, (int) (a.getAtIndex(I32, i) / divisor(b.getAtIndex(I32, j), k))));
  }

  private static long divisor(long value, long element) {
    if (value == 0) {
      throw new KernelFault("division of an integer by zero at element " + element);
    }
    return value;
  }

  static CpuKernel and() {
    return new BinaryCpu().i64((a, b) -> a & b).i32((a, b) -> a & b);
  }

  static CpuKernel maximum() {
    return new BinaryCpu().f32(Math::max).f64(Math::max).i64(Math::max).i32(Math::max);
  }

  static CpuKernel minimum() {
    return new BinaryCpu().f32(Math::min).f64(Math::min).i64(Math::min).i32(Math::min);
  }
}
