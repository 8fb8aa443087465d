// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.geometry;

import java.util.function.Predicate;

/// Finds the height at which a wire can pass without crossing a node.
public final class Channel {
  private static final double CLEARANCE = 18;
  private static final double STEP = 20;
  private static final int TRIES = 60;

  /// How far a channel is below a row: of the uppermost lane, too, the label is clear of the nodes.
  private static final double BELOW = 32;

  private Channel() {}

  /// The free height nearest to halfway between the two nodes.
  ///
  /// `occupied` says whether a box meets any node. When nothing is free within 1200 px the halfway
  /// height is returned: a wire behind a node is better than none.
  public static double between(Box source, Box target, Predicate<Box> occupied) {
    return near(idealHeight(source, target), source, target, occupied);
  }

  /// The free height nearest to the top of the target, which stands in a row further down: the wire
  /// leaves what hangs below the row of its source alone.
  public static double above(Box source, Box target, Predicate<Box> occupied) {
    return near(target.y() - CLEARANCE, source, target, occupied);
  }

  private static double near(double ideal, Box source, Box target, Predicate<Box> occupied) {
    double inX = target.x() - 2 * WirePath.CORNER;
    double outX = source.right() + WirePath.CORNER;
    double left = Math.min(inX, outX);
    double width = Math.abs(outX - inX);
    for (int i = 0; i < TRIES; i++) {
      double offset = (i % 2 == 0 ? 1 : -1) * ((i + 1) / 2) * STEP;
      double y = ideal + offset;
      Box strip = new Box(left, y - CLEARANCE, width, 2 * CLEARANCE);
      if (!occupied.test(strip)) {
        return y;
      }
    }
    return ideal;
  }

  private static double idealHeight(Box source, Box target) {
    if (target.y() > source.bottom()) {
      return (source.bottom() + target.y()) / 2;
    }
    if (source.y() > target.bottom()) {
      return (target.bottom() + source.y()) / 2;
    }
    return Math.max(source.bottom(), target.bottom()) + BELOW;
  }
}
