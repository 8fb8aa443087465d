// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

/// A rectangle of cells to point at: one element, a row, a column.
public record CellRange(int row, int column, int rows, int columns) {
  public static CellRange cell(int row, int column) {
    return new CellRange(row, column, 1, 1);
  }

  public static CellRange row(int row, int columns) {
    return new CellRange(row, 0, 1, columns);
  }

  public static CellRange column(int column, int rows) {
    return new CellRange(0, column, rows, 1);
  }
}
