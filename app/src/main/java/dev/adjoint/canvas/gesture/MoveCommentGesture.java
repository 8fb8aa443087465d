// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas.gesture;

import dev.adjoint.document.ItemId;
import dev.adjoint.document.Selection;

/// A press on a comment: selects it, and drags the whole selection once the pointer has left the
/// spot.
public final class MoveCommentGesture implements Gesture {
  private final Surface surface;
  private final String comment;
  private final Pointer pressed;
  private final Selection before;
  private final Drag drag;

  public MoveCommentGesture(Surface surface, String comment, Pointer pressed) {
    this.surface = surface;
    this.comment = comment;
    this.pressed = pressed;
    this.before = surface.selection();
    if (!before.comments().contains(comment)) {
      surface.select(
          pressed.shift() ? before.toggledComment(comment) : Selection.ofComment(comment));
    }
    this.drag = new Drag(surface, surface.corner(ItemId.ofComment(comment)), pressed);
  }

  @Override
  public void drag(Pointer pointer) {
    drag.to(pointer);
  }

  @Override
  public void release(Pointer pointer) {
    drag.to(pointer);
    if (!drag.finish()) {
      surface.select(
          pressed.shift() ? before.toggledComment(comment) : Selection.ofComment(comment));
    }
  }

  @Override
  public void cancel() {
    drag.cancel();
    surface.select(before);
  }
}
