// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.theme.Fonts;
import dev.adjoint.theme.Typeface;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import javafx.scene.transform.Affine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@Tag("fx")
@ExtendWith(ApplicationExtension.class)
class LetteringTest {
  private static final int WIDE = 200;
  private static final int HIGH = 60;

  /// How dark each column of a picture is, and each row.
  private record Ink(double[] columns, double[] rows) {
    private double middle(double[] of) {
      double all = 0;
      double weighed = 0;
      for (int i = 0; i < of.length; i++) {
        all += of[i];
        weighed += i * of[i];
      }
      assertTrue(all > 0);
      return weighed / all;
    }
  }

  private static Ink painted(Consumer<GraphicsContext> painting) {
    return WaitForAsyncUtils.waitFor(
        WaitForAsyncUtils.asyncFx(
            () -> {
              Fonts.register();
              Canvas canvas = new Canvas(WIDE, HIGH);
              GraphicsContext brush = canvas.getGraphicsContext2D();
              brush.translate(10, 4);
              brush.scale(2, 2);
              brush.setFont(Fonts.of(Typeface.UI, 12));
              brush.setTextAlign(TextAlignment.CENTER);
              brush.setTextBaseline(VPos.CENTER);
              painting.accept(brush);
              return ink(canvas.snapshot(new SnapshotParameters(), null));
            }));
  }

  private static Ink ink(WritableImage image) {
    double[] columns = new double[WIDE];
    double[] rows = new double[HIGH];
    PixelReader pixels = image.getPixelReader();
    for (int y = 0; y < HIGH; y++) {
      for (int x = 0; x < WIDE; x++) {
        double dark = 1 - pixels.getColor(x, y).getBrightness();
        columns[x] += dark;
        rows[y] += dark;
      }
    }
    return new Ink(columns, rows);
  }

  @Test
  void standsWhereScaledTextWould() {
    Ink scaled = painted(brush -> brush.fillText("Gradients", 40, 12));
    Ink written = painted(brush -> Lettering.write(brush, "Gradients", 40, 12));
    assertEquals(scaled.middle(scaled.columns()), written.middle(written.columns()), 0.75);
    assertEquals(scaled.middle(scaled.rows()), written.middle(written.rows()), 0.75);
  }

  @Test
  void leavesTheBrushAsItWas() {
    painted(
        brush -> {
          Affine place = brush.getTransform();
          Font font = brush.getFont();
          Lettering.write(brush, "Gradients", 40, 12);
          assertEquals(font, brush.getFont());
          Affine after = brush.getTransform();
          assertEquals(
              List.of(place.getMxx(), place.getTx(), place.getTy()),
              List.of(after.getMxx(), after.getTx(), after.getTy()));
          brush.fillText("it", 40, 12);
        });
  }

  @Test
  void keepsEveryTypeface() {
    for (Typeface face : Typeface.values()) {
      painted(
          brush -> {
            brush.setFont(Fonts.of(face, 12));
            String name = brush.getFont().getName();
            assertEquals(name, new Font(name, 24).getName());
            brush.fillText("it", 40, 12);
          });
    }
  }
}
