// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas.gesture;

import dev.adjoint.document.Selection;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import java.util.Optional;

/// Draws a box on the bare canvas and selects the nodes it meets, live; Shift adds to what was
/// selected. A press and release without a drag selects nothing.
public final class BoxSelectGesture implements Gesture {
  private final Surface surface;
  private final Selection before;
  private final Selection base;
  private final Point pressed;

  public BoxSelectGesture(Surface surface, Pointer pressed) {
    this.surface = surface;
    this.before = surface.selection();
    this.base = pressed.shift() ? before : Selection.NONE;
    this.pressed = pressed.world();
    surface.select(base);
  }

  @Override
  public void drag(Pointer pointer) {
    Box box = Box.between(pressed, pointer.world());
    surface.showMarquee(Optional.of(box));
    surface.select(base.plus(surface.nodesIn(box)).plusComments(surface.commentsIn(box)));
  }

  @Override
  public void release(Pointer pointer) {
    surface.showMarquee(Optional.empty());
  }

  @Override
  public void cancel() {
    surface.showMarquee(Optional.empty());
    surface.select(before);
  }
}
