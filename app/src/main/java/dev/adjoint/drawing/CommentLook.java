// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.geometry.Box;
import dev.adjoint.op.Category;
import java.util.List;
import java.util.Optional;

/// A note on the canvas: a paper card with wrapped text.
///
/// @param lines as they fit into the width of the card; those past its height are not drawn
/// @param category whose tint the paper has; without one it is the yellow of notes
public record CommentLook(
    String id, Box box, List<String> lines, Optional<Category> category, boolean selected) {
  public static final double PADDING = 10;
  public static final double LINE = 18;
  public static final double RADIUS = 6;

  /// Side of the corner by which a card is resized.
  public static final double HANDLE = 14;

  public CommentLook {
    lines = List.copyOf(lines);
  }

  /// The card as high as its lines need.
  public static double heightOf(int lines) {
    return 2 * PADDING + lines * LINE;
  }

  /// How many lines there is room for; one at least.
  public int room() {
    return Math.max(1, (int) ((box.height() - 2 * PADDING + LINE / 3) / LINE));
  }

  public Box handle() {
    return new Box(box.right() - HANDLE, box.bottom() - HANDLE, HANDLE, HANDLE);
  }

  public CommentLook marked(boolean isSelected) {
    return isSelected == selected ? this : new CommentLook(id, box, lines, category, isSelected);
  }
}
