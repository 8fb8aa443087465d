// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.geometry;

import java.util.Optional;

/// The box around points, and around boxes that come, go and change: known without looking at the
/// others as long as none draws back from a side that it alone may have reached.
public final class Reach {
  private double left;
  private double top;
  private double right;
  private double bottom;
  private boolean lost;

  public Reach() {
    forget();
  }

  /// There are no boxes.
  void forget() {
    left = Double.POSITIVE_INFINITY;
    top = Double.POSITIVE_INFINITY;
    right = Double.NEGATIVE_INFINITY;
    bottom = Double.NEGATIVE_INFINITY;
    lost = false;
  }

  void add(Box box) {
    add(box.x(), box.y());
    add(box.right(), box.bottom());
  }

  public void add(double x, double y) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }

  void remove(Box box) {
    lost |= box.x() <= left || box.y() <= top || box.right() >= right || box.bottom() >= bottom;
  }

  void replace(Box before, Box now) {
    lost |=
        before.x() <= left && now.x() > left
            || before.y() <= top && now.y() > top
            || before.right() >= right && now.right() < right
            || before.bottom() >= bottom && now.bottom() < bottom;
    add(now);
  }

  /// Whether all boxes are to be added anew.
  boolean isLost() {
    return lost;
  }

  public Optional<Box> box() {
    return left > right
        ? Optional.empty()
        : Optional.of(new Box(left, top, right - left, bottom - top));
  }
}
