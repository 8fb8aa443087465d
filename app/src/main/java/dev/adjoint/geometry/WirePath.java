// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The way of a wire from an output port to an input port, as joined curves.
///
/// Forward wires are one curve. A wire that goes back left, or that would run across nodes between,
/// takes a rounded orthogonal route through a horizontal channel. A wire that people bend goes
/// where they want it.
///
/// @param bends the places that people led the wire through; there are as many pieces and one more
public record WirePath(List<Curve> pieces, List<Point> bends) {
  /// Shortest horizontal handle, so that even close ports show an S and not a kink.
  public static final double MIN_HANDLE = 28;

  public static final double CORNER = 14;

  /// Side by side, so many routes through one channel can be told apart.
  public static final int LANES = 5;

  private static final double LANE_PITCH = 7;
  private static final double LANE_WIDTH = 4;

  /// A target further left than this takes the route back.
  public static final double BACK_THRESHOLD = NodeFrame.MIN_WIDTH / 2;

  private static final int CROSSING_SAMPLES = 40;

  /// A level piece with room for three labels one after the other, and how far apart they stand.
  private static final double LONG = 150;

  private static final double ASIDE = 0.3;

  public WirePath {
    pieces = List.copyOf(pieces);
    bends = List.copyOf(bends);
    if (pieces.isEmpty()) {
      throw new IllegalArgumentException("a wire needs at least one piece");
    }
  }

  /// A way that nobody chose.
  public WirePath(List<Curve> pieces) {
    this(pieces, List.of());
  }

  /// Through places that people chose, from source to target.
  public static WirePath bent(Point from, List<Point> bends, Point to) {
    return BentPath.of(from, bends, to);
  }

  /// Where among its bends a new one at that place belongs: 0 before the first.
  public int bendIndex(Point point) {
    int nearest = 0;
    for (int i = 1; i < pieces.size(); i++) {
      if (pieces.get(i).distanceTo(point) < pieces.get(nearest).distanceTo(point)) {
        nearest = i;
      }
    }
    return Math.min(nearest, bends.size());
  }

  public static boolean goesBack(Point from, Point to) {
    return to.x() < from.x() - BACK_THRESHOLD;
  }

  public static WirePath forward(Point from, Point to) {
    double handle = Math.max(MIN_HANDLE, Math.abs(to.x() - from.x()) / 2);
    return new WirePath(List.of(new Curve(from, from.plus(handle, 0), to.plus(-handle, 0), to)));
  }

  /// Right out of the source, along `channelY` to the target's left, and into it: the way back
  /// left, and the way around nodes that stand between.
  ///
  /// @param lane 0 to [#LANES] − 1: wires of different lanes run beside each other, not on each
  ///   other
  public static WirePath through(Point from, Point to, double channelHeight, int lane) {
    double outX = from.x() + outset(lane);
    double inX = to.x() - inset(lane);
    double channelY = channelHeight + (lane - LANES / 2) * LANE_PITCH;
    return rounded(
        List.of(
            from,
            new Point(outX, from.y()),
            new Point(outX, channelY),
            new Point(inX, channelY),
            new Point(inX, to.y()),
            to));
  }

  /// How far right of its source a wire turns up or down.
  static double outset(int lane) {
    return CORNER + lane * LANE_WIDTH;
  }

  /// How far left of its target.
  static double inset(int lane) {
    return 2 * CORNER + lane * LANE_WIDTH;
  }

  /// A polyline with its corners rounded, less where two corners stand close.
  static WirePath rounded(List<Point> corners) {
    List<Curve> pieces = new ArrayList<>();
    Point at = corners.getFirst();
    for (int i = 1; i < corners.size() - 1; i++) {
      Point corner = corners.get(i);
      Point next = corners.get(i + 1);
      double before = corner.distanceTo(corners.get(i - 1));
      double after = corner.distanceTo(next);
      boolean first = i == 1;
      boolean last = i == corners.size() - 2;
      double room = Math.min(first ? before : before / 2, last ? after : after / 2);
      double radius = Math.min(CORNER, room);
      Point enter = before == 0 ? corner : corner.towards(corners.get(i - 1), radius / before);
      Point leave = after == 0 ? corner : corner.towards(next, radius / after);
      addLine(pieces, at, enter);
      pieces.add(Curve.corner(enter, corner, leave));
      at = leave;
    }
    addLine(pieces, at, corners.getLast());
    return new WirePath(pieces);
  }

