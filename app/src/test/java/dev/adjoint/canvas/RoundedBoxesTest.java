// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.geometry.Box;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Boxes painted in parts look like boxes painted as JavaFX paints them, wherever they lie between
/// pixels.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class RoundedBoxesTest {
  private static final int SIZE = 200;

  /// Of 255: how much of a pixel is covered is counted in sixteenths by one and in more by the
  /// other. A seam of half a pixel that is painted twice would differ by 32 and more.
  private static final int ROUNDING = 20;

  private static final double Y = 7.3;

  private static final List<Box> BOXES =
      List.of(
          new Box(10, 10, 100, 100),
          new Box(10.4, 12.7, 93.3, 80.1),
          new Box(33.33, 41.9, 14, 60.5));

  @Start
  void start(Stage stage) {}

  @Test
  void fillsTheSamePixelsOfTheSameColour() {
    for (double scale : new double[] {1, 0.7, 1.37}) {
      for (Box box : BOXES) {
        alike(
            painted(scale, at -> assertTrue(new RoundedBoxes(at).fill(box, 7, scale, Y))),
            painted(
                scale,
                at -> at.fillRoundRect(box.x(), box.y(), box.width(), box.height(), 14, 14)));
      }
    }
  }

  @Test
  void bordersTheSamePixelsInTheSameColour() {
    for (double scale : new double[] {1, 0.7, 1.37}) {
      for (Box box : BOXES) {
        alike(
            painted(scale, at -> assertTrue(new RoundedBoxes(at).border(box, 6, 2, scale, Y))),
            painted(
                scale,
                at -> {
                  at.setLineWidth(2);
                  at.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), 12, 12);
                }));
      }
    }
  }

  @Test
  void leavesBoxesWithoutLongSidesToOthers() {
    onWindow(
        () -> {
          RoundedBoxes parts = new RoundedBoxes(new Canvas(SIZE, SIZE).getGraphicsContext2D());
          assertEquals(false, parts.fill(new Box(10, 10, 100, 20), 7, 1, 0));
          assertEquals(false, parts.fill(new Box(10, 10, 10, 100), 7, 1, 0));
          assertEquals(false, parts.border(new Box(10, 10, 100, 100), 1, 4, 1, 0));
        });
  }

  /// See-through, so that what is painted twice shows.
  private static int[] painted(double scale, Consumer<GraphicsContext> painting) {
    int[] pixels = new int[SIZE * SIZE];
    onWindow(
        () -> {
          Canvas canvas = new Canvas(SIZE, SIZE);
          GraphicsContext at = canvas.getGraphicsContext2D();
          at.setTransform(scale, 0, 0, scale, 3.6, Y);
          at.setFill(Color.color(0, 0, 0, 0.5));
          at.setStroke(Color.color(0, 0, 0, 0.5));
          painting.accept(at);
          canvas
              .snapshot(null, null)
              .getPixelReader()
              .getPixels(0, 0, SIZE, SIZE, PixelFormat.getIntArgbInstance(), pixels, 0, SIZE);
        });
    return pixels;
  }

  private static void onWindow(Runnable work) {
    WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(work));
  }

  private static void alike(int[] parts, int[] whole) {
    int painted = 0;
    for (int i = 0; i < whole.length; i++) {
      int one = parts[i] & 0xFF;
      int other = whole[i] & 0xFF;
      painted += other < 250 ? 1 : 0;
      assertTrue(
          Math.abs(one - other) <= ROUNDING,
          one + " instead of " + other + " at " + i % SIZE + ", " + i / SIZE);
    }
    assertTrue(painted > 100, "painted: " + painted);
  }
}
