// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.drawing.CellImage;
import dev.adjoint.theme.ColorScale;
import dev.adjoint.theme.Palette;
import dev.adjoint.theme.ValueRange;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.Optional;

/// The channels of the first of a batch of feature maps, `[n, c, h, w]`, side from 4.
record FeatureMaps(int channels, int height, int width) {
  private static final int ACROSS = 6;
  private static final int DOWN = 3;
  private static final int LEAST_SIDE = 4;
  private static final int MOST_SIDE = 19;
  private static final int OPAQUE = 0xFF000000;
  private static final int GAP = 0xFF4A4F58;

  static Optional<FeatureMaps> in(Shape shape) {
    if (!shape.isKnown() || shape.rank() != 4) {
      return Optional.empty();
    }
    long[] sizes = shape.sizes();
    boolean maps = sizes[1] > 1 && sizes[2] >= LEAST_SIDE && sizes[3] >= LEAST_SIDE;
    return maps
        ? Optional.of(new FeatureMaps((int) sizes[1], (int) sizes[2], (int) sizes[3]))
        : Optional.empty();
  }

  /// Rows of pictures, of at most six each.
  int rows() {
    return Math.min(DOWN, (channels + ACROSS - 1) / ACROSS);
  }

  /// The first channels in rows of six, a dark line between; of large maps every k-th cell.
  CellImage strip(Tensor value, Palette palette) {
    int rows = Math.min(height, MOST_SIDE);
    int columns = Math.min(width, MOST_SIDE);
    int shown = Math.min(channels, ACROSS * DOWN);
    double[] picked = new double[shown * rows * columns];
    for (int i = 0; i < picked.length; i++) {
      long channel = i / (rows * columns);
      long y = (long) (i / columns % rows) * height / rows;
      long x = (long) (i % columns) * width / columns;
      picked[i] = value.get((channel * height + y) * width + x);
    }
    return painted(picked, rows, columns, palette);
  }

  private CellImage painted(double[] picked, int rows, int columns, Palette palette) {
    ValueRange range = ValueRange.of(picked);
    ColorScale scale = range.scale(palette);
    int across = Math.min(ACROSS, channels);
    int imageRows = rows() * (rows + 1) - 1;
    int imageColumns = across * (columns + 1) - 1;
    int[] argb = new int[imageRows * imageColumns];
    for (int i = 0; i < argb.length; i++) {
      int y = i / imageColumns;
      int x = i % imageColumns;
      int tile = y / (rows + 1) * across + x / (columns + 1);
      int at = (tile * rows + y % (rows + 1)) * columns + x % (columns + 1);
      boolean gap = y % (rows + 1) == rows || x % (columns + 1) == columns;
      argb[i] =
          gap || at >= picked.length
              ? GAP
              : OPAQUE | scale.of(picked[at], range.low(), range.high());
    }
    return new CellImage(imageColumns, imageRows, argb);
  }
}
