// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import dev.adjoint.theme.Palette;
import dev.adjoint.theme.Swatch;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// A region painted by hand. It repaints when its size, the palette or the text size changes, and
/// when asked. What is painted grows with the text size, as the style sheet makes everything else
/// grow.
public abstract class Painting extends Region {
  private final Canvas canvas = new Canvas();
  private final ObservableValue<Palette> palette;
  private final Ruler ruler = new Ruler();

  protected Painting(ObservableValue<Palette> palette) {
    this.palette = palette;
    canvas.setManaged(false);
    ruler.fontProperty().addListener((at, before, now) -> repaint());
    getChildren().addAll(ruler, canvas);
    palette.addListener((at, before, now) -> repaint());
  }

  /// Paints everything; the canvas is clear and the units are pixels at a text size of 100 %.
  protected abstract void paint(GraphicsContext brush, double width, double height);

  protected final void repaint() {
    double width = canvas.getWidth();
    double height = canvas.getHeight();
    if (width > 0 && height > 0) {
      GraphicsContext brush = canvas.getGraphicsContext2D();
      brush.clearRect(0, 0, width, height);
      brush.save();
      brush.scale(zoom(), zoom());
      paint(brush, width / zoom(), height / zoom());
      brush.restore();
    }
  }

  /// Layout pixels in one painted unit.
  protected final double zoom() {
    return ruler.zoom();
  }

  protected final Palette palette() {
    return palette.getValue();
  }

  protected final Color colour(Swatch swatch) {
    return colour(palette().rgb(swatch), 1);
  }

  protected final Color colour(Swatch swatch, double opacity) {
    return colour(palette().rgb(swatch), opacity);
  }

  protected static Color colour(int rgb, double opacity) {
    return Color.rgb((rgb >> 16) & 0xFF, (rgb >> 8) & 0xFF, rgb & 0xFF, opacity);
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(Math.floor(getWidth()));
    canvas.setHeight(Math.floor(getHeight()));
    repaint();
  }
}
