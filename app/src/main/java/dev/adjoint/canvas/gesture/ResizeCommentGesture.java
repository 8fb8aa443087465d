// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas.gesture;

import dev.adjoint.document.Selection;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Snapping;
import dev.adjoint.graph.Comment;
import java.util.Optional;

/// Drags the lower right corner of a comment; the corner lands on the grid (Alt: on whole pixels).
public final class ResizeCommentGesture implements Gesture {
  private final Surface surface;
  private final String comment;
  private final Pointer pressed;
  private final Selection before;
  private final Box box;

  public ResizeCommentGesture(Surface surface, String comment, Pointer pressed) {
    this.surface = surface;
    this.comment = comment;
    this.pressed = pressed;
    this.before = surface.selection();
    this.box = surface.commentBox(comment);
    surface.select(Selection.ofComment(comment));
  }

  @Override
  public void drag(Pointer pointer) {
    surface.showComment(Optional.of(comment), resized(pointer));
  }

  private Box resized(Pointer pointer) {
    Snapping snapping = pointer.alt() ? Snapping.FINE : Snapping.GRID;
    Point offset = pointer.world().minus(pressed.world());
    Point corner = snapping.snap(new Point(box.right(), box.bottom()).plus(offset));
    return new Box(
        box.x(),
        box.y(),
        Math.clamp(corner.x() - box.x(), Comment.MIN_WIDTH, Comment.MAX_SIZE),
        Math.clamp(corner.y() - box.y(), Comment.MIN_HEIGHT, Comment.MAX_SIZE));
  }

  @Override
  public void release(Pointer pointer) {
    surface.showComment(Optional.empty(), box);
    if (!pointer.world().equals(pressed.world())) {
      surface.placeComment(comment, resized(pointer));
    }
  }

  @Override
  public void cancel() {
    surface.showComment(Optional.empty(), box);
    surface.select(before);
  }
}
