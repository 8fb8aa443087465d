// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.geometry;

/// One cubic Bézier piece. A straight line is a curve whose handles lie on it.
public record Curve(Point start, Point handle1, Point handle2, Point end) {
  /// Distance of a quarter circle's handles from its ends, as a share of the radius.
  static final double QUARTER = 0.5522847498;

  private static final int SAMPLES = 24;

  public static Curve line(Point start, Point end) {
    return new Curve(start, start.towards(end, 1.0 / 3), start.towards(end, 2.0 / 3), end);
  }

  /// A rounded corner: leaves `start` towards `corner` and arrives at `end` from it.
  public static Curve corner(Point start, Point corner, Point end) {
    return new Curve(start, start.towards(corner, QUARTER), end.towards(corner, QUARTER), end);
  }

  public Point pointAt(double t) {
    double s = 1 - t;
    double a = s * s * s;
    double b = 3 * s * s * t;
    double c = 3 * s * t * t;
    double d = t * t * t;
    return new Point(
        a * start.x() + b * handle1.x() + c * handle2.x() + d * end.x(),
        a * start.y() + b * handle1.y() + c * handle2.y() + d * end.y());
  }

  /// Direction of travel at `t`, not normalised; falls back to the chord where handles coincide.
  public Point tangentAt(double t) {
    double s = 1 - t;
    Point first = handle1.minus(start).times(3 * s * s);
    Point middle = handle2.minus(handle1).times(6 * s * t);
    Point last = end.minus(handle2).times(3 * t * t);
    Point tangent = first.plus(middle).plus(last);
    return Math.hypot(tangent.x(), tangent.y()) < 1e-9 ? end.minus(start) : tangent;
  }

  public double length() {
    double length = 0;
    Point previous = start;
    for (int i = 1; i <= SAMPLES; i++) {
      Point next = pointAt(i / (double) SAMPLES);
      length += previous.distanceTo(next);
      previous = next;
    }
    return length;
  }

  public double distanceTo(Point point) {
    double best = Double.POSITIVE_INFINITY;
    Point previous = start;
    for (int i = 1; i <= SAMPLES; i++) {
      Point next = pointAt(i / (double) SAMPLES);
      best = Math.min(best, point.distanceToSegment(previous, next));
      previous = next;
    }
    return best;
  }

  /// A box that surely holds the curve: a Bézier curve stays within the hull of its four points.
  public Box bounds() {
    return Box.between(start, end).union(Box.between(handle1, handle2));
  }

  /// The part from the start to `t` (de Casteljau), for a pulse that has travelled that far.
  public Curve upTo(double t) {
    Point a = start.towards(handle1, t);
    Point b = handle1.towards(handle2, t);
    Point c = handle2.towards(end, t);
    Point d = a.towards(b, t);
    Point e = b.towards(c, t);
    return new Curve(start, a, d, d.towards(e, t));
  }
}
