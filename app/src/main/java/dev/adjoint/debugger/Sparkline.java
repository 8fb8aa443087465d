// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.debugger;

import dev.adjoint.control.Painting;
import dev.adjoint.session.IterationCurve;
import dev.adjoint.theme.Palette;
import dev.adjoint.theme.Swatch;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;

/// A number over the iterations, as small as a word.
final class Sparkline extends Painting {
  private final Swatch ink;
  private IterationCurve curve = IterationCurve.EMPTY;

  Sparkline(ObservableValue<Palette> palette, boolean gradient) {
    super(palette);
    ink = gradient ? Swatch.BACKWARD : Swatch.FORWARD;
    getStyleClass().add("sparkline");
  }

  void show(IterationCurve other) {
    curve = other;
    repaint();
  }

  @Override
  protected void paint(GraphicsContext brush, double width, double height) {
    if (curve.size() == 0) {
      return;
    }
    long first = curve.iteration(0);
    long last = curve.iteration(curve.size() - 1);
    HistoryLayout.Line line = new HistoryLayout(first, last, width).line(curve, 3, height - 3);
    brush.setStroke(colour(ink));
    brush.setLineWidth(1.25);
    brush.strokePolyline(line.x(), line.y(), line.x().length);
    if (line.x().length > 0) {
      int end = line.x().length - 1;
      brush.setFill(colour(ink));
      brush.fillOval(line.x()[end] - 2, line.y()[end] - 2, 4, 4);
    }
  }
}
