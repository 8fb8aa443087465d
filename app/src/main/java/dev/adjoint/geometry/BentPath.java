// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.geometry;

import java.util.ArrayList;
import java.util.List;

/// The way of a wire that people lead through places of their choice: a smooth line that leaves and
/// arrives level.
final class BentPath {
  private static final double STRETCH = 0.36;

  private BentPath() {}

  static WirePath of(Point from, List<Point> bends, Point to) {
    List<Point> stops = new ArrayList<>(List.of(from));
    stops.addAll(bends);
    stops.add(to);
    List<Curve> pieces = new ArrayList<>();
    for (int i = 0; i + 1 < stops.size(); i++) {
      Point start = stops.get(i);
      Point end = stops.get(i + 1);
      double reach = STRETCH * start.distanceTo(end);
      Point out = start.plus(direction(stops, i).times(reach));
      Point in = end.minus(direction(stops, i + 1).times(reach));
      pieces.add(new Curve(start, out, in, end));
    }
    return new WirePath(pieces, bends);
  }

  /// The unit direction in which the line passes a stop: along the line from the stop before to the
  /// one after, level at the ports.
  private static Point direction(List<Point> stops, int at) {
    Point level = new Point(1, 0);
    if (at == 0 || at == stops.size() - 1) {
      return level;
    }
    Point along = stops.get(at + 1).minus(stops.get(at - 1));
    double length = along.distanceTo(Point.ORIGIN);
    return length == 0 ? level : along.times(1 / length);
  }
}
