// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.layout;

import java.util.List;

/// How far the cells of a column reach to both sides of the line that their nodes begin at.
///
/// @param height of all of them below each other
record Span(double left, double right, double height) {
  /// Operands stand here, which no label needs room before; still, stretches of wires go down.
  private static final double OPERANDS_GAP = 56;

  static Span of(List<Cell> cells) {
    double left = 0;
    double right = 0;
    double height = 0;
    for (Cell cell : cells) {
      left = Math.max(left, cell.left());
      right = Math.max(right, cell.nodeWidth());
      height += cell.height() + Heights.GAP;
    }
    return new Span(Cell.up(left), Cell.up(right), height);
  }

  /// What is left free on the left of it, where that is not the beginning of a row.
  double gap() {
    return left > 0 ? OPERANDS_GAP : Cell.WIRE_GAP;
  }

  double width() {
    return gap() + left + right;
  }
}
