// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas.gesture;

import dev.adjoint.geometry.Point;

/// Where the pointer is and what is held down.
///
/// @param world the place on the canvas
/// @param screen the same place in the window, for pans and thresholds
public record Pointer(
    Point world, Point screen, Button button, boolean shift, boolean control, boolean alt) {
  /// The button that was pressed; a drag keeps the one it began with.
  public enum Button {
    LEFT,
    MIDDLE,
    RIGHT
  }

  /// A plain left button at the same place in world and window: for tests and keyboards.
  public static Pointer left(double x, double y) {
    return new Pointer(new Point(x, y), new Point(x, y), Button.LEFT, false, false, false);
  }

  public Pointer withShift() {
    return new Pointer(world, screen, button, true, control, alt);
  }

  public Pointer withButton(Button other) {
    return new Pointer(world, screen, other, shift, control, alt);
  }
}
