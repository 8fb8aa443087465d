// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas.gesture;

import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Snapping;
import dev.adjoint.graph.Wire;
import java.util.ArrayList;
import java.util.List;

/// Drags one of the places that a wire is led through; it lands on the grid (Alt: on whole pixels).
/// The graph changes on release only.
public final class BendWireGesture implements Gesture {
  /// Shaky hands: within this many screen pixels a drag is still a click.
  private static final double THRESHOLD = 3;

  private final Surface surface;
  private final Wire wire;
  private final int index;
  private final Pointer pressed;
  private final List<Point> before;
  private List<Point> shown;
  private boolean moving;

  public BendWireGesture(Surface surface, Wire wire, int index, Pointer pressed) {
    this.surface = surface;
    this.wire = wire;
    this.index = index;
    this.pressed = pressed;
    this.before = surface.bends().of(wire);
    this.shown = before;
    surface.bends().select(wire, index);
  }

  @Override
  public void drag(Pointer pointer) {
    moving |= pointer.screen().distanceTo(pressed.screen()) > THRESHOLD;
    if (!moving || index >= before.size()) {
      return;
    }
    Snapping snapping = pointer.alt() ? Snapping.FINE : Snapping.GRID;
    Point raw = pointer.world().minus(pressed.world());
    List<Point> moved = new ArrayList<>(before);
    moved.set(index, snapping.snap(before.get(index).plus(raw)));
    shown = moved;
    surface.bends().show(wire, shown);
  }

  @Override
  public void release(Pointer pointer) {
    drag(pointer);
    if (moving) {
      surface.bends().showNone();
      surface.bends().bend(wire, shown);
    }
  }

  @Override
  public void cancel() {
    surface.bends().showNone();
  }
}
