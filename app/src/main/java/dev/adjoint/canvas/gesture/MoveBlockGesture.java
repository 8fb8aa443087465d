// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas.gesture;

import dev.adjoint.document.Selection;
import dev.adjoint.geometry.Point;
import java.util.Set;

/// A press on the title of a block, or on the box it is folded to: selects all that is in it, and
/// drags the whole selection once the pointer has left the spot.
///
/// The corner of the block lands on the grid (Alt: on whole pixels).
public final class MoveBlockGesture implements Gesture {
  private final Surface surface;
  private final Pointer pressed;
  private final Selection before;
  private final Set<String> members;
  private final Drag drag;

  public MoveBlockGesture(Surface surface, String block, Pointer pressed) {
    this.surface = surface;
    this.pressed = pressed;
    this.before = surface.selection();
    this.members = surface.blockNodes(block);
    Point anchor = surface.blockCorner(block);
    if (!before.nodes().containsAll(members)) {
      surface.select(pressed.shift() ? before.plus(members) : Selection.ofNodes(members));
    }
    this.drag = new Drag(surface, anchor, pressed);
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
      return Selection.ofNodes(members);
    }
    if (!before.nodes().containsAll(members)) {
      return before.plus(members);
    }
    return before.minus(members);
  }

  @Override
  public void cancel() {
    drag.cancel();
    surface.select(before);
  }
}
