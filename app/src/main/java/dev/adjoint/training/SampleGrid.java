// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.control.Lettering;
import dev.adjoint.control.Painting;
import dev.adjoint.control.TextWidth;
import dev.adjoint.i18n.Messages;
import dev.adjoint.theme.Fonts;
import dev.adjoint.theme.Palette;
import dev.adjoint.theme.Swatch;
import dev.adjoint.theme.Typeface;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Test rows with what the net took them for: pictures where they are some, else their numbers.
final class SampleGrid extends Painting {
  private static final double PICTURE = 84;
  private static final double LEAST_PICTURE = 36;
  private static final double WORDS = 34;
  private static final double GAP = 14;
  private static final double LINE = 20;
  private static final double TEXT = 11;

  private final ObservableValue<List<TestSample>> samples;
  private final Messages messages;

  SampleGrid(
      ObservableValue<List<TestSample>> samples,
      Messages messages,
      ObservableValue<Palette> palette) {
    super(palette);
    this.samples = samples;
    this.messages = messages;
    getStyleClass().add("sample-grid");
    samples.addListener((at, before, now) -> repaint());
    messages.languageProperty().addListener((at, before, now) -> repaint());
  }

  @Override
  protected void paint(GraphicsContext brush, double width, double height) {
    List<TestSample> all = samples.getValue();
    brush.setTextBaseline(VPos.CENTER);
    if (!all.isEmpty() && all.getFirst().picture().isPresent()) {
      paintPictures(brush, all, width, height);
    } else {
      paintLines(brush, all, width, height);
    }
  }

  /// Six across, or fewer and larger where there is height: as large as fits.
  private void paintPictures(
      GraphicsContext brush, List<TestSample> all, double width, double height) {
    int columns = Math.min(6, Math.max(1, (int) ((width + GAP) / (LEAST_PICTURE + GAP))));
    int rows = Math.max(1, Math.ceilDiv(all.size(), columns));
    double across = (width - 4 - (columns - 1) * GAP) / columns;
    double pitch = height / rows;
    double down = pitch - WORDS - 4;
    double side = Math.floor(Math.max(LEAST_PICTURE, Math.min(PICTURE, Math.min(across, down))));
    for (int i = 0; i < all.size(); i++) {
      double x = 2 + i % columns * (across + GAP) + (across - side) / 2;
      double y = 2 + i / columns * Math.clamp(pitch, LEAST_PICTURE + WORDS, side + WORDS + GAP);
      if (y + side + 14 <= height + 1) {
        paintTile(brush, all.get(i), x, y, side);
      }
    }
  }

  private void paintTile(
      GraphicsContext brush, TestSample sample, double x, double y, double side) {
    sample.picture().ifPresent(picture -> brush.drawImage(image(picture), x, y, side, side));
    if (!sample.isRight()) {
      brush.setStroke(colour(Swatch.ERROR));
      brush.setLineWidth(2);
      brush.strokeRoundRect(x - 1, y - 1, side + 2, side + 2, 6, 6);
    }
    double middle = y + side + 10;
    double left = x + (side < 48 ? -5 : 0);
    mark(brush, sample.isRight(), left, middle);
    brush.setFont(Fonts.of(Typeface.MONO_MEDIUM, TEXT));
    brush.setFill(colour(Swatch.TEXT_1));
    Lettering.write(brush, String.valueOf(sample.predicted()), left + 14, middle);
    if (!Double.isNaN(sample.confidence())) {
      brush.setTextAlign(TextAlignment.RIGHT);
      brush.setFont(Fonts.of(Typeface.MONO, 10));
      brush.setFill(colour(Swatch.TEXT_3));
      Lettering.write(brush, percent(sample), x + side + (side < 48 ? 5 : 0), middle);
      brush.setTextAlign(TextAlignment.LEFT);
    }
    if (!sample.isRight()) {
      brush.setFont(Fonts.of(Typeface.UI, TEXT));
      brush.setFill(colour(Swatch.ERROR));
      Lettering.write(brush, messages.text("train.sample-is", sample.label()), left, middle + 14);
    }
  }

  private void paintLines(
      GraphicsContext brush, List<TestSample> all, double width, double height) {
    Font mono = Fonts.of(Typeface.MONO, TEXT);
    double middle = LINE / 2;
    for (TestSample sample : all) {
      if (middle + LINE / 2 > height + 1) {
        return;
      }
      mark(brush, sample.isRight(), 0, middle);
      brush.setFont(Fonts.of(Typeface.MONO_MEDIUM, TEXT));
      brush.setFill(colour(Swatch.TEXT_1));
      Lettering.write(
          brush,
          Double.isNaN(sample.confidence())
              ? String.valueOf(sample.predicted())
              : sample.predicted() + "  " + percent(sample),
          16,
          middle);
      if (!sample.isRight()) {
        brush.setFont(Fonts.of(Typeface.UI, TEXT));
        brush.setFill(colour(Swatch.ERROR));
        Lettering.write(brush, messages.text("train.sample-is", sample.label()), 84, middle);
      }
      brush.setFont(mono);
      brush.setFill(colour(Swatch.TEXT_2));
      Lettering.write(brush, TextWidth.fitted(sample.numbers(), mono, width - 140), 140, middle);
      middle += LINE;
    }
  }

  private static String percent(TestSample sample) {
    return String.format(Locale.ROOT, "%d%%", Math.round(100 * sample.confidence()));
  }

  /// A tick or a cross: the shape tells, not the colour alone.
  private void mark(GraphicsContext brush, boolean right, double x, double y) {
    brush.setLineWidth(1.75);
    if (right) {
      brush.setStroke(colour(Swatch.OK));
      brush.strokePolyline(
          new double[] {x + 1, x + 4, x + 10}, new double[] {y, y + 3.5, y - 4}, 3);
    } else {
      brush.setStroke(colour(Swatch.ERROR));
      brush.strokeLine(x + 2, y - 3.5, x + 9, y + 3.5);
      brush.strokeLine(x + 9, y - 3.5, x + 2, y + 3.5);
    }
  }

  private static WritableImage image(SamplePicture picture) {
    WritableImage image = new WritableImage(picture.width(), picture.height());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            picture.width(),
            picture.height(),
            PixelFormat.getIntArgbInstance(),
            picture.argb(),
            0,
            picture.width());
    return image;
  }
}
