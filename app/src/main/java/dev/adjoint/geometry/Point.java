// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.geometry;

/// A place or an offset, in whatever coordinates the owner says (world unless a name ends in
/// Screen).
public record Point(double x, double y) {
  public static final Point ORIGIN = new Point(0, 0);

  public Point plus(Point other) {
    return new Point(x + other.x, y + other.y);
  }

  public Point plus(double dx, double dy) {
    return new Point(x + dx, y + dy);
  }

  public Point minus(Point other) {
    return new Point(x - other.x, y - other.y);
  }

  public Point times(double factor) {
    return new Point(x * factor, y * factor);
  }

  public double distanceTo(Point other) {
    return Math.hypot(x - other.x, y - other.y);
  }

  /// The place `fraction` of the way to `other`; 0 is here and 1 is there.
  public Point towards(Point other, double fraction) {
    return new Point(x + (other.x - x) * fraction, y + (other.y - y) * fraction);
  }

  /// How far this place is from the straight segment between two others.
  public double distanceToSegment(Point start, Point end) {
    Point along = end.minus(start);
    double lengthSquared = along.x * along.x + along.y * along.y;
    if (lengthSquared == 0) {
      return distanceTo(start);
    }
    Point from = minus(start);
    double t = (from.x * along.x + from.y * along.y) / lengthSquared;
    return distanceTo(start.towards(end, Math.clamp(t, 0.0, 1.0)));
  }
}
