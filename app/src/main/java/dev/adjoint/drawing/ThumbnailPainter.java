// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.drawing.Thumbnail.Cells;
import dev.adjoint.drawing.Thumbnail.Plot;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.theme.Swatch;
import java.util.ArrayList;
import java.util.List;

/// Draws the small pictures of values.
final class ThumbnailPainter {
  private static final double MARGIN = 4;

  private final SceneColours colours;

  ThumbnailPainter(SceneColours colours) {
    this.colours = colours;
  }

  void paint(Thumbnail thumbnail, Box box, Pen pen) {
    switch (thumbnail) {
      case Cells cells -> pen.cells(box, cells.image());
      case Plot(boolean bars, double[] values) -> {
        pen.fillBox(box, 3, colours.of(Swatch.SUNKEN));
        if (bars) {
          paintBars(values, box.grown(-MARGIN), pen);
        } else {
          paintCurve(values, box.grown(-MARGIN), pen);
        }
      }
    }
    pen.strokeBox(box.grown(-0.5), 2, colours.cellBorder(), Stroke.solid(1));
  }

  private static double limit(double[] values) {
    double limit = 0;
    for (double value : values) {
      limit = Double.isFinite(value) ? Math.max(limit, Math.abs(value)) : limit;
    }
    return limit;
  }

  private void paintCurve(double[] values, Box box, Pen pen) {
    double limit = limit(values);
    double zero = box.centre().y();
    double pitch = box.width() / Math.max(1, values.length - 1);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      double share = limit > 0 && Double.isFinite(values[i]) ? values[i] / limit : 0;
      points.add(new Point(box.x() + i * pitch, zero - share * box.height() / 2));
    }
    pen.fillBox(new Box(box.x(), zero - 0.5, box.width(), 1), 0, colours.of(Swatch.LINE_STRONG));
    pen.stroke(Outline.polyline(points), colours.of(Swatch.FORWARD), Stroke.solid(1));
  }

  private void paintBars(double[] values, Box box, Pen pen) {
    double limit = limit(values);
    double zero = box.centre().y();
    double pitch = box.width() / Math.max(1, values.length);
    for (int i = 0; i < values.length; i++) {
      double height =
          limit > 0 && Double.isFinite(values[i])
              ? Math.max(1, Math.abs(values[i]) / limit * box.height() / 2)
              : 1;
      double top = values[i] > 0 ? zero - height : zero;
      Box bar = new Box(box.x() + i * pitch + 0.5, top, Math.max(1, pitch - 2), height);
      pen.fillBox(bar, 0, colours.signed(values[i] > 0 ? 0.88 : 0.17));
    }
  }
}
