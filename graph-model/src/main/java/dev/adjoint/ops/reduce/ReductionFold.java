// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.reduce;

import dev.adjoint.op.Fold;
import dev.adjoint.op.FoldScope;
import dev.adjoint.ops.Folds;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.List;
import java.util.Optional;
import java.util.function.LongBinaryOperator;

/// Reduces integers before any run. Floating sums are left alone: their order of adding is the
/// kernel's business.
final class ReductionFold {

  private ReductionFold() {}

  /// @param start what every result begins with, as far as its type reaches
  static Fold of(long start, LongBinaryOperator step) {
    return in ->
        in.in(0).dtype().isInteger() ? Optional.of(reduced(in, start, step)) : Optional.empty();
  }

  private static Tensor reduced(FoldScope in, long start, LongBinaryOperator step) {
    Tensor data = in.in(0);
    List<Integer> axes = Reduction.axes(in.attributes(), in.find(1), data.shape().rank());
    Shape kept = Reduction.kept(data.shape(), axes);
    Tensor out = Tensor.zeros(new TensorType(data.dtype(), kept));
    boolean narrow = data.dtype() == DType.INT32;
    long first = narrow ? Math.clamp(start, Integer.MIN_VALUE, Integer.MAX_VALUE) : start;
    for (long i = 0; i < out.elements(); i++) {
      out.setLong(i, first);
    }
    for (long i = 0; i < data.elements(); i++) {
      long at = Folds.broadcast(i, data.shape(), kept);
      out.setLong(at, step.applyAsLong(out.getLong(at), data.getLong(i)));
    }
    return out.reshaped(in.result().shape());
  }
}
