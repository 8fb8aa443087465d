// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.geometry;

import java.util.Collection;
import java.util.Optional;

/// An axis-parallel rectangle; width and height are never negative.
public record Box(double x, double y, double width, double height) {
  public Box {
    if (!(width >= 0 && height >= 0)) {
      throw new IllegalArgumentException("negative box " + width + " by " + height);
    }
  }

  /// The box between two opposite corners, whichever they are.
  public static Box between(Point a, Point b) {
    return new Box(
        Math.min(a.x(), b.x()),
        Math.min(a.y(), b.y()),
        Math.abs(a.x() - b.x()),
        Math.abs(a.y() - b.y()));
  }

  /// The smallest box around all of them, or empty when there is none.
  public static Optional<Box> around(Collection<Box> boxes) {
    return boxes.stream().reduce(Box::union);
  }

  public double right() {
    return x + width;
  }

  public double bottom() {
    return y + height;
  }

  public Point corner() {
    return new Point(x, y);
  }

  public Point centre() {
    return new Point(x + width / 2, y + height / 2);
  }

  public boolean contains(Point point) {
    return point.x() >= x && point.x() <= right() && point.y() >= y && point.y() <= bottom();
  }

  public boolean contains(Box other) {
    return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
  }

  public boolean intersects(Box other) {
    return other.x <= right() && other.right() >= x && other.y <= bottom() && other.bottom() >= y;
  }

  public Box union(Box other) {
    double left = Math.min(x, other.x);
    double top = Math.min(y, other.y);
    return new Box(
        left,
        top,
        Math.max(right(), other.right()) - left,
        Math.max(bottom(), other.bottom()) - top);
  }

  /// Grown by `margin` on every side; a negative margin shrinks, at most to the centre.
  public Box grown(double margin) {
    double dx = Math.max(margin, -width / 2);
    double dy = Math.max(margin, -height / 2);
    return new Box(x - dx, y - dy, width + 2 * dx, height + 2 * dy);
  }

  public Box movedBy(double dx, double dy) {
    return new Box(x + dx, y + dy, width, height);
  }

  public Box movedTo(Point corner) {
    return new Box(corner.x(), corner.y(), width, height);
  }
}
