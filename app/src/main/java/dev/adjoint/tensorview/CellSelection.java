// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

/// A rectangle of selected cells: from where it was begun to where it was led.
///
/// @param row where the cursor is
record CellSelection(long anchorRow, long anchorColumn, long row, long column) {
  static CellSelection cell(long row, long column) {
    return new CellSelection(row, column, row, column);
  }

  long top() {
    return Math.min(anchorRow, row);
  }

  long bottom() {
    return Math.max(anchorRow, row);
  }

  long left() {
    return Math.min(anchorColumn, column);
  }

  long right() {
    return Math.max(anchorColumn, column);
  }

  long cells() {
    return (bottom() - top() + 1) * (right() - left() + 1);
  }

  boolean contains(long aRow, long aColumn) {
    return aRow >= top() && aRow <= bottom() && aColumn >= left() && aColumn <= right();
  }

  /// The cursor moved, and with it the far corner or all of the selection; kept in the table.
  CellSelection ledTo(long newRow, long newColumn, boolean extending, long rows, long columns) {
    long r = Math.clamp(newRow, 0, rows - 1);
    long c = Math.clamp(newColumn, 0, columns - 1);
    return extending ? new CellSelection(anchorRow, anchorColumn, r, c) : cell(r, c);
  }
}
