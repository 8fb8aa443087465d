// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import dev.adjoint.type.Tensor;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/// How often the finite values of a tensor occur, in equal bins from the least to the greatest.
/// Shared by reference: do not change the array.
///
/// @param counts of values in `[low + i·w, low + (i+1)·w)`; the greatest value is in the last bin
/// @param whole whether bin `i` holds the integer `low + i` and nothing else
public record Bins(double low, double high, long[] counts, boolean whole) {
  static final int MOST = 64;

  /// @param statistics of the same tensor
  static Bins of(Tensor tensor, TensorStatistics statistics, BooleanSupplier stopped) {
    boolean none = !Double.isFinite(statistics.min());
    double low = none ? 0 : statistics.min();
    double high = none ? 0 : statistics.max();
    // Integers that are few get a bin each, so that none falls between two.
    boolean whole = !tensor.dtype().isFloating() && high - low < MOST;
    int bins = whole ? (int) (high - low) + 1 : high == low ? 1 : MOST;
    long[] counts = new long[bins];
    // Halves, as the difference of two large numbers may be infinite.
    double half = high / 2 - low / 2;
    Elements.each(
        tensor,
        stopped,
        value -> {
          if (Double.isFinite(value)) {
            double place = half > 0 ? (value / 2 - low / 2) / half : 0;
            counts[Math.min((int) (place * bins), bins - 1)]++;
          }
        });
    return new Bins(low, high, counts, whole);
  }

  /// The least value of a bin, or for `counts.length` the greatest of all.
  double edge(int bin) {
    double share = (double) bin / counts.length;
    return low * (1 - share) + high * share;
  }

  long highest() {
    return Arrays.stream(counts).max().orElse(0);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bins(double from, double to, long[] others, boolean one)
        && one == whole
        && from == low
        && to == high
        && Arrays.equals(others, counts);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Double.hashCode(low) + Double.hashCode(high)) + Arrays.hashCode(counts);
  }

  @Override
  public String toString() {
    return "Bins[" + low + " … " + high + ": " + Arrays.toString(counts) + "]";
  }
}
