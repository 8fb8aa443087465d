// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.geometry;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/// The way of a wire around whole rows of nodes: from its source into the free stripe beside the
/// row, along that to the left of everything, up or down there, and back along the stripe beside
/// the row of its target.
///
/// @param occupied whether a box meets any node
/// @param lane wires of different lanes run beside each other
public record Detour(Predicate<Box> occupied, int lane) {
  private static final double CLEARANCE = 12;
  private static final double NARROW = 4;
  private static final double STEP = 20;
  private static final double PITCH = 7;
  private static final int TRIES = 80;

  /// Whether the way through a channel meets nodes where it goes up and down.
  public boolean isNeeded(Point from, Point to, double channel) {
    return isBlocked(outX(from), from.y(), channel) || isBlocked(inX(to), channel, to.y());
  }

  /// The way around, if all of it is free.
  ///
  /// @param left where everything begins
  public Optional<WirePath> around(Point from, Point to, double left) {
    double aisle = left - 2 * WirePath.CORNER - lane * PITCH;
    OptionalDouble out = stripe(aisle, outX(from), from.y());
    OptionalDouble in = stripe(aisle, inX(to), to.y());
    if (out.isEmpty() || in.isEmpty() || isBlocked(aisle, out.getAsDouble(), in.getAsDouble())) {
      return Optional.empty();
    }
    double beside = (lane - WirePath.LANES / 2) * PITCH / 2;
    double outY = out.getAsDouble() + beside;
    double inY = in.getAsDouble() + beside;
    return Optional.of(
        WirePath.rounded(
            List.of(
                from,
                new Point(outX(from), from.y()),
                new Point(outX(from), outY),
                new Point(aisle, outY),
                new Point(aisle, inY),
                new Point(inX(to), inY),
                new Point(inX(to), to.y()),
                to)));
  }

  /// The height nearest to a port at which a wire can run to the aisle, and reach the port, too.
  private OptionalDouble stripe(double aisle, double x, double port) {
    for (int i = 1; i < TRIES; i++) {
      double y = port + (i % 2 == 0 ? 1 : -1) * ((i + 1) / 2) * STEP;
      Box stripe = new Box(aisle, y - CLEARANCE, Math.max(0, x - aisle), 2 * CLEARANCE);
      if (!occupied.test(stripe) && !isBlocked(x, port, y)) {
        return OptionalDouble.of(y);
      }
    }
    return OptionalDouble.empty();
  }

  private boolean isBlocked(double x, double y1, double y2) {
    return occupied.test(Box.between(new Point(x - NARROW, y1), new Point(x + NARROW, y2)));
  }

  private double outX(Point from) {
    return from.x() + WirePath.outset(lane);
  }

  private double inX(Point to) {
    return to.x() - WirePath.inset(lane);
  }
}
