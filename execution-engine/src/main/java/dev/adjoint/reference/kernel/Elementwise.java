// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.reference.kernel;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/// Kernels that compute each output element from the input elements at the same, broadcast, place.
final class Elementwise {

  private Elementwise() {}

  @FunctionalInterface
  interface DoubleRelation {
    boolean holds(double a, double b);
  }

  @FunctionalInterface
  interface LongRelation {
    boolean holds(long a, long b);
  }

  static ReferenceKernel unary(DoubleUnaryOperator f) {
    return call -> {
      for (long i = 0; i < call.out().elements(); i++) {
        call.out().set(i, f.applyAsDouble(call.in(0).get(i)));
      }
    };
  }

  static ReferenceKernel unary(DoubleUnaryOperator floating, LongUnaryOperator whole) {
    return call -> {
      if (call.out().isFloating()) {
        unary(floating).run(call);
        return;
      }
      for (long i = 0; i < call.out().elements(); i++) {
        call.out().setLong(i, whole.applyAsLong(call.in(0).getLong(i)));
      }
    };
  }

  static ReferenceKernel binary(DoubleBinaryOperator floating, LongBinaryOperator whole) {
    return call -> {
      Cells out = call.out();
      eachPair(
          call,
          (i, a, b) -> {
            if (out.isFloating()) {
              out.set(i, floating.applyAsDouble(call.in(0).get(a), call.in(1).get(b)));
            } else {
              out.setLong(i, whole.applyAsLong(call.in(0).getLong(a), call.in(1).getLong(b)));
            }
          });
    };
  }

  static ReferenceKernel relation(DoubleRelation floating, LongRelation whole) {
    return call ->
        eachPair(
            call,
            (i, a, b) -> {
              boolean holds =
                  call.in(0).isFloating()
                      ? floating.holds(call.in(0).get(a), call.in(1).get(b))
                      : whole.holds(call.in(0).getLong(a), call.in(1).getLong(b));
              call.out().setLong(i, holds ? 1 : 0);
            });
  }

  /// Where(condition, x, y).
  static void where(Call call) {
    Cells out = call.out();
    long[] sizes = out.sizes();
    for (long i = 0; i < out.elements(); i++) {
      long[] at = Index.coordinates(i, sizes);
      boolean condition = call.in(0).getLong(Index.flat(at, call.in(0).sizes())) != 0;
      Cells chosen = call.in(condition ? 1 : 2);
      out.setFrom(i, chosen, Index.flat(at, chosen.sizes()));
    }
  }

  @FunctionalInterface
  private interface PairBody {
    void accept(long out, long a, long b);
  }

  private static void eachPair(Call call, PairBody body) {
    long[] sizes = call.out().sizes();
    long[] a = call.in(0).sizes();
    long[] b = call.in(1).sizes();
    for (long i = 0; i < call.out().elements(); i++) {
      long[] at = Index.coordinates(i, sizes);
      body.accept(i, Index.flat(at, a), Index.flat(at, b));
    }
  }
}
