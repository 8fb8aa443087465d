// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.drawing.Thumbnail.Bars;
import dev.adjoint.drawing.Thumbnail.Cells;
import dev.adjoint.geometry.Box;
import dev.adjoint.theme.Swatch;

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
      case Bars(double[] values) -> {
        pen.fillBox(box, 3, colours.of(Swatch.SUNKEN));
        paintBars(values, box.grown(-MARGIN), pen);
      }
    }
    pen.strokeBox(box.grown(-0.5), 2, colours.cellBorder(), Stroke.solid(1));
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
}
