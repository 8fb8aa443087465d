// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import dev.adjoint.theme.ColorScale;
import dev.adjoint.theme.Palette;
import dev.adjoint.theme.ValueRange;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;

/// The legend of a heat map: its colours from low to high.
public final class ColorBar extends Painting {
  private ValueRange range = new ValueRange(0, 1, false);
  private Optional<ColorScale> fixed = Optional.empty();

  public ColorBar(ObservableValue<Palette> palette) {
    super(palette);
    getStyleClass().add("color-bar");
  }

  public void show(ValueRange newRange) {
    range = newRange;
    repaint();
  }

  /// Shows that scale, whatever range it stands for.
  public ColorBar of(ColorScale scale) {
    fixed = Optional.of(scale);
    repaint();
    return this;
  }

  @Override
  protected void paint(GraphicsContext brush, double width, double height) {
    ColorScale scale = fixed.orElseGet(() -> range.scale(palette()));
    for (int x = 0; x < width; x++) {
      brush.setFill(colour(scale.at(x / (width - 1)), 1));
      // Over the next one's place: edges that fall between pixels would leave stripes.
      brush.fillRect(x, 0, Math.min(2, width - x), height);
    }
  }
}
