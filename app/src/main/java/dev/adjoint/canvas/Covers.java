// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What floats above the canvas and hides what lies below it: places of the window part, in pixels.
record Covers(List<Box> boxes) {
  static final Covers NONE = new Covers(List.of());

  /// How far beside them something is seen to be clear of them.
  private static final double GAP = 12;

  Covers {
    boxes = List.copyOf(boxes);
  }

  boolean hide(Box place) {
    return boxes.stream().anyMatch(place::intersects);
  }

  /// The shortest way from where a box is hidden to where all of it is seen, first aside or up and
  /// down, then both; empty where there is no room for it.
  ///
  /// @param window the whole window part
  Optional<Point> wayOut(Box hidden, Box window) {
    List<Double> across = new ArrayList<>(List.of(0.0));
    List<Double> down = new ArrayList<>(List.of(0.0));
    for (Box cover : boxes) {
      across.add(cover.right() + GAP - hidden.x());
      across.add(cover.x() - GAP - hidden.right());
      down.add(cover.bottom() + GAP - hidden.y());
      down.add(cover.y() - GAP - hidden.bottom());
    }
    return across.stream()
        .flatMap(dx -> down.stream().map(dy -> new Point(dx, dy)))
        .filter(way -> isClear(hidden.movedBy(way.x(), way.y()), window))
        .min(Comparator.comparingDouble(way -> Math.abs(way.x()) + Math.abs(way.y())));
  }

  private boolean isClear(Box place, Box window) {
    return window.contains(place) && !hide(place);
  }
}
