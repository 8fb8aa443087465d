// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

/// The part of a matrix that fills a picture, in cells and fractions of them. Immutable.
///
/// @param rows of the whole matrix
record CellWindow(long rows, long columns, double top, double left, double height, double width) {
  static final CellWindow EMPTY = new CellWindow(0, 0, 0, 0, 0, 0);

  /// Nobody looks closer than this many cells.
  private static final double LEAST = 2;

  static CellWindow all(long rows, long columns) {
    return new CellWindow(rows, columns, 0, 0, rows, columns);
  }

  CellWindow whole() {
    return all(rows, columns);
  }

  /// Zoomed about a place of the picture.
  ///
  /// @param yShare 0 at its top, 1 at its bottom
  /// @param factor below 1 looks closer
  CellWindow zoomedAt(double yShare, double xShare, double factor) {
    double newHeight = Math.clamp(height * factor, Math.min(LEAST, rows), rows);
    double newWidth = Math.clamp(width * factor, Math.min(LEAST, columns), columns);
    double newTop = top + yShare * (height - newHeight);
    double newLeft = left + xShare * (width - newWidth);
    return within(newTop, newLeft, newHeight, newWidth);
  }

  CellWindow movedBy(double moreRows, double moreColumns) {
    return within(top + moreRows, left + moreColumns, height, width);
  }

  private CellWindow within(double newTop, double newLeft, double newHeight, double newWidth) {
    return new CellWindow(
        rows,
        columns,
        Math.clamp(newTop, 0, rows - newHeight),
        Math.clamp(newLeft, 0, columns - newWidth),
        newHeight,
        newWidth);
  }

  /// The cells that are to be seen, in whole or in part.
  CellBlock.Region cells() {
    long firstRow = (long) Math.floor(top);
    long firstColumn = (long) Math.floor(left);
    long endRow = Math.min(rows, (long) Math.ceil(top + height));
    long endColumn = Math.min(columns, (long) Math.ceil(left + width));
    return new CellBlock.Region(firstRow, firstColumn, endRow - firstRow, endColumn - firstColumn);
  }

  /// Where a column lies in a picture that wide.
  double x(double column, double pictureWidth) {
    return (column - left) / width * pictureWidth;
  }

  double y(double row, double pictureHeight) {
    return (row - top) / height * pictureHeight;
  }
}
