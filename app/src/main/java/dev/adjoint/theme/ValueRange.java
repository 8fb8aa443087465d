// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.theme;

import java.util.Arrays;
import java.util.function.LongToDoubleFunction;

/// The span of values a heat map colours, and whether zero sits in its middle.
///
/// A few outliers must not bleach the rest, so the span ends at a percentile of the magnitude: the
/// 98th where signs differ (symmetric about zero), the 99th where nothing is negative.
public record ValueRange(double low, double high, boolean signed) {
  /// Share of the magnitudes that are told apart where signs differ.
  public static final double SIGNED_PERCENTILE = 0.98;

  private static final double POSITIVE_PERCENTILE = 0.99;

  /// Larger tensors are sampled at an even stride: the percentile is for colours, not for reading.
  private static final int SAMPLE_LIMIT = 65_536;

  public static ValueRange of(double[] values) {
    return of(values.length, i -> values[(int) i]);
  }

  /// @param values as many as there are, counted from 0
  public static ValueRange of(long all, LongToDoubleFunction values) {
    long stride = Math.max(1, all / SAMPLE_LIMIT);
    double[] magnitudes = new double[(int) ((all + stride - 1) / stride)];
    int count = 0;
    boolean signed = false;
    for (long i = 0; i < all; i += stride) {
      double value = values.applyAsDouble(i);
      if (Double.isFinite(value)) {
        magnitudes[count++] = Math.abs(value);
        signed |= value < 0;
      }
    }
    Arrays.sort(magnitudes, 0, count);
    double share = signed ? SIGNED_PERCENTILE : POSITIVE_PERCENTILE;
    double found = percentile(magnitudes, count, share);
    return reaching(found, count == 0 ? 0 : magnitudes[count - 1], signed);
  }

  /// The range that ends at a percentile of the magnitudes. Where that is zero, as in a one-hot
  /// row, it would colour nothing: then the greatest magnitude, or 1 when all is zero or not
  /// finite.
  public static ValueRange reaching(double percentile, double greatest, boolean signed) {
    double high = percentile > 0 ? percentile : greatest > 0 ? greatest : 1;
    return new ValueRange(signed ? -high : 0, high, signed);
  }

  /// The scale that suits this range in `palette`.
  public ColorScale scale(Palette palette) {
    return signed ? ColorScale.signed(palette) : ColorScale.sequential();
  }

  private static double percentile(double[] sorted, int count, double share) {
    return count == 0 ? 0 : sorted[Math.min(count - 1, (int) Math.ceil(share * count) - 1)];
  }
}
