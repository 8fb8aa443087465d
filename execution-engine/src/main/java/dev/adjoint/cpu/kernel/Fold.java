// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.kernel;

import dev.adjoint.cpu.loop.DoubleFold;
import dev.adjoint.cpu.loop.Elements;
import dev.adjoint.cpu.loop.Lazy;
import dev.adjoint.cpu.loop.LongFold;
import dev.adjoint.type.DType;
import java.util.function.DoubleBinaryOperator;
import java.util.function.LongBinaryOperator;

/// The loops of one reduction for every element type, made when first used.
record Fold(
    Lazy<DoubleFold> f32,
    Lazy<DoubleFold> f64,
    Lazy<LongFold> i64,
    Lazy<LongFold> i32,
    Lazy<LongFold> bool) {

  static Fold sum() {
    return of(Double::sum, 0, Long::sum, 0, 0);
  }

  /// Of nothing the maximum is minus infinity, the smallest integer or false; NaN wins over all
  /// numbers.
  static Fold max() {
    return of(Math::max, Double.NEGATIVE_INFINITY, Math::max, Long.MIN_VALUE, Integer.MIN_VALUE);
  }

  private static Fold of(
      DoubleBinaryOperator floating,
      double start,
      LongBinaryOperator whole,
      long startLong,
      int startInt) {
    return new Fold(
        new Lazy<>(
            () ->
                DoubleFold.of(
                    new DoubleFold.Parts(
                        (x, a, i) -> floating.applyAsDouble(x, a.getAtIndex(Elements.F32, i)),
                        floating,
                        start))),
        new Lazy<>(
            () ->
                DoubleFold.of(
                    new DoubleFold.Parts(
                        (x, a, i) -> floating.applyAsDouble(x, a.getAtIndex(Elements.F64, i)),
                        floating,
                        start))),
        new Lazy<>(
            () ->
                LongFold.of(
                    new LongFold.Parts(
                        (x, a, i) -> whole.applyAsLong(x, a.getAtIndex(Elements.I64, i)),
                        whole,
                        startLong))),
        new Lazy<>(
            () ->
                LongFold.of(
                    new LongFold.Parts(
                        (x, a, i) -> whole.applyAsLong(x, a.getAtIndex(Elements.I32, i)),
                        whole,
                        startInt))),
        new Lazy<>(
            () ->
                LongFold.of(
                    new LongFold.Parts(
                        (x, a, i) -> whole.applyAsLong(x, a.get(Elements.BOOL, i)), whole, 0))));
  }

  DoubleFold floating(DType type) {
    return type == DType.FLOAT32 ? f32.get() : f64.get();
  }

  LongFold whole(DType type) {
    return switch (type) {
      case INT32 -> i32.get();
      case BOOL -> bool.get();
      default -> i64.get();
    };
  }
}
