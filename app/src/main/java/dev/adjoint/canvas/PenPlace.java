// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.drawing.Align;
import dev.adjoint.drawing.Outline;
import dev.adjoint.drawing.TextRole;
import dev.adjoint.geometry.Box;

/// Where a pen draws, a point `p` at `scale · p + (x, y)` of the canvas, and which pixels of it can
/// be seen. What is wholly beside them need not be drawn: software works a shape out before it
/// finds that all of it is cut away.
///
/// @param seen in pixels of the canvas
record PenPlace(double scale, double x, double y, Box seen) {
  /// What is drawn may touch pixels next to its own, in pixels.
  private static final double SOFT = 2;

  /// No letter is wider or higher, in sizes of its type.
  private static final double LETTER = 1.5;

  private static final Box EVERYWHERE = new Box(-1e9, -1e9, 2e9, 2e9);

  static final PenPlace START = new PenPlace(1, 0, 0, EVERYWHERE);

  /// On a canvas of that size.
  PenPlace on(double width, double height) {
    return new PenPlace(scale, x, y, new Box(0, 0, width, height));
  }

  PenPlace movedBy(double dx, double dy) {
    return new PenPlace(scale, x + scale * dx, y + scale * dy, seen);
  }

  PenPlace scaledBy(double factor) {
    return new PenPlace(scale * factor, x, y, seen);
  }

  /// Only what lies in a box shows from now on.
  PenPlace within(Box box) {
    double left = Math.max(seen.x(), x + scale * box.x());
    double top = Math.max(seen.y(), y + scale * box.y());
    double right = Math.min(seen.right(), x + scale * box.right());
    double bottom = Math.min(seen.bottom(), y + scale * box.bottom());
    Box both = new Box(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    return new PenPlace(scale, x, y, both);
  }

  /// Whether any of what lies in a box, and around it, may be seen.
  boolean shows(Box box, double around) {
    double reach = scale * around + SOFT;
    return x + scale * box.x() - reach <= seen.right()
        && x + scale * box.right() + reach >= seen.x()
        && y + scale * box.y() - reach <= seen.bottom()
        && y + scale * box.bottom() + reach >= seen.y();
  }

  boolean shows(String text, double at, double baseline, TextRole role, Align align) {
    double wide = LETTER * role.size() * text.length();
    double high = LETTER * role.size();
    if (text.isEmpty()) {
      return false;
    }
    Box room = new Box(align.startX(at, wide), baseline - high, wide, 2 * high);
    return shows(room, 0);
  }

  boolean shows(Outline outline, double around) {
    return shows(outline.hull(), around);
  }
}
