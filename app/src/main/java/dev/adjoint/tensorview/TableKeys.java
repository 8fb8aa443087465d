// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import javafx.scene.input.KeyEvent;

/// The keys that move the cursor of a table; Shift extends the selection.
final class TableKeys {
  private TableKeys() {}

  /// Whether the key was one of them.
  static boolean move(TableState state, KeyEvent event) {
    CellSelection at = state.selection();
    long row = at.row();
    long column = at.column();
    boolean far = event.isShortcutDown();
    boolean extending = event.isShiftDown();
    switch (event.getCode()) {
      case DOWN -> state.lead(far ? state.rows() - 1 : row + 1, column, extending);
      case UP -> state.lead(far ? 0 : row - 1, column, extending);
      case RIGHT -> state.lead(row, far ? state.columns() - 1 : column + 1, extending);
      case LEFT -> state.lead(row, far ? 0 : column - 1, extending);
      case PAGE_DOWN -> state.lead(row + state.pageRows(), column, extending);
      case PAGE_UP -> state.lead(row - state.pageRows(), column, extending);
      case HOME -> state.lead(far ? 0 : row, 0, extending);
      case END -> state.lead(far ? state.rows() - 1 : row, state.columns() - 1, extending);
      default -> {
        return false;
      }
    }
    return true;
  }
}
