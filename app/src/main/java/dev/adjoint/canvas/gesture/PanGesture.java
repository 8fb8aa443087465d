// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas.gesture;

import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Viewport;

/// Drags the canvas under the window.
public final class PanGesture implements Gesture {
  private final Surface surface;
  private final Viewport before;
  private final Point pressed;

  public PanGesture(Surface surface, Pointer pressed) {
    this.surface = surface;
    this.before = surface.viewport();
    this.pressed = pressed.screen();
  }

  @Override
  public void drag(Pointer pointer) {
    Point offset = pointer.screen().minus(pressed);
    surface.setViewport(before.pannedBy(offset.x(), offset.y()));
  }

  @Override
  public void release(Pointer pointer) {
    drag(pointer);
  }

  @Override
  public void cancel() {
    surface.setViewport(before);
  }
}
