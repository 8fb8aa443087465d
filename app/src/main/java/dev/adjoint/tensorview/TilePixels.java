// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import dev.adjoint.drawing.CellImage;
import dev.adjoint.theme.ColorScale;
import dev.adjoint.theme.Palette;

/// Colours of the pictures of a [TileGrid].
final class TilePixels {
  private static final int OPAQUE = 0xFF000000;

  private final TileGrid grid;
  private final ColorScale scale;
  private final double low;
  private final double high;

  TilePixels(TileGrid grid, ImageScaling scaling, Analysis analysis, Palette palette) {
    this.grid = grid;
    low = scaling.low(analysis);
    high = scaling.high(analysis);
    boolean diverging = scaling == ImageScaling.SYMMETRIC && !grid.coloured();
    scale = diverging ? ColorScale.signed(palette) : ColorScale.grey();
  }

  /// A picture in at most that many pixels; where it has more, every k-th is shown.
  CellImage image(long tile, int mostRows, int mostColumns) {
    int rows = Math.clamp(mostRows, 1, grid.height());
    int columns = Math.clamp(mostColumns, 1, grid.width());
    int[] argb = new int[rows * columns];
    for (int y = 0; y < rows; y++) {
      long row = (long) y * grid.height() / rows;
      for (int x = 0; x < columns; x++) {
        argb[y * columns + x] = colour(tile, row, (long) x * grid.width() / columns);
      }
    }
    return new CellImage(columns, rows, argb);
  }

  int colour(long tile, long y, long x) {
    if (!grid.coloured()) {
      return OPAQUE | scale.of(grid.value(tile, y, x, 0), low, high);
    }
    int rgb = 0;
    for (int channel = 0; channel < 3; channel++) {
      double value = grid.value(tile, y, x, channel);
      if (!Double.isFinite(value)) {
        return OPAQUE | scale.of(value, low, high);
      }
      rgb = rgb << 8 | (scale.of(value, low, high) & 0xFF);
    }
    return OPAQUE | rgb;
  }
}
