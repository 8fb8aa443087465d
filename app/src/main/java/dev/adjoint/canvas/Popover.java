// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.geometry.Point;
import javafx.scene.layout.Region;

/// A part that lies above the canvas where something was asked for.
///
/// @param margin how far it stays away from the edges
record Popover(Region part, double margin) {

  /// Lays it with its corner at that place, moved in if it would stick out.
  void place(Region canvas, Point corner) {
    part.setManaged(false);
    part.applyCss();
    part.autosize();
    double right = Math.max(margin, canvas.getWidth() - part.getWidth() - margin);
    double bottom = Math.max(margin, canvas.getHeight() - part.getHeight() - margin);
    part.relocate(Math.clamp(corner.x(), margin, right), Math.clamp(corner.y(), margin, bottom));
  }
}
