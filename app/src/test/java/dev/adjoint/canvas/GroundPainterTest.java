// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.drawing.AwtFonts;
import dev.adjoint.drawing.Java2dPen;
import dev.adjoint.drawing.SceneColours;
import dev.adjoint.drawing.SvgPen;
import dev.adjoint.geometry.Box;
import dev.adjoint.theme.Palette;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// A step that moves the picture paints all of the ground: thousands of dots.
class GroundPainterTest {
  private static final int WIDTH = 840;
  private static final int HEIGHT = 640;
  private static final Box ALL = new Box(0, 0, WIDTH, HEIGHT);
  private static final SceneColours COLOURS = new SceneColours(Palette.LIGHT);

  @Test
  void dotsAreTheSamePaintedInRowsAndOneByOne() throws IOException {
    for (double zoom : new double[] {0.5, 0.7, 0.83, 1, 1.24}) {
      Excerpt excerpt = new Excerpt(zoom, -133, 57, WIDTH, HEIGHT);
      Java2dPen rows = pen();
      GroundPainter.paint(excerpt, ALL, true, COLOURS, rows);
      Java2dPen pieces = pen();
      for (int y = 0; y < HEIGHT; y += 40) {
        for (int x = 0; x < WIDTH; x += 42) {
          Box piece = new Box(x, y, 42, 40);
          pieces.save();
          pieces.clip(piece, 0);
          GroundPainter.paint(excerpt, piece, true, COLOURS, pieces);
          pieces.restore();
        }
      }
      assertArrayEquals(pixels(pieces), pixels(rows), "at " + zoom);
    }
  }

  @Test
  void thousandsOfDotsAreDrawnInAHundredOrders() {
    SvgPen pen = new SvgPen((text, role) -> 0);
    Excerpt excerpt = new Excerpt(0.7, 0, 0, WIDTH, HEIGHT);
    GroundPainter.paint(excerpt, ALL, true, COLOURS, pen);
    long orders = pen.document(ALL).chars().filter(letter -> letter == '<').count();
    assertTrue(orders < 100, "orders: " + orders);
  }

  private static Java2dPen pen() {
    return new Java2dPen(WIDTH, HEIGHT, new AwtFonts());
  }

  private static int[] pixels(Java2dPen pen) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(pen.png()))
        .getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
  }
}
