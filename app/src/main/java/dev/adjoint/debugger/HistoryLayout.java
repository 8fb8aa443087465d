// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.debugger;

import dev.adjoint.session.IterationCurve;

/// Where iterations stand in the history, from the first at the left to the furthest at the right.
record HistoryLayout(long first, long furthest, double width) {
  private static final double MARGIN = 4;

  /// Points of a curve as they are painted.
  record Line(double[] x, double[] y) {}

  double x(long iteration) {
    double share = furthest == first ? 0 : (iteration - first) / (double) (furthest - first);
    return MARGIN + share * (width - 2 * MARGIN);
  }

  long iterationAt(double x) {
    double share = Math.clamp((x - MARGIN) / Math.max(1, width - 2 * MARGIN), 0.0, 1.0);
    return first + Math.round(share * (furthest - first));
  }

  /// The finite losses between `top` and `bottom`, scaled to their range. Where many iterations
  /// share a pixel, their least and greatest are kept: no peak is lost.
  Line line(IterationCurve curve, double top, double bottom) {
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < curve.size(); i++) {
      if (Double.isFinite(curve.value(i))) {
        least = Math.min(least, curve.value(i));
        greatest = Math.max(greatest, curve.value(i));
      }
    }
    double scale = greatest > least ? (bottom - top) / (greatest - least) : 0;
    Columns columns = new Columns();
    for (int i = 0; i < curve.size(); i++) {
      if (Double.isFinite(curve.value(i))) {
        double y = scale == 0 ? (top + bottom) / 2 : bottom - (curve.value(i) - least) * scale;
        columns.add(x(curve.iteration(i)), y);
      }
    }
    return columns.line();
  }

  /// Gathers points into columns one pixel wide.
  private static final class Columns {
    private final java.util.List<double[]> points = new java.util.ArrayList<>();
    private double column = Double.NaN;
    private double low;
    private double high;

    void add(double x, double y) {
      if (Math.floor(x) != Math.floor(column)) {
        flush();
        column = x;
        low = y;
        high = y;
      } else {
        low = Math.min(low, y);
        high = Math.max(high, y);
      }
    }

    private void flush() {
      if (!Double.isNaN(column)) {
        points.add(new double[] {column, high});
        if (low != high) {
          points.add(new double[] {column, low});
        }
      }
    }

    Line line() {
      flush();
      return new Line(
          points.stream().mapToDouble(p -> p[0]).toArray(),
          points.stream().mapToDouble(p -> p[1]).toArray());
    }
  }
}
