// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.Optional;

/// One example as a small picture: opaque pixels `0xFFRRGGBB`, row by row. Not copied: read only.
public record SamplePicture(int width, int height, int[] argb) {
  private static final int OPAQUE = 0xFF000000;
  private static final int LEAST = 8;
  private static final int MOST = 256;

  /// How the numbers of one example lie in memory.
  ///
  /// @param channels 1 for grey or 3 for red, green and blue
  /// @param planar whether all of one channel comes before the next
  record Layout(int height, int width, int channels, boolean planar) {

    /// How examples of a column `[rows, …]` are pictures: `[s·s]`, `[h, w]`, `[1 or 3, h, w]` or
    /// `[h, w, 1 or 3]`.
    static Optional<Layout> of(Shape column) {
      if (!column.isKnown()) {
        return Optional.empty();
      }
      long[] sizes = column.sizes();
      return switch (sizes.length) {
        case 2 -> square(sizes[1]);
        case 3 -> fitting(sizes[1], sizes[2], 1, true);
        case 4 ->
            isChannels(sizes[1])
                ? fitting(sizes[2], sizes[3], sizes[1], true)
                : isChannels(sizes[3])
                    ? fitting(sizes[1], sizes[2], sizes[3], false)
                    : Optional.empty();
        default -> Optional.empty();
      };
    }

    private static Optional<Layout> square(long pixels) {
      long side = Math.round(Math.sqrt(pixels));
      return side * side == pixels ? fitting(side, side, 1, true) : Optional.empty();
    }

    private static boolean isChannels(long size) {
      return size == 1 || size == 3;
    }

    private static Optional<Layout> fitting(long h, long w, long channels, boolean planar) {
      boolean fits = h >= LEAST && h <= MOST && w >= LEAST && w <= MOST;
      return fits
          ? Optional.of(new Layout((int) h, (int) w, (int) channels, planar))
          : Optional.empty();
    }
  }

  /// Row `row` of a column; black is its least number and white its largest.
  static SamplePicture of(Tensor column, int row, Layout layout) {
    int pixels = layout.height() * layout.width();
    long start = (long) row * pixels * layout.channels();
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < pixels * layout.channels(); i++) {
      double value = column.get(start + i);
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    int[] argb = new int[pixels];
    for (int i = 0; i < pixels; i++) {
      int rgb = 0;
      for (int c = 0; c < 3; c++) {
        int channel = layout.channels() == 1 ? 0 : c;
        long at =
            layout.planar()
                ? start + (long) channel * pixels + i
                : start + (long) i * layout.channels() + channel;
        rgb = rgb << 8 | level(column.get(at), low, high);
      }
      argb[i] = OPAQUE | rgb;
    }
    return new SamplePicture(layout.width(), layout.height(), argb);
  }

  private static int level(double value, double low, double high) {
    return high > low ? (int) Math.round(255 * Math.clamp((value - low) / (high - low), 0, 1)) : 0;
  }
}
