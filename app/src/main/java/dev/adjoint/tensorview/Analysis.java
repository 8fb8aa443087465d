// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import dev.adjoint.theme.ValueRange;
import dev.adjoint.type.Tensor;
import java.util.function.BooleanSupplier;

/// All that is computed of a whole tensor before it is shown. Immutable; does not hold the tensor.
///
/// @param quantiles of the finite values
/// @param range what its heat maps colour
public record Analysis(
    TensorStatistics statistics, Bins bins, Quantiles quantiles, ValueRange range) {

  /// Percentiles by nearest rank; not-a-number where nothing is finite.
  public record Quantiles(double p1, double p5, double p50, double p95, double p99) {}

  public static Analysis of(Tensor tensor) {
    return of(tensor, () -> false);
  }

  /// @param stopped asked now and then; what comes back after it said yes is worthless
  static Analysis of(Tensor tensor, BooleanSupplier stopped) {
    TensorStatistics statistics = TensorStatistics.of(tensor, stopped);
    Bins bins = Bins.of(tensor, statistics, stopped);
    double[] found = Percentiles.of(tensor, stopped, 0.01, 0.05, 0.5, 0.95, 0.99);
    Quantiles quantiles = new Quantiles(found[0], found[1], found[2], found[3], found[4]);
    return new Analysis(statistics, bins, quantiles, range(tensor, statistics, quantiles, stopped));
  }

  /// Signed numbers symmetric about zero; integers from the least to the greatest, as no percentile
  /// of class numbers means anything.
  private static ValueRange range(
      Tensor tensor, TensorStatistics statistics, Quantiles quantiles, BooleanSupplier stopped) {
    double min = statistics.min();
    double max = statistics.max();
    if (!tensor.dtype().isFloating() && max > min) {
      return new ValueRange(Math.min(0, min), max, false);
    }
    if (!(min < 0)) {
      return ValueRange.reaching(quantiles.p99(), max, false);
    }
    double reach = Percentiles.ofMagnitudes(tensor, stopped, ValueRange.SIGNED_PERCENTILE)[0];
    return ValueRange.reaching(reach, Math.max(-min, Math.abs(max)), true);
  }
}
