// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.control.Lettering;
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
import javafx.scene.text.TextAlignment;

/// How often rows of each label (down) were taken for each class (across): what is right on the
/// diagonal in one colour, mistakes in another, stronger the more there are.
final class ConfusionChart extends Painting {
  private static final double MARGIN = 24;
  private static final double MOST_CELL = 56;

  /// How wide a digit is by the size of its font.
  private static final double DIGIT = 0.6;

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

  /// The side of a cell: they are squares.
  private static double cell(int classes, double width, double height) {
    return Math.min(MOST_CELL, (Math.min(width, height) - MARGIN) / classes);
  }

  @Override
  protected void paint(GraphicsContext brush, double width, double height) {
    Optional<Confusion> now = confusion.getValue();
    if (now.isEmpty()) {
      return;
    }
    Confusion counts = now.get();
    int classes = counts.classes();
    double side = cell(classes, width, height);
    brush.setTextBaseline(VPos.CENTER);
    brush.setTextAlign(TextAlignment.CENTER);
    paintClasses(brush, classes, side);
    long most = most(counts);
    double fontSize = side < 30 ? 9 : 11;
    boolean numbered = digits(counts) * DIGIT * fontSize + 3 <= side;
    brush.setFont(Fonts.of(Typeface.MONO_MEDIUM, fontSize));
    for (int label = 0; label < classes; label++) {
      long row = 0;
      for (int c = 0; c < classes; c++) {
        row += counts.count(label, c);
      }
      for (int c = 0; c < classes; c++) {
        long count = counts.count(label, c);
        double x = MARGIN + c * side;
        double y = MARGIN + label * side;
        brush.setFill(colour(Swatch.SUNKEN, 0.6));
        brush.fillRoundRect(x, y, side - 1.5, side - 1.5, 4, 4);
        if (count > 0) {
          boolean right = label == c;
          double share =
              right ? 0.15 + 0.35 * count / row : 0.1 + 0.5 * Math.log1p(count) / Math.log1p(most);
          brush.setFill(colour(right ? Swatch.FORWARD : Swatch.LOSS, share));
          brush.fillRoundRect(x, y, side - 1.5, side - 1.5, 4, 4);
        }
        if (numbered) {
          brush.setFill(colour(count == 0 ? Swatch.TEXT_3 : Swatch.TEXT_1));
          Lettering.write(
              brush,
              count == 0 ? "·" : String.valueOf(count),
              x + side / 2 - 0.75,
              y + side / 2 - 0.75);
        }
      }
    }
    brush.setTextAlign(TextAlignment.LEFT);
  }

  private void paintClasses(GraphicsContext brush, int classes, double side) {
    brush.setFont(Fonts.of(Typeface.MONO, 11));
    brush.setFill(colour(Swatch.TEXT_3));
    int everyColumn = (int) Math.ceil(18 / side);
    int everyRow = (int) Math.ceil(12 / side);
    for (int i = 0; i < classes; i++) {
      if (i % everyColumn == 0) {
        Lettering.write(brush, String.valueOf(i), MARGIN + (i + 0.5) * side, MARGIN / 2);
      }
      if (i % everyRow == 0) {
        Lettering.write(brush, String.valueOf(i), MARGIN / 2, MARGIN + (i + 0.5) * side);
      }
    }
  }

  /// Of the longest number.
  private static int digits(Confusion counts) {
    long most = 0;
    for (int label = 0; label < counts.classes(); label++) {
      for (int c = 0; c < counts.classes(); c++) {
        most = Math.max(most, counts.count(label, c));
      }
    }
    return String.valueOf(most).length();
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
    double side = cell(classes, getWidth() / zoom(), getHeight() / zoom());
    int predicted = (int) Math.floor(x / side);
    int label = (int) Math.floor(y / side);
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
