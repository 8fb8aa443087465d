// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import dev.adjoint.theme.Palette;
import dev.adjoint.theme.ValueRange;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;

/// The legend of a heat map: its colours from low to high.
public final class ColorBar extends Painting {
  private ValueRange range = new ValueRange(0, 1, false);

  public ColorBar(ObservableValue<Palette> palette) {
    super(palette);
    getStyleClass().add("color-bar");
  }

  public void show(ValueRange newRange) {
    range = newRange;
    repaint();
  }

  @Override
  protected void paint(GraphicsContext brush, double width, double height) {
    var scale = range.scale(palette());
    for (int x = 0; x < width; x++) {
      brush.setFill(colour(scale.at(x / (width - 1)), 1));
      brush.fillRect(x, 0, 1, height);
    }
  }
}
