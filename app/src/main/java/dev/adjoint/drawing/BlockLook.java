// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.op.Category;

/// A named frame around nodes, with a title row to take hold of it and to fold it.
///
/// @param note written at the right of the title row, such as `100,480 params`
/// @param fold the order behind the note
/// @param category whose colour it has
/// @param selected whether everything in it is selected
/// @param lit whether a run is in it
public record BlockLook(
    String id,
    Box box,
    String title,
    String note,
    String fold,
    Category category,
    boolean selected,
    Lit lit) {
  /// Whether a run is in a block at the moment, and which way it goes.
  public enum Lit {
    NO,
    FORWARD,
    BACKWARD
  }

  public static final double TITLE_ROW = 32;
  public static final double PADDING = 16;
  public static final double RADIUS = 12;

  /// Side of the square that holds the chevron.
  public static final double CHEVRON = 24;

  /// Room of the order at the right of the title row.
  public static final double ORDER = 64;

  private static final double CHEVRON_X = 6;
  private static final double ABOVE = TITLE_ROW + 4;

  /// The frame that holds its nodes, with room for the title.
  public static Box around(Box nodes) {
    Box grown = nodes.grown(PADDING);
    double top = nodes.y() - ABOVE;
    return new Box(grown.x(), top, grown.width(), grown.bottom() - top);
  }

  /// The top left corner of the frame around nodes whose corner this is.
  public static Point cornerAround(Point nodes) {
    return nodes.plus(-PADDING, -ABOVE);
  }

  /// Where nodes begin inside a frame with this corner.
  public static Point insideOf(Point corner) {
    return corner.plus(PADDING, ABOVE);
  }

  public Box titleRow() {
    return new Box(box.x(), box.y(), box.width(), TITLE_ROW);
  }

  public Box chevron() {
    double top = box.y() + (TITLE_ROW - CHEVRON) / 2;
    return new Box(box.x() + CHEVRON_X, top, CHEVRON, CHEVRON);
  }

  public Box order() {
    double width = Math.min(ORDER, box.width() / 2);
    return new Box(box.right() - width, box.y(), width, TITLE_ROW);
  }

  public BlockLook marked(boolean isSelected) {
    return isSelected == selected
        ? this
        : new BlockLook(id, box, title, note, fold, category, isSelected, lit);
  }

  public BlockLook lit(Lit now) {
    return now == lit ? this : new BlockLook(id, box, title, note, fold, category, selected, now);
  }
}
