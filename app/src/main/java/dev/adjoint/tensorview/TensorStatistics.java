// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import dev.adjoint.type.Tensor;
import java.util.function.BooleanSupplier;

/// The numbers under a tensor's picture. Not-a-number and infinities are counted, not averaged: all
/// of minimum, mean, maximum, deviation and norm are over the finite elements, and not-a-number
/// when there are none.
///
/// @param count all elements, finite or not
/// @param std population standard deviation
/// @param norm Euclidean
/// @param sizeBytes of the elements themselves
public record TensorStatistics(
    long count,
    double min,
    double mean,
    double max,
    double std,
    double norm,
    long zeros,
    long nan,
    long positiveInfinities,
    long negativeInfinities,
    long sizeBytes) {

  public static TensorStatistics of(Tensor tensor) {
    return of(tensor, () -> false);
  }

  /// @param stopped asked now and then; what comes back after it said yes is worthless
  static TensorStatistics of(Tensor tensor, BooleanSupplier stopped) {
    Moments moments = new Moments();
    Elements.each(tensor, stopped, moments::add);
    return moments.statistics(tensor);
  }

  public long infinities() {
    return positiveInfinities + negativeInfinities;
  }

  /// Elements that are not finite.
  public long broken() {
    return nan + infinities();
  }

  /// Exact zeros, 0 … 1 of all elements; 0 of nothing.
  public double zeroShare() {
    return share(zeros);
  }

  public double nanShare() {
    return share(nan);
  }

  private double share(long part) {
    return count == 0 ? 0 : (double) part / count;
  }

  /// Running sums of one pass. Welford's for the deviation: no loss of digits when the mean is far
  /// from zero. The norm is kept in units of the largest magnitude, as squares overflow.
  private static final class Moments {
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;
    private double mean;
    private double squares;
    private double scale;
    private double scaledSquares;
    private long finite;
    private long zeros;
    private long nan;
    private long positive;
    private long negative;

    void add(double value) {
      if (Double.isFinite(value)) {
        addFinite(value);
      } else if (Double.isNaN(value)) {
        nan++;
      } else if (value > 0) {
        positive++;
      } else {
        negative++;
      }
    }

    private void addFinite(double value) {
      finite++;
      double step = value - mean;
      mean += step / finite;
      squares += step * (value - mean);
      min = Math.min(min, value);
      max = Math.max(max, value);
      if (value == 0) {
        zeros++;
        return;
      }
      double size = Math.abs(value);
      if (size > scale) {
        double ratio = scale / size;
        scaledSquares = 1 + scaledSquares * ratio * ratio;
        scale = size;
      } else {
        double ratio = size / scale;
        scaledSquares += ratio * ratio;
      }
    }

    TensorStatistics statistics(Tensor tensor) {
      boolean none = finite == 0;
      return new TensorStatistics(
          tensor.elements(),
          none ? Double.NaN : min,
          none ? Double.NaN : mean,
          none ? Double.NaN : max,
          none ? Double.NaN : Math.sqrt(squares / finite),
          none ? Double.NaN : scale * Math.sqrt(scaledSquares),
          zeros,
          nan,
          positive,
          negative,
          tensor.type().sizeBytes());
    }
  }
}
