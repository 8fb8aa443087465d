// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.drawing.CellImage;
import dev.adjoint.drawing.Pen;
import dev.adjoint.drawing.SceneColours;
import dev.adjoint.geometry.Box;
import dev.adjoint.theme.Swatch;

/// The ground of the canvas with its dots. Dots lie on whole pixels: that is crisp, and ten times
/// as fast as round ones between pixels. Where there are many, they are pictures of whole rows.
final class GroundPainter {
  private static final double PITCH = 20;
  private static final double ORIGIN = 2;

  /// Below this zoom dots would merge into a grey.
  private static final double LEAST_ZOOM = 0.45;

  /// From this size on, dots are seen to be square or round.
  private static final double ROUND = 3;

  /// So many dots are painted row by row.
  private static final int MANY = 50;

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
    Dots rows = new Dots(startX, startY, pitch, size, dot);
    boolean many = area.width() * area.height() > MANY * pitch * pitch;
    if (many && radius == 0) {
      rows.paintRows(area, pen);
    } else {
      rows.paintEach(area, radius, pen);
    }
  }

  /// Dots of one size and colour in rows and columns.
  ///
  /// @param startX the left edge of one of them, from which on they are counted; they are moved to
  ///   whole pixels
  private record Dots(double startX, double startY, double pitch, double size, int colour) {
    private double firstColumn(Box area) {
      return Math.floor((area.x() - startX) / pitch) - 1;
    }

    private double firstRow(Box area) {
      return Math.floor((area.y() - startY) / pitch) - 1;
    }

    private double x(double column) {
      return Math.rint(startX + column * pitch);
    }

    private double y(double row) {
      return Math.rint(startY + row * pitch);
    }

    private void paintEach(Box area, double radius, Pen pen) {
      for (double row = firstRow(area); startY + row * pitch <= area.bottom(); row++) {
        for (double column = firstColumn(area); startX + column * pitch <= area.right(); column++) {
          pen.fillBox(new Box(x(column), y(row), size, size), radius, colour);
        }
      }
    }

    /// All rows are the same picture.
    private void paintRows(Box area, Pen pen) {
      CellImage picture = row(area);
      for (double row = firstRow(area); startY + row * pitch <= area.bottom(); row++) {
        pen.cells(new Box(area.x(), y(row), picture.columns(), picture.rows()), picture);
      }
    }

    private CellImage row(Box area) {
      int width = (int) Math.ceil(area.width());
      int height = (int) size;
      int[] argb = new int[width * height];
      for (double column = firstColumn(area); startX + column * pitch <= area.right(); column++) {
        int left = (int) (x(column) - area.x());
        for (int at = Math.max(0, left); at < Math.min(width, left + height); at++) {
          for (int y = 0; y < height; y++) {
            argb[y * width + at] = colour;
          }
        }
      }
      return new CellImage(width, height, argb);
    }
  }
}
