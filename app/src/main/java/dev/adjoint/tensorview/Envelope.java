// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/// A row of a slice as a curve of bounded length: of each stretch the least and the greatest finite
/// value, so that no peak is lost. Shared by reference: do not change the arrays.
///
/// @param length elements of the row
/// @param low not-a-number where a stretch has no finite value
/// @param min least of all, 0 when nothing is finite
public record Envelope(long length, double[] low, double[] high, double min, double max) {
  static final int MOST = 1024;

  static Envelope of(Slice slice, long row, BooleanSupplier stopped) {
    long length = slice.columns();
    int stretches = (int) Math.min(length, MOST);
    double[] low = new double[stretches];
    double[] high = new double[stretches];
    Arrays.fill(low, Double.NaN);
    Arrays.fill(high, Double.NaN);
    for (int i = 0; i < stretches && !stopped.getAsBoolean(); i++) {
      for (long at = length * i / stretches; at < length * (i + 1) / stretches; at++) {
        double value = slice.value(row, at);
        if (Double.isFinite(value)) {
          // The comparison is false for not-a-number, which stands for "none yet".
          low[i] = value >= low[i] ? low[i] : value;
          high[i] = value <= high[i] ? high[i] : value;
        }
      }
    }
    double min = Arrays.stream(low).filter(Double::isFinite).min().orElse(0);
    double max = Arrays.stream(high).filter(Double::isFinite).max().orElse(0);
    return new Envelope(length, low, high, min, max);
  }

  /// Whether each element has a point of its own.
  boolean isWhole() {
    return low.length == length;
  }
}
