// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import javafx.scene.layout.Region;

/// The line between a side panel and the canvas; dragging it changes the panel's width.
final class SideHandle extends Region {
  private final Region panel;
  private final double least;
  private final double most;

  /// @param direction 1 when the panel is to the left of the handle, -1 when to the right
  SideHandle(Region panel, int direction, double least, double most) {
    this.panel = panel;
    this.least = least;
    this.most = most;
    getStyleClass().add("side-handle");
    EdgeDrag.sideways(this, direction, panel::getWidth, this::resize);
  }

  private void resize(double width) {
    double allowed = Math.clamp(width, least, most);
    panel.setMinWidth(allowed);
    panel.setPrefWidth(allowed);
    panel.setMaxWidth(allowed);
  }
}
