// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas.gesture;

import dev.adjoint.document.Insertion;
import dev.adjoint.geometry.Alignment;
import dev.adjoint.geometry.Point;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A drag of the selection: nothing until the pointer has left the spot, then everything keeps its
/// distance to the anchor, which lands on the grid. A node that is held lands in line with its
/// neighbours too, in a wire that it fits, and with Alt out of its own. The graph changes at the
/// end only.
final class Drag {
  /// Shaky hands: within this many screen pixels a drag is still a click.
  private static final double THRESHOLD = 3;

  private final Surface surface;
  private final Point anchor;
  private final Optional<String> held;
  private final Pointer pressed;
  private final Map<String, Point> corners = new HashMap<>();
  private Map<String, Point> shown = Map.of();
  private Optional<Insertion> insertion = Optional.empty();
  private boolean moving;

  /// Drags what is selected now.
  Drag(Surface surface, Point anchor, Pointer pressed) {
    this(surface, anchor, Optional.empty(), pressed);
  }

  /// Drags what is selected now by one of its nodes.
  static Drag ofNode(Surface surface, String held, Pointer pressed) {
    return new Drag(surface, surface.corner(held), Optional.of(held), pressed);
  }

  private Drag(Surface surface, Point anchor, Optional<String> held, Pointer pressed) {
    this.surface = surface;
    this.anchor = anchor;
    this.held = held;
    this.pressed = pressed;
    surface.selection().items().forEach(id -> corners.put(id, surface.corner(id)));
  }

  void to(Pointer pointer) {
    moving |= pointer.screen().distanceTo(pressed.screen()) > THRESHOLD;
    if (!moving) {
      return;
    }
    Point raw = pointer.world().minus(pressed.world());
    boolean fine = pointer.alt() && !pressed.alt();
    Alignment aligned = surface.align(corners.keySet(), held, anchor, raw, fine);
    Map<String, Point> moved = new HashMap<>();
    corners.forEach((id, corner) -> moved.put(id, corner.plus(aligned.offset())));
    shown = moved;
    surface.showMoved(moved);
    surface.showGuides(aligned.guides());
    if (corners.size() == 1 && held.isPresent()) {
      insertion = surface.insertion(held.get(), anchor.plus(aligned.offset()));
      surface.showInsertion(insertion);
    }
  }

  /// Moves for good; false when the pointer never left the spot.
  boolean finish() {
    if (moving) {
      cancel();
      land();
    }
    return moving;
  }

  private void land() {
    if (insertion.isPresent()) {
      surface.insert(insertion.get(), shown);
    } else if (pressed.alt() && held.isPresent()) {
      surface.pullOut(shown);
    } else {
      surface.move(shown);
    }
  }

  void cancel() {
    surface.showMoved(Map.of());
    surface.showGuides(List.of());
    surface.showInsertion(Optional.empty());
  }
}
