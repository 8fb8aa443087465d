// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas.gesture;

import dev.adjoint.document.Selection;

/// A press on a node: selects it, and drags the whole selection once the pointer has left the spot.
///
/// The pressed node lands on the grid or in line with its neighbours (Alt: on whole pixels) and the
/// others keep their distance to it. Let go on a wire, a node without wires is put into it. With
/// Alt held from the press on, the nodes are taken out of their wires, which close behind them. The
/// graph changes on release only, so a drag is one entry of the history.
public final class MoveNodesGesture implements Gesture {
  private final Surface surface;
  private final String node;
  private final Pointer pressed;
  private final Selection before;
  private final Drag drag;

  public MoveNodesGesture(Surface surface, String node, Pointer pressed) {
    this.surface = surface;
    this.node = node;
    this.pressed = pressed;
    this.before = surface.selection();
    surface.select(pressedSelection());
    this.drag = Drag.ofNode(surface, node, pressed);
  }

  private Selection pressedSelection() {
    if (pressed.shift()) {
      return before.nodes().contains(node) ? before : before.toggled(node);
    }
    return before.nodes().contains(node) ? before : Selection.ofNode(node);
  }

  @Override
  public void drag(Pointer pointer) {
    drag.to(pointer);
  }

  @Override
  public void release(Pointer pointer) {
    drag.to(pointer);
    if (!drag.finish()) {
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
    drag.cancel();
    surface.select(before);
  }
}