  private static void addLine(List<Curve> pieces, Point from, Point to) {
    if (from.distanceTo(to) > 1e-9) {
      pieces.add(Curve.line(from, to));
    }
  }

  public Point start() {
    return pieces.getFirst().start();
  }

  public Point end() {
    return pieces.getLast().end();
  }

  public double length() {
    double length = 0;
    for (Curve piece : pieces) {
      length += piece.length();
    }
    return length;
  }

  /// Whether the wire runs across a box.
  public boolean crosses(Box box) {
    if (!bounds().intersects(box)) {
      return false;
    }
    for (Curve piece : pieces) {
      for (int i = 0; i <= CROSSING_SAMPLES; i++) {
        if (box.contains(piece.pointAt(i / (double) CROSSING_SAMPLES))) {
          return true;
        }
      }
    }
    return false;
  }

  public double distanceTo(Point point) {
    double best = Double.POSITIVE_INFINITY;
    for (Curve piece : pieces) {
      best = Math.min(best, piece.distanceTo(point));
    }
    return best;
  }

  /// The end of the wire that a point on it is nearer to than `reach` and than a third of its
  /// length: where a hand takes hold of it.
  public Optional<Side> endNear(Point point, double reach) {
    double near = Math.min(reach, length() / 3);
    boolean source = point.distanceTo(start()) < point.distanceTo(end());
    double distance = Math.min(point.distanceTo(start()), point.distanceTo(end()));
    return distance > near ? Optional.empty() : Optional.of(source ? Side.OUTPUT : Side.INPUT);
  }

  public Box bounds() {
    Box bounds = pieces.getFirst().bounds();
    for (Curve piece : pieces) {
      bounds = bounds.union(piece.bounds());
    }
    return bounds;
  }

  /// The point at `fraction` of the way, with the direction of travel there.
  public Waypoint at(double fraction) {
    double target = Math.clamp(fraction, 0.0, 1.0) * length();
    for (Curve piece : pieces) {
      double length = piece.length();
      if (target <= length || piece == pieces.getLast()) {
        double t = length == 0 ? 1 : Math.min(1, target / length);
        return new Waypoint(piece.pointAt(t), piece.tangentAt(t));
      }
      target -= length;
    }
    throw new AssertionError("no piece reaches " + fraction);
  }

  /// Where to write on the wire: the middle of the longest piece that runs level, else of the wire.
  /// On a long piece rather to the left or right, by its height: routes run side by side through
  /// one channel, and so do not write over each other.
  public Point labelAnchor() {
    if (pieces.size() == 1) {
      return pieces.getFirst().pointAt(0.5);
    }
    Curve best = pieces.getFirst();
    double bestSpan = -1;
    for (Curve piece : pieces) {
      double span = Math.abs(piece.end().x() - piece.start().x());
      if (span > bestSpan) {
        best = piece;
        bestSpan = span;
      }
    }
    if (bestSpan < LONG || !bends.isEmpty()) {
      return best.pointAt(0.5);
    }
    long slot = Math.floorMod(Math.round(best.start().y() / LANE_PITCH), 3L);
    return best.pointAt(0.5 + (slot - 1) * ASIDE);
  }

  /// A place on a wire and the direction of travel there, not normalised.
  public record Waypoint(Point point, Point direction) {
    /// Angle of travel in radians, 0 to the right and growing clockwise on screen.
    public double angle() {
      return Math.atan2(direction.y(), direction.x());
    }
  }
}
