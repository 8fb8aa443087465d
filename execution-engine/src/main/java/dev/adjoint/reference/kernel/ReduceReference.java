// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.reference.kernel;

import dev.adjoint.ops.reduce.Reduction;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.LongBinaryOperator;

/// Folds the elements along some axes into one, in row-major order.
final class ReduceReference {

  private ReduceReference() {}

  static ReferenceKernel sum() {
    return call -> fold(call, 0, Double::sum, 0, Long::sum);
  }

  /// The maximum; of nothing it is minus infinity, the smallest integer or false. NaN wins over all
  /// numbers.
  static ReferenceKernel max() {
    return call ->
        fold(
            call,
            Double.NEGATIVE_INFINITY,
            Math::max,
            switch (call.out().type().dtype()) {
              case BOOL -> 0;
              case INT32 -> Integer.MIN_VALUE;
              default -> Long.MIN_VALUE;
            },
            Math::max);
  }

  /// The minimum; of nothing it is infinity, the largest integer or true. NaN wins over all
  /// numbers.
  static ReferenceKernel min() {
    return call ->
        fold(
            call,
            Double.POSITIVE_INFINITY,
            Math::min,
            switch (call.out().type().dtype()) {
              case BOOL -> 1;
              case INT32 -> Integer.MAX_VALUE;
              default -> Long.MAX_VALUE;
            },
            Math::min);
  }

  static ReferenceKernel product() {
    return call -> fold(call, 1, (a, b) -> a * b, 1, (a, b) -> a * b);
  }

  private static void fold(
      Call call,
      double floatingStart,
      DoubleBinaryOperator floating,
      long wholeStart,
      LongBinaryOperator whole) {
    Cells in = call.in(0);
    Cells out = call.out();
    for (long i = 0; i < out.elements(); i++) {
      if (out.isFloating()) {
        out.set(i, floatingStart);
      } else {
        out.setLong(i, wholeStart);
      }
    }
    long[] kept = kept(call);
    for (long i = 0; i < in.elements(); i++) {
      long to = Index.flat(Index.coordinates(i, in.sizes()), kept);
      if (out.isFloating()) {
        out.set(to, floating.applyAsDouble(out.get(to), in.get(i)));
      } else {
        out.setLong(to, whole.applyAsLong(out.getLong(to), in.getLong(i)));
      }
    }
  }

  /// The sizes of the result with reduced axes kept as 1.
  private static long[] kept(Call call) {
    Cells in = call.in(0);
    Optional<Tensor> given =
        call.has(1) ? Optional.of(Tensor.vector(call.in(1).toLongs())) : Optional.empty();
    List<Integer> axes = Reduction.axes(call.attributes(), given, in.rank());
    return Reduction.kept(in.type().shape(), axes).sizes();
  }
}
