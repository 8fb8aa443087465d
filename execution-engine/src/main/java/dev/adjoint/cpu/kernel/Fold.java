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

  /// The fold of nothing, for each kind of element.
  private record Start(double floating, long i64, int i32, int bool) {}

  static Fold sum() {
    return of(Double::sum, Long::sum, new Start(0, 0, 0, 0));
  }

  /// Of nothing the maximum is minus infinity, the smallest integer or false; NaN wins over all
  /// numbers.
  static Fold max() {
    Start start = new Start(Double.NEGATIVE_INFINITY, Long.MIN_VALUE, Integer.MIN_VALUE, 0);
    return of(Math::max, Math::max, start);
  }

  /// The minimum; of nothing it is infinity, the largest integer or true. NaN wins over all
  /// numbers.
  static Fold min() {
    Start start = new Start(Double.POSITIVE_INFINITY, Long.MAX_VALUE, Integer.MAX_VALUE, 1);
    return of(Math::min, Math::min, start);
  }

  static Fold product() {
    return of((a, b) -> a * b, (a, b) -> a * b, new Start(1, 1, 1, 1));
  }

  private static Fold of(DoubleBinaryOperator floating, LongBinaryOperator whole, Start start) {
    return new Fold(
        new Lazy<>(
            () ->
                DoubleFold.of(
                    new DoubleFold.Parts(
                        (x, a, i) -> floating.applyAsDouble(x, a.getAtIndex(Elements.F32, i)),
                        floating,
                        start.floating()))),
        new Lazy<>(
            () ->
                DoubleFold.of(
                    new DoubleFold.Parts(
                        (x, a, i) -> floating.applyAsDouble(x, a.getAtIndex(Elements.F64, i)),
                        floating,
                        start.floating()))),
        new Lazy<>(
            () ->
                LongFold.of(
                    new LongFold.Parts(
                        (x, a, i) -> whole.applyAsLong(x, a.getAtIndex(Elements.I64, i)),
                        whole,
                        start.i64()))),
        new Lazy<>(
            () ->
                LongFold.of(
                    new LongFold.Parts(
                        (x, a, i) -> whole.applyAsLong(x, a.getAtIndex(Elements.I32, i)),
                        whole,
                        start.i32()))),
        new Lazy<>(
            () ->
                LongFold.of(
                    new LongFold.Parts(
                        (x, a, i) -> whole.applyAsLong(x, a.get(Elements.BOOL, i)),
                        whole,
                        start.bool()))));
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
