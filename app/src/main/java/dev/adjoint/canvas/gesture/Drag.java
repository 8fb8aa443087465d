// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas.gesture;

import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Snapping;
import java.util.HashMap;
import java.util.Map;

/// A drag of the selection: nothing until the pointer has left the spot, then everything keeps its
/// distance to the anchor, which lands on the grid. The graph changes at the end only.
final class Drag {
  /// Shaky hands: within this many screen pixels a drag is still a click.
  private static final double THRESHOLD = 3;

  private final Surface surface;
  private final Point anchor;
  private final Pointer pressed;
  private final Map<String, Point> corners = new HashMap<>();
  private Map<String, Point> shown = Map.of();
  private boolean moving;

  /// Drags what is selected now.
  Drag(Surface surface, Point anchor, Pointer pressed) {
    this.surface = surface;
    this.anchor = anchor;
    this.pressed = pressed;
    surface.selection().nodes().forEach(id -> corners.put(id, surface.corner(id)));
  }

  void to(Pointer pointer) {
    moving |= pointer.screen().distanceTo(pressed.screen()) > THRESHOLD;
    if (!moving) {
      return;
    }
    Snapping snapping = pointer.alt() ? Snapping.FINE : Snapping.GRID;
    Point offset = snapping.snapOffset(anchor, pointer.world().minus(pressed.world()));
    Map<String, Point> moved = new HashMap<>();
    corners.forEach((id, corner) -> moved.put(id, corner.plus(offset)));
    shown = moved;
    surface.showMoved(moved);
  }

  /// Moves for good; false when the pointer never left the spot.
  boolean finish() {
    if (moving) {
      surface.showMoved(Map.of());
      surface.move(shown);
    }
    return moving;
  }

  void cancel() {
    surface.showMoved(Map.of());
  }
}
