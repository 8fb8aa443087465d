// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import static dev.adjoint.cpu.loop.Elements.BOOL;
import static dev.adjoint.cpu.loop.Elements.F32;
import static dev.adjoint.cpu.loop.Elements.F64;
import static dev.adjoint.cpu.loop.Elements.I32;
import static dev.adjoint.cpu.loop.Elements.I64;

import dev.adjoint.type.DType;
import java.lang.foreign.MemorySegment;

/// The elementwise relations; results are bytes 0 and 1. Any relation with NaN is false.
final class Comparison {

  private Comparison() {}

  @FunctionalInterface
  private interface FloatTest {
    boolean test(double a, double b);
  }

  @FunctionalInterface
  private interface WholeTest {
    boolean test(long a, long b);
  }

  static CpuKernel equal() {
    return of((a, b) -> a == b, (a, b) -> a == b);
  }

  static CpuKernel less() {
    return of((a, b) -> a < b, (a, b) -> a < b);
  }

  static CpuKernel greater() {
    return of((a, b) -> a > b, (a, b) -> a > b);
  }

  /// Widening is exact, so one test of doubles and one of longs serve all types.
  private static CpuKernel of(FloatTest floating, WholeTest whole) {
    return new BinaryCpu()
        .with(
            DType.FLOAT32,
            (a, i, b, j, c, k) ->
                put(c, k, floating.test(a.getAtIndex(F32, i), b.getAtIndex(F32, j))))
        .with(
            DType.FLOAT64,
            (a, i, b, j, c, k) ->
                put(c, k, floating.test(a.getAtIndex(F64, i), b.getAtIndex(F64, j))))
        .with(
            DType.INT64,
            (a, i, b, j, c, k) -> put(c, k, whole.test(a.getAtIndex(I64, i), b.getAtIndex(I64, j))))
        .with(
            DType.INT32,
            (a, i, b, j, c, k) -> put(c, k, whole.test(a.getAtIndex(I32, i), b.getAtIndex(I32, j))))
        .with(
            DType.BOOL,
            (a, i, b, j, c, k) -> put(c, k, whole.test(a.get(BOOL, i), b.get(BOOL, j))));
  }

  private static void put(MemorySegment c, long k, boolean holds) {
    c.set(BOOL, k, (byte) (holds ? 1 : 0));
  }
}
