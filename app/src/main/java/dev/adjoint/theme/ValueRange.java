// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.theme;

import java.util.Arrays;

/// The span of values a heat map colours, and whether zero sits in its middle.
///
/// A few outliers must not bleach the rest, so the span ends at a percentile of the magnitude: the
/// 98th where signs differ (symmetric about zero), the 99th where nothing is negative.
public record ValueRange(double low, double high, boolean signed) {
  private static final double SIGNED_PERCENTILE = 0.98;
  private static final double POSITIVE_PERCENTILE = 0.99;

  /// Larger tensors are sampled at an even stride: the percentile is for colours, not for reading.
  private static final int SAMPLE_LIMIT = 65_536;

  public static ValueRange of(double[] values) {
    int stride = Math.max(1, values.length / SAMPLE_LIMIT);
    double[] magnitudes = new double[(values.length + stride - 1) / stride];
    int count = 0;
    boolean signed = false;
    for (int i = 0; i < values.length; i += stride) {
      if (Double.isFinite(values[i])) {
        magnitudes[count++] = Math.abs(values[i]);
        signed |= values[i] < 0;
      }
    }
    Arrays.sort(magnitudes, 0, count);
    double high = percentile(magnitudes, count, signed ? SIGNED_PERCENTILE : POSITIVE_PERCENTILE);
    return new ValueRange(signed ? -high : 0, high, signed);
  }

  /// The scale that suits this range in `palette`.
  public ColorScale scale(Palette palette) {
    return signed ? ColorScale.signed(palette) : ColorScale.sequential();
  }

  private static double percentile(double[] sorted, int count, double share) {
    if (count == 0) {
      return 1;
    }
    double found = sorted[Math.min(count - 1, (int) Math.ceil(share * count) - 1)];
    double top = sorted[count - 1];
    // A one-hot row is nearly all zero: its percentile is 0 and would colour nothing.
    return found > 0 ? found : top > 0 ? top : 1;
  }
}
