// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.geometry.Point;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// What opens above the canvas where something was asked for. It belongs to the canvas unless
/// someone puts it above what else lies there, so that nothing covers what was asked for; it has to
/// be of the canvas's size and at its place.
public final class Popovers extends Pane {
  private static final double MARGIN = 8;

  private final Region canvas;

  Popovers(Region canvas) {
    this.canvas = canvas;
    setPickOnBounds(false);
  }

  /// Lays a part above the canvas with its corner at a place of the window, moved in if it would
  /// stick out.
  void showAbove(Region part, Point screen) {
    showAbove(part, screen, 0);
  }

  /// The same with a shadow of its own, and so never right at an edge.
  void popUp(Region part, Point screen) {
    showAbove(part, screen, MARGIN);
  }

  private void showAbove(Region part, Point screen, double margin) {
    if (!getChildren().contains(part)) {
      getChildren().add(part);
    }
    part.setManaged(false);
    part.applyCss();
    // Where text is large, a part may be wider than the canvas.
    part.setMaxSize(canvas.getWidth() - 2 * margin, canvas.getHeight() - 2 * margin);
    part.autosize();
    double right = Math.max(margin, canvas.getWidth() - part.getWidth() - margin);
    double bottom = Math.max(margin, canvas.getHeight() - part.getHeight() - margin);
    part.relocate(Math.clamp(screen.x(), margin, right), Math.clamp(screen.y(), margin, bottom));
  }

  void takeAway(Region part) {
    getChildren().remove(part);
    canvas.requestFocus();
  }
}
