// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.welcome;

import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Curve;
import dev.adjoint.geometry.Viewport;
import dev.adjoint.geometry.WirePath;
import dev.adjoint.theme.Palette;
import dev.adjoint.theme.Swatch;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// Paints a [Sketch] as large as its room allows.
final class SketchView extends Region {
  private static final double PADDING = 14;
  private static final double LARGEST = 0.32;
  private static final double HEADER = 0.42;
  private static final double ROUND = 5;

  private final Sketch sketch;
  private final ObservableValue<Palette> palette;
  private final Canvas canvas = new Canvas();

  SketchView(Sketch sketch, ObservableValue<Palette> palette) {
    this.sketch = sketch;
    this.palette = palette;
    getStyleClass().add("sketch");
    getChildren().add(canvas);
    palette.subscribe(now -> paint());
  }

  @Override
  protected void layoutChildren() {
    if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
      canvas.setWidth(getWidth());
      canvas.setHeight(getHeight());
      paint();
    }
  }

  private void paint() {
    GraphicsContext pen = canvas.getGraphicsContext2D();
    pen.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    if (canvas.getWidth() <= 0) {
      return;
    }
    Viewport view =
        Viewport.fitting(sketch.bounds(), canvas.getWidth(), canvas.getHeight(), PADDING, LARGEST);
    pen.setStroke(colour(Swatch.FORWARD));
    pen.setLineWidth(1.25);
    sketch.wires().forEach(wire -> stroke(wire, view, pen));
    sketch.pieces().forEach(piece -> paint(piece, view, pen));
  }

  private static void stroke(WirePath wire, Viewport view, GraphicsContext pen) {
    for (Curve curve : wire.pieces()) {
      var start = view.toScreen(curve.start());
      var first = view.toScreen(curve.handle1());
      var second = view.toScreen(curve.handle2());
      var end = view.toScreen(curve.end());
      pen.beginPath();
      pen.moveTo(start.x(), start.y());
      pen.bezierCurveTo(first.x(), first.y(), second.x(), second.y(), end.x(), end.y());
      pen.stroke();
    }
  }

  private void paint(Sketch.Piece piece, Viewport view, GraphicsContext pen) {
    Box box = view.toScreen(piece.box());
    double header = box.height() * HEADER;
    Color category = colour(Swatch.of(piece.category()));
    pen.setFill(category);
    pen.fillRoundRect(box.x(), box.y(), box.width(), box.height(), ROUND, ROUND);
    pen.setFill(colour(Swatch.NODE));
    pen.fillRoundRect(
        box.x() + 1, box.y() + header, box.width() - 2, box.height() - header - 1, ROUND, ROUND);
    pen.fillRect(box.x() + 1, box.y() + header, box.width() - 2, (box.height() - header) / 2);
  }

  private Color colour(Swatch swatch) {
    return Color.web(palette.getValue().hex(swatch));
  }
}
