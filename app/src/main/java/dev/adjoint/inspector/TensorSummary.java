// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.type.Tensor;

/// The numbers under a tensor's picture. Not-a-number and infinities are counted, not averaged.
///
/// @param std population standard deviation
/// @param zeroShare exact zeros, 0 … 1 of all elements
/// @param broken elements that are not finite
public record TensorSummary(
    double min, double mean, double max, double std, double zeroShare, long broken) {

  public static TensorSummary of(Tensor tensor) {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    double mean = 0;
    double squares = 0;
    long finite = 0;
    long zeros = 0;
    for (long i = 0; i < tensor.elements(); i++) {
      double value = tensor.get(i);
      if (Double.isFinite(value)) {
        // Welford: one pass, no loss of digits when the mean is far from zero.
        finite++;
        double step = value - mean;
        mean += step / finite;
        squares += step * (value - mean);
        min = Math.min(min, value);
        max = Math.max(max, value);
        zeros += value == 0 ? 1 : 0;
      }
    }
    if (finite == 0) {
      return new TensorSummary(
          Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0, tensor.elements());
    }
    return new TensorSummary(
        min,
        mean,
        max,
        Math.sqrt(squares / finite),
        (double) zeros / tensor.elements(),
        tensor.elements() - finite);
  }
}
