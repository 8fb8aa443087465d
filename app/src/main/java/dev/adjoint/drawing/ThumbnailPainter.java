// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.drawing.Thumbnail.Cells;
import dev.adjoint.drawing.Thumbnail.Kind;
import dev.adjoint.drawing.Thumbnail.Plot;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.op.Category;
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
      case Plot(Kind kind, double[] values) -> {
        pen.fillBox(box, 3, colours.of(Swatch.SUNKEN));
        paintPlot(kind, values, box.grown(-MARGIN), pen);
      }
    }
    pen.strokeBox(box.grown(-0.5), 2, colours.cellBorder(), Stroke.solid(1));
  }

  private void paintPlot(Kind kind, double[] values, Box box, Pen pen) {
    switch (kind) {
      case HISTOGRAM -> paintHistogram(values, box, pen);
      case TREND -> paintTrend(values, box, pen);
      case BARS -> paintBars(values, box, pen);
    }
  }

  private void paintHistogram(double[] counts, Box box, Pen pen) {
    double highest = max(counts);
    double pitch = box.width() / Math.max(1, counts.length);
    for (int i = 0; i < counts.length; i++) {
      double height = highest > 0 ? counts[i] / highest * box.height() : 0;
      if (height > 0) {
        Box bar =
            new Box(
                box.x() + i * pitch,
                box.bottom() - Math.max(1, height),
                Math.max(1, pitch - 1),
                Math.max(1, height));
        pen.fillBox(bar, 0, colours.of(Swatch.FORWARD));
      }
    }
  }

  private void paintTrend(double[] values, Box box, Pen pen) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      if (Double.isFinite(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    if (values.length < 2 || !(high >= low)) {
      return;
    }
    double span = high > low ? high - low : 1;
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      if (Double.isFinite(values[i])) {
        double x = box.x() + box.width() * i / (values.length - 1);
        points.add(new Point(x, box.bottom() - (values[i] - low) / span * box.height()));
      }
    }
    int colour = colours.category(Category.LOSS);
    pen.stroke(Outline.polyline(points), colour, Stroke.solid(1.25));
  }

  private void paintBars(double[] values, Box box, Pen pen) {
    double limit = 0;
    for (double value : values) {
      limit = Double.isFinite(value) ? Math.max(limit, Math.abs(value)) : limit;
    }
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

  private static double max(double[] values) {
    double highest = 0;
    for (double value : values) {
      highest = Math.max(highest, value);
    }
    return highest;
  }
}
