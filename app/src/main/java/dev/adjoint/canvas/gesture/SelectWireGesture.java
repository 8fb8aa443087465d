// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas.gesture;

import dev.adjoint.document.Selection;
import dev.adjoint.graph.Wire;
import java.util.Optional;

/// A press on a wire selects it; Shift adds it or takes it away. What does not fit at a red one is
/// told. A drag near one of its ends picks that end up.
public final class SelectWireGesture implements Gesture {
  /// Shaky hands: within this many screen pixels a drag is still a click.
  private static final double THRESHOLD = 3;

  private final Surface surface;
  private final Wire wire;
  private final Pointer pressed;
  private final Selection before;
  private Optional<Gesture> picking = Optional.empty();

  public SelectWireGesture(Surface surface, Wire wire, Pointer pressed) {
    this.surface = surface;
    this.wire = wire;
    this.pressed = pressed;
    this.before = surface.selection();
    // What is drawn as one line is selected as one.
    Selection chosen = pressed.shift() ? before.toggled(wire) : Selection.ofWire(wire);
    for (Wire other : surface.bundle(wire)) {
      if (chosen.wires().contains(wire) != chosen.wires().contains(other)) {
        chosen = chosen.toggled(other);
      }
    }
    surface.bends().letGo();
    surface.select(chosen);
  }

  @Override
  public void drag(Pointer pointer) {
    boolean moving = pointer.screen().distanceTo(pressed.screen()) > THRESHOLD;
    if (picking.isEmpty() && moving) {
      picking =
          surface
              .heldEnd(wire, pressed.world())
              .map(end -> ConnectPortsGesture.pickingUp(surface, wire, end, pointer));
    }
    picking.ifPresent(gesture -> gesture.drag(pointer));
  }

  @Override
  public void release(Pointer pointer) {
    picking.ifPresent(gesture -> gesture.release(pointer));
    if (picking.isEmpty() && surface.isClash(wire)) {
      surface.forgetDraft();
      surface.showClash(wire);
    }
  }

  @Override
  public void cancel() {
    picking.ifPresent(Gesture::cancel);
    surface.select(before);
  }
}
