// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;

/// A text at a wire.
///
/// @param at on its baseline
/// @param align which part of the text stands there
/// @param width of the text
public record WireLabel(String text, Point at, Align align, double width) {
  /// How far the ground of a text reaches beside it, above its baseline and below.
  private static final double AROUND = 2;

  private static final double ABOVE = 9;
  private static final double BELOW = 3;

  Box box() {
    return new Box(align.startX(at.x(), width), at.y() - ABOVE, width, ABOVE + BELOW);
  }

  /// What a text stands on. A box and not the outline of its letters, between which a wire that
  /// crosses them would look like a dashed one.
  Box plate() {
    return wider(AROUND);
  }

  /// Its box, reaching that far beside it.
  Box wider(double around) {
    Box box = box();
    return new Box(box.x() - around, box.y(), width + 2 * around, box.height());
  }

  boolean covers(WireLabel other) {
    return plate().intersects(other.plate());
  }
}
