// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas.gesture;

import dev.adjoint.document.Selection;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Snapping;
import java.util.HashMap;
import java.util.Map;

/// A press on a node: selects it, and drags the whole selection once the pointer has left the spot.
///
/// The pressed node lands on the grid (Alt: on whole pixels) and the others keep their distance to
/// it. The graph changes on release only, so a drag is one entry of the history.
public final class MoveNodesGesture implements Gesture {
  /// Shaky hands: within this many screen pixels a drag is still a click.
  private static final double THRESHOLD = 3;

  private final Surface surface;
  private final String node;
  private final Pointer pressed;
  private final Selection before;
  private final Map<String, Point> corners = new HashMap<>();
  private Map<String, Point> shown = Map.of();
  private boolean moving;

  public MoveNodesGesture(Surface surface, String node, Pointer pressed) {
    this.surface = surface;
    this.node = node;
    this.pressed = pressed;
    this.before = surface.selection();
    surface.select(pressedSelection());
    for (String id : surface.selection().nodes()) {
      corners.put(id, surface.corner(id));
    }
  }

  private Selection pressedSelection() {
    if (pressed.shift()) {
      return before.nodes().contains(node) ? before : before.toggled(node);
    }
    return before.nodes().contains(node) ? before : Selection.ofNode(node);
  }

  @Override
  public void drag(Pointer pointer) {
    moving |= pointer.screen().distanceTo(pressed.screen()) > THRESHOLD;
    if (!moving) {
      return;
    }
    Point anchor = corners.getOrDefault(node, surface.corner(node));
    Snapping snapping = pointer.alt() ? Snapping.FINE : Snapping.GRID;
    Point offset = snapping.snapOffset(anchor, pointer.world().minus(pressed.world()));
    Map<String, Point> moved = new HashMap<>();
    corners.forEach((id, corner) -> moved.put(id, corner.plus(offset)));
    shown = moved;
    surface.showMoved(moved);
  }

  @Override
  public void release(Pointer pointer) {
    drag(pointer);
    if (moving) {
      surface.showMoved(Map.of());
      surface.move(shown);
    } else {
      surface.select(clickedSelection());
    }
  }

  /// A plain click on one of several selects it alone; with Shift it takes a selected one away.
  private Selection clickedSelection() {
    if (!pressed.shift()) {
      return Selection.ofNode(node);
    }
    return before.toggled(node);
  }

  @Override
  public void cancel() {
    surface.showMoved(Map.of());
    surface.select(before);
  }
}
