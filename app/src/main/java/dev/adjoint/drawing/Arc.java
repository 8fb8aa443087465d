// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.drawing.Outline.Cubic;
import java.util.ArrayList;
import java.util.List;

/// Elliptical arcs as cubic curves, by the formulas of SVG 2, appendix B.2.4.
final class Arc {
  private Arc() {}

  /// The arc from `(x0, y0)` to `(x, y)`; a radius of zero gives a straight line.
  static List<Cubic> between(
      double x0,
      double y0,
      double radiusX,
      double radiusY,
      double tilt,
      boolean large,
      boolean sweep,
      double x,
      double y) {
    double rx = Math.abs(radiusX);
    double ry = Math.abs(radiusY);
    if (rx == 0 || ry == 0 || (x0 == x && y0 == y)) {
      return List.of(new Cubic(x0, y0, x, y, x, y));
    }
    double cos = Math.cos(tilt);
    double sin = Math.sin(tilt);
    double halfX = (cos * (x0 - x) + sin * (y0 - y)) / 2;
    double halfY = (-sin * (x0 - x) + cos * (y0 - y)) / 2;
    double lambda = (halfX * halfX) / (rx * rx) + (halfY * halfY) / (ry * ry);
    if (lambda > 1) {
      rx *= Math.sqrt(lambda);
      ry *= Math.sqrt(lambda);
    }
    double a = rx * rx * halfY * halfY + ry * ry * halfX * halfX;
    double root = Math.sqrt(Math.max(0, (rx * rx * ry * ry - a) / a)) * (large == sweep ? -1 : 1);
    double cx = root * rx * halfY / ry;
    double cy = -root * ry * halfX / rx;
    double centreX = cos * cx - sin * cy + (x0 + x) / 2;
    double centreY = sin * cx + cos * cy + (y0 + y) / 2;
    double from = Math.atan2((halfY - cy) / ry, (halfX - cx) / rx);
    double to = Math.atan2((-halfY - cy) / ry, (-halfX - cx) / rx);
    double turn = to - from;
    if (sweep && turn < 0) {
      turn += 2 * Math.PI;
    } else if (!sweep && turn > 0) {
      turn -= 2 * Math.PI;
    }
    return new Ellipse(centreX, centreY, rx, ry, cos, sin).pieces(from, turn);
  }

  private record Ellipse(
      double centreX, double centreY, double rx, double ry, double cos, double sin) {
    List<Cubic> pieces(double from, double turn) {
      int count = Math.max(1, (int) Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9));
      double step = turn / count;
      double k = 4.0 / 3 * Math.tan(step / 4);
      List<Cubic> cubics = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        double a = from + i * step;
        double b = a + step;
        cubics.add(
            new Cubic(
                x(Math.cos(a) - k * Math.sin(a), Math.sin(a) + k * Math.cos(a)),
                y(Math.cos(a) - k * Math.sin(a), Math.sin(a) + k * Math.cos(a)),
                x(Math.cos(b) + k * Math.sin(b), Math.sin(b) - k * Math.cos(b)),
                y(Math.cos(b) + k * Math.sin(b), Math.sin(b) - k * Math.cos(b)),
                x(Math.cos(b), Math.sin(b)),
                y(Math.cos(b), Math.sin(b))));
      }
      return cubics;
    }

    private double x(double u, double v) {
      return centreX + cos * rx * u - sin * ry * v;
    }

    private double y(double u, double v) {
      return centreY + sin * rx * u + cos * ry * v;
    }
  }
}
