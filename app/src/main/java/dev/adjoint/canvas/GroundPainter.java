// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.drawing.Pen;
import dev.adjoint.drawing.SceneColours;
import dev.adjoint.geometry.Box;
import dev.adjoint.theme.Swatch;

/// The ground of the canvas with its dots. Dots lie on whole pixels: that is crisp, and ten times
/// as fast as round ones between pixels.
final class GroundPainter {
  private static final double PITCH = 20;
  private static final double ORIGIN = 2;

  /// Below this zoom dots would merge into a grey.
  private static final double LEAST_ZOOM = 0.45;

  /// From this size on, dots are seen to be square or round.
  private static final double ROUND = 3;

  private GroundPainter() {}

  /// Paints the pixels of `area`, counted from the corner of the excerpt.
  static void paint(Excerpt excerpt, Box area, boolean dots, SceneColours colours, Pen pen) {
    pen.fillBox(area, 0, colours.of(Swatch.CANVAS));
    double zoom = excerpt.zoom();
    if (!dots || zoom < LEAST_ZOOM) {
      return;
    }
    double size = Math.max(1, Math.rint(2 * zoom));
    double radius = size < ROUND ? 0 : size / 2;
    double pitch = PITCH * zoom;
    double startX = ORIGIN * zoom - excerpt.left() - size / 2;
    double startY = ORIGIN * zoom - excerpt.top() - size / 2;
    int dot = colours.of(Swatch.CANVAS_DOT);
    double firstColumn = Math.floor((area.x() - startX) / pitch) - 1;
    double firstRow = Math.floor((area.y() - startY) / pitch) - 1;
    for (double row = firstRow; startY + row * pitch <= area.bottom(); row++) {
      double y = Math.rint(startY + row * pitch);
      for (double column = firstColumn; startX + column * pitch <= area.right(); column++) {
        pen.fillBox(new Box(Math.rint(startX + column * pitch), y, size, size), radius, dot);
      }
    }
  }
}
