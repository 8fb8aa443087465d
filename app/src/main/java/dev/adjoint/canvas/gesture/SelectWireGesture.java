// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas.gesture;

import dev.adjoint.document.Selection;
import dev.adjoint.graph.Wire;

/// A press on a wire selects it; Shift adds it or takes it away.
public final class SelectWireGesture implements Gesture {
  private final Surface surface;
  private final Selection before;

  public SelectWireGesture(Surface surface, Wire wire, Pointer pressed) {
    this.surface = surface;
    this.before = surface.selection();
    // What is drawn as one line is selected as one.
    Selection chosen = pressed.shift() ? before.toggled(wire) : Selection.ofWire(wire);
    for (Wire other : surface.bundle(wire)) {
      if (chosen.wires().contains(wire) != chosen.wires().contains(other)) {
        chosen = chosen.toggled(other);
      }
    }
    surface.select(chosen);
  }

  @Override
  public void drag(Pointer pointer) {
    // A wire goes where its nodes are: there is nothing to drag.
  }

  @Override
  public void release(Pointer pointer) {
    // Selected on the press already.
  }

  @Override
  public void cancel() {
    surface.select(before);
  }
}
