// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.control.Numbers;
import dev.adjoint.control.Painting;
import dev.adjoint.i18n.Messages;
import dev.adjoint.theme.Fonts;
import dev.adjoint.theme.Palette;
import dev.adjoint.theme.Swatch;
import dev.adjoint.theme.Typeface;
import dev.adjoint.train.Confusion;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// How often rows of each label (down) were taken for each class (across): what is right on the
/// diagonal in one colour, mistakes in another, stronger the more there are.
final class ConfusionChart extends Painting {
  private static final double MARGIN = 24;
  private static final double MOST_CELL = 56;
  private static final double LEAST_FOR_NUMBERS = 21;

  private final ObservableValue<Optional<Confusion>> confusion;
  private final Messages messages;
  private final Tooltip note = new Tooltip();

  ConfusionChart(
      ObservableValue<Optional<Confusion>> confusion,
      Messages messages,
      ObservableValue<Palette> palette) {
    super(palette);
    this.confusion = confusion;
    this.messages = messages;
    getStyleClass().add("confusion");
    confusion.addListener((at, before, now) -> repaint());
    addEventHandler(MouseEvent.MOUSE_MOVED, this::explain);
  }

  private double cellWidth(int classes, double width) {
    return Math.min(MOST_CELL, (width - MARGIN) / classes);
  }

  private double cellHeight(int classes, double height) {
    return Math.min(MOST_CELL, (height - MARGIN) / classes);
  }

  @Override
  protected void paint(GraphicsContext brush, double width, double height) {
    Optional<Confusion> now = confusion.getValue();
    if (now.isEmpty()) {
      return;
    }
    Confusion counts = now.get();
    int classes = counts.classes();
    double w = cellWidth(classes, width);
    double h = cellHeight(classes, height);
    brush.setTextBaseline(VPos.CENTER);
    brush.setTextAlign(TextAlignment.CENTER);
    paintClasses(brush, classes, w, h);
    long most = most(counts);
    Font font = Fonts.of(Typeface.MONO_MEDIUM, w < 30 ? 9 : 11);
    brush.setFont(font);
    for (int label = 0; label < classes; label++) {
      long row = 0;
      for (int c = 0; c < classes; c++) {
        row += counts.count(label, c);
      }
      for (int c = 0; c < classes; c++) {
        long count = counts.count(label, c);
        double x = MARGIN + c * w;
        double y = MARGIN + label * h;
        brush.setFill(colour(Swatch.SUNKEN, 0.6));
        brush.fillRoundRect(x, y, w - 1.5, h - 1.5, 4, 4);
        if (count > 0) {
          boolean right = label == c;
          double share =
              right ? 0.15 + 0.35 * count / row : 0.1 + 0.5 * Math.log1p(count) / Math.log1p(most);
          brush.setFill(colour(right ? Swatch.FORWARD : Swatch.LOSS, share));
          brush.fillRoundRect(x, y, w - 1.5, h - 1.5, 4, 4);
        }
        if (w >= LEAST_FOR_NUMBERS && h >= 13) {
          brush.setFill(colour(count == 0 ? Swatch.TEXT_3 : Swatch.TEXT_1));
          brush.fillText(
              count == 0 ? "·" : String.valueOf(count), x + w / 2 - 0.75, y + h / 2 - 0.75);
        }
      }
    }
    brush.setTextAlign(TextAlignment.LEFT);
  }

  private void paintClasses(GraphicsContext brush, int classes, double w, double h) {
    brush.setFont(Fonts.of(Typeface.MONO, 11));
    brush.setFill(colour(Swatch.TEXT_3));
    int everyColumn = (int) Math.ceil(18 / w);
    int everyRow = (int) Math.ceil(12 / h);
    for (int i = 0; i < classes; i++) {
      if (i % everyColumn == 0) {
        brush.fillText(String.valueOf(i), MARGIN + (i + 0.5) * w, MARGIN / 2);
      }
      if (i % everyRow == 0) {
        brush.fillText(String.valueOf(i), MARGIN / 2, MARGIN + (i + 0.5) * h);
      }
    }
  }

  /// The largest number of mistakes of one kind.
  private static long most(Confusion counts) {
    long most = 1;
    for (int label = 0; label < counts.classes(); label++) {
      for (int c = 0; c < counts.classes(); c++) {
        most = label == c ? most : Math.max(most, counts.count(label, c));
      }
    }
    return most;
  }

  private void explain(MouseEvent event) {
    Optional<Confusion> now = confusion.getValue();
    Tooltip.uninstall(this, note);
    if (now.isEmpty()) {
      return;
    }
    int classes = now.get().classes();
    double x = event.getX() / zoom() - MARGIN;
    double y = event.getY() / zoom() - MARGIN;
    int predicted = (int) Math.floor(x / cellWidth(classes, getWidth() / zoom()));
    int label = (int) Math.floor(y / cellHeight(classes, getHeight() / zoom()));
    if (predicted >= 0 && predicted < classes && label >= 0 && label < classes) {
      note.setText(
          messages.text(
              "train.confusion-cell",
              label,
              predicted,
              Numbers.count(now.get().count(label, predicted))));
      Tooltip.install(this, note);
    }
  }
}
