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
    surface.select(pressed.shift() ? before.toggled(wire) : Selection.ofWire(wire));
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
