// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import java.util.Optional;

/// Where the pictures of a [TileGrid] lie: in rows from the left, each with its caption below.
///
/// @param across pictures in a row
/// @param tileWidth of one picture in pixels, without gap and caption
/// @param rowsShown rows that are wholly in sight
/// @param rowsBegun rows that are in sight at all
record TileLayout(
    TileGrid grid,
    long count,
    int across,
    double tileWidth,
    double tileHeight,
    int rowsShown,
    int rowsBegun) {
  static final double GAP = 6;
  static final double CAPTION = 13;

  /// The longer side of one of many pictures at scale 1.
  private static final double USUAL = 56;

  private static final double MARGIN = 1;

  static TileLayout of(TileGrid grid, double width, double height, double scale) {
    boolean alone = grid.count() == 1;
    double longer = Math.max(grid.height(), grid.width());
    double room = Math.min((width - 2) / grid.width(), (height - 2) / grid.height());
    double usual = USUAL / longer;
    // Whole multiples where pixels are enlarged: every number is equally large.
    double factor = alone ? room : (usual > 1 ? Math.floor(usual) : usual) * scale;
    double tileWidth = Math.max(1, grid.width() * factor);
    double tileHeight = Math.max(1, grid.height() * factor);
    int across = alone ? 1 : Math.max(1, (int) ((width - 2 + GAP) / (tileWidth + GAP)));
    double pitch = tileHeight + GAP + CAPTION;
    int shown = Math.max(1, (int) ((height - 2 + GAP) / pitch));
    int begun = (int) Math.ceil(height / pitch);
    return new TileLayout(grid, grid.count(), across, tileWidth, tileHeight, shown, begun);
  }

  double pitchX() {
    return tileWidth + GAP;
  }

  private double pitchY() {
    return tileHeight + GAP + CAPTION;
  }

  long lastTopRow() {
    long rows = (count + across - 1) / across;
    return Math.max(0, rows - rowsShown);
  }

  double x(long tile) {
    return MARGIN + tile % across * pitchX();
  }

  double y(long tile, long topRow) {
    return MARGIN + (tile / across - topRow) * pitchY();
  }

  Optional<TileCanvas.Pixel> pixelAt(double x, double y, long topRow) {
    long column = (long) Math.floor((x - MARGIN) / pitchX());
    long row = (long) Math.floor((y - MARGIN) / pitchY()) + topRow;
    long tile = row * across + column;
    if (column < 0 || column >= across || row < topRow || tile >= count) {
      return Optional.empty();
    }
    int py = (int) Math.floor((y - y(tile, topRow)) / tileHeight * grid.height());
    int px = (int) Math.floor((x - x(tile)) / tileWidth * grid.width());
    boolean inside = py >= 0 && py < grid.height() && px >= 0 && px < grid.width();
    return inside ? Optional.of(new TileCanvas.Pixel(tile, py, px)) : Optional.empty();
  }
}
