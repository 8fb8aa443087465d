// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import dev.adjoint.drawing.CellImage;
import dev.adjoint.theme.ColorScale;
import dev.adjoint.theme.Palette;
import dev.adjoint.theme.ValueRange;
import java.io.IOException;
import java.util.Arrays;

/// What is shown as a picture of one pixel a number: the slice as a heat map, or all pictures of a
/// tensor side by side with a pixel between.
final class CellPicture {
  private static final long MOST_PIXELS = 64_000_000;
  private static final int OPAQUE = 0xFF000000;
  private static final int GAP = 0xFF4A4F58;

  private CellPicture() {}

  static boolean isPossible(Shown shown) {
    return shown.look() == Look.HEAT_MAP || shown.look() == Look.IMAGE;
  }

  /// @throws IOException when it would be too large, with a line for people
  static CellImage of(Shown shown, Palette palette) throws IOException {
    Analysis analysis = shown.analysis().orElseGet(() -> Analysis.of(shown.named().tensor()));
    if (shown.look() == Look.IMAGE && shown.tiles().isPresent()) {
      TileGrid grid = shown.tiles().get();
      return tiles(grid, new TilePixels(grid, shown.scaling(), analysis, palette));
    }
    return heatMap(shown.slice(), analysis.range(), palette);
  }

  private static CellImage heatMap(Slice slice, ValueRange range, Palette palette)
      throws IOException {
    requireFitting(slice.rows(), slice.columns());
    int columns = (int) slice.columns();
    int[] argb = new int[(int) slice.rows() * columns];
    ColorScale scale = range.scale(palette);
    for (int i = 0; i < argb.length; i++) {
      double value = slice.value(i / columns, i % columns);
      argb[i] = OPAQUE | scale.of(value, range.low(), range.high());
    }
    return new CellImage(columns, (int) slice.rows(), argb);
  }

  private static CellImage tiles(TileGrid grid, TilePixels pixels) throws IOException {
    long across = acrossFor(grid);
    long down = (grid.count() + across - 1) / across;
    long width = across * (grid.width() + 1) - 1;
    long height = down * (grid.height() + 1) - 1;
    requireFitting(height, width);
    int[] argb = new int[(int) (width * height)];
    Arrays.fill(argb, GAP);
    for (long tile = 0; tile < grid.count(); tile++) {
      long left = tile % across * (grid.width() + 1);
      long top = tile / across * (grid.height() + 1);
      for (int y = 0; y < grid.height(); y++) {
        for (int x = 0; x < grid.width(); x++) {
          argb[(int) ((top + y) * width + left + x)] = pixels.colour(tile, y, x);
        }
      }
    }
    return new CellImage((int) width, (int) height, argb);
  }

  /// About as wide as high; channels of one picture stay in one row where there are several.
  private static long acrossFor(TileGrid grid) {
    double ratio = (double) grid.height() / grid.width();
    long square = Math.max(1, Math.round(Math.sqrt(grid.count() * ratio)));
    return Math.min(square, grid.count());
  }

  private static void requireFitting(long height, long width) throws IOException {
    if (height * width > MOST_PIXELS) {
      throw new IOException(
          "a picture of %d×%d is too large (at most %d pixels): save it as .npy instead"
              .formatted(height, width, MOST_PIXELS));
    }
  }
}
