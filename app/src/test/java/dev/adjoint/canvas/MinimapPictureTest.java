// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.canvas.MinimapPicture.Mark;
import dev.adjoint.drawing.SceneColours;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Viewport;
import dev.adjoint.theme.Fonts;
import dev.adjoint.theme.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A map that is painted where it differs looks like one that is painted anew.
@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class MinimapPictureTest {
  private static final int SIZE = 200;
  private static final Box ALL = new Box(0, 0, SIZE, SIZE);
  private static final Box MAP = new Box(4, 4, 184, 138);
  private static final SceneColours COLOURS = new SceneColours(Palette.LIGHT);

  /// Edges of outlines are smoothed by sums that depend on where they began.
  private static final int ROUNDING = 16;

  private final Random random = new Random(5);

  @Start
  void start(Stage stage) {
    Fonts.register();
  }

  @Test
  void changesLookAsIfAllWerePaintedAnew() {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      marks.add(mark());
    }
    Canvas kept = new Canvas(SIZE, SIZE);
    Optional<MinimapPicture> painted = Optional.empty();
    for (int change = 0; change < 60; change++) {
      // Mostly a few, now and then so many, or so much, that all is painted.
      for (int i = random.nextInt(change % 10 == 9 ? 40 : 5); i > 0; i--) {
        marks.set(random.nextInt(marks.size()), mark());
      }
      if (change % 20 == 19) {
        marks.removeFirst();
      }
      double zoom = change < 40 ? 1 : 2;
      MinimapPicture now = picture(new Viewport(zoom, 0, 0), marks);
      alike(paint(kept, painted, now), paint(new Canvas(SIZE, SIZE), Optional.empty(), now));
      painted = Optional.of(now);
    }
  }

  private static MinimapPicture picture(Viewport mapping, List<Mark> marks) {
    return new MinimapPicture(mapping, MAP, COLOURS, List.copyOf(marks));
  }

  private Mark mark() {
    double x = 4 + 160 * random.nextDouble();
    double y = 4 + 110 * random.nextDouble();
    boolean block = random.nextInt(5) == 0;
    double wide = 1.5 + 20 * random.nextDouble();
    int colour = random.nextInt(0x1000000);
    return new Mark(
        new Box(x, y, wide, 1.5 + 20 * random.nextDouble()),
        block ? 3 : wide > 8 ? 2 : 0,
        colour | (block ? 0x30000000 : 0xFF000000),
        block ? colour | 0x70000000 : 0);
  }

  private static int[] paint(Canvas canvas, Optional<MinimapPicture> before, MinimapPicture now) {
    int[] pixels = new int[SIZE * SIZE];
    onWindow(
        () -> {
          FxPen pen =
              new FxPen(canvas.getGraphicsContext2D(), new FxTextMetrics(), new FxMaterials());
          now.paintOver(before, ALL, pen);
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

  private static void alike(int[] changed, int[] anew) {
    for (int i = 0; i < anew.length; i++) {
      for (int shift = 0; shift < 24; shift += 8) {
        int off = (changed[i] >> shift & 0xFF) - (anew[i] >> shift & 0xFF);
        assertTrue(
            Math.abs(off) <= ROUNDING, "off by " + off + " at " + i % SIZE + ", " + i / SIZE);
      }
    }
  }
}
