// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// The line between a side panel and the canvas; dragging it changes the panel's width.
final class SideHandle extends Region {
  private final Region panel;
  private final int direction;
  private final double least;
  private final double most;
  private double widthAtPress;
  private double xAtPress;

  /// @param direction 1 when the panel is to the left of the handle, -1 when to the right
  SideHandle(Region panel, int direction, double least, double most) {
    this.panel = panel;
    this.direction = direction;
    this.least = least;
    this.most = most;
    getStyleClass().add("side-handle");
    setCursor(Cursor.H_RESIZE);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
  }

  private void pressed(MouseEvent event) {
    widthAtPress = panel.getWidth();
    xAtPress = event.getSceneX();
  }

  private void dragged(MouseEvent event) {
    double width = widthAtPress + direction * (event.getSceneX() - xAtPress);
    double allowed = Math.clamp(width, least, most);
    panel.setMinWidth(allowed);
    panel.setPrefWidth(allowed);
    panel.setMaxWidth(allowed);
  }
}
