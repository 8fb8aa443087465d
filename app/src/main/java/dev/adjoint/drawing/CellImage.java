// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import java.util.Arrays;

/// A small picture, one colour a cell, row by row. Shared by reference: do not change the array.
///
/// @param argb `rows * columns` colours, not premultiplied
public record CellImage(int columns, int rows, int[] argb) {
  public CellImage {
    if (columns < 1 || rows < 1 || argb.length != columns * rows) {
      throw new IllegalArgumentException(
          argb.length + " cells for " + rows + " rows of " + columns);
    }
  }

  public int at(int row, int column) {
    return argb[row * columns + column];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CellImage image
        && image.columns == columns
        && image.rows == rows
        && Arrays.equals(image.argb, argb);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * columns + rows) + Arrays.hashCode(argb);
  }

  @Override
  public String toString() {
    return "CellImage[" + rows + "×" + columns + "]";
  }
}
