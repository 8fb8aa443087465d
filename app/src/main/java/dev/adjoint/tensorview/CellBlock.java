// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import java.util.function.BooleanSupplier;

/// A part of a slice at the resolution it is painted in: one number a block of cells, the one of
/// greatest magnitude. An average would hide both extremes; not-a-number beats everything. Shared
/// by reference: do not change the array.
///
/// @param top first row of the slice that is covered
/// @param height rows of the slice covered, at least `rows`
/// @param values `rows × columns` of them, row by row
record CellBlock(
    long top, long left, long height, long width, int rows, int columns, double[] values) {

  /// The cells `[top, top + height) × [left, left + width)` in at most `mostRows × mostColumns`
  /// blocks.
  static CellBlock of(
      Slice slice, Region region, int mostRows, int mostColumns, BooleanSupplier stopped) {
    int rows = (int) Math.min(region.height(), Math.max(1, mostRows));
    int columns = (int) Math.min(region.width(), Math.max(1, mostColumns));
    double[] values = new double[rows * columns];
    long start = slice.offset(region.top(), region.left());
    for (int y = 0; y < rows && !stopped.getAsBoolean(); y++) {
      long from = region.height() * y / rows;
      long to = region.height() * (y + 1) / rows;
      for (long row = from; row < to; row++) {
        add(slice, start + row * slice.rowStride(), region.width(), values, y * columns, columns);
      }
    }
    return new CellBlock(
        region.top(), region.left(), region.height(), region.width(), rows, columns, values);
  }

  /// Whether this is what [#of] would make of that region at that resolution.
  boolean isFor(Region region, int mostRows, int mostColumns) {
    return region.equals(new Region(top, left, height, width))
        && rows == Math.min(height, Math.max(1, mostRows))
        && columns == Math.min(width, Math.max(1, mostColumns));
  }

  /// A rectangle of cells.
  record Region(long top, long left, long height, long width) {
    long cells() {
      return height * width;
    }
  }

  private static void add(
      Slice slice, long start, long width, double[] values, int base, int columns) {
    long stride = slice.columnStride();
    for (int x = 0; x < columns; x++) {
      long from = width * x / columns;
      long to = width * (x + 1) / columns;
      double largest = values[base + x];
      for (long column = from; column < to; column++) {
        largest = larger(largest, slice.tensor().get(start + column * stride));
      }
      values[base + x] = largest;
    }
  }

  private static double larger(double a, double b) {
    return Double.isNaN(a) || Math.abs(b) <= Math.abs(a) ? a : b;
  }
}
