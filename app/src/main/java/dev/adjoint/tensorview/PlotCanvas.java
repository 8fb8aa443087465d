// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import dev.adjoint.control.Lettering;
import dev.adjoint.control.Numbers;
import dev.adjoint.control.Painting;
import dev.adjoint.theme.Fonts;
import dev.adjoint.theme.Palette;
import dev.adjoint.theme.Swatch;
import dev.adjoint.theme.Typeface;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;

/// A row as a curve over its index. Of a long one, each point is a stretch drawn from its least to
/// its greatest value. A stretch without a finite value is a gap.
final class PlotCanvas extends Painting {
  private static final double LEFT = 46;
  private static final double TOP = 8;
  private static final double RIGHT = 8;
  private static final double FOOT = 18;
  private static final int MOST_DOTS = 64;

  private Optional<Envelope> curve = Optional.empty();
  private OptionalInt pointed = OptionalInt.empty();
  private Consumer<OptionalInt> onPoint = stretch -> {};

  PlotCanvas(ObservableValue<Palette> palette) {
    super(palette);
    getStyleClass().add("plot");
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(stretchAt(event)));
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> point(OptionalInt.empty()));
  }

  void show(Optional<Envelope> newCurve) {
    curve = newCurve;
    point(OptionalInt.empty());
    repaint();
  }

  void onPoint(Consumer<OptionalInt> listener) {
    onPoint = listener;
  }

  @Override
  protected void paint(GraphicsContext brush, double width, double height) {
    if (curve.isEmpty()) {
      return;
    }
    Envelope now = curve.get();
    Frame frame = new Frame(now, width, height);
    paintFrame(brush, now, frame);
    paintCurve(brush, now, frame);
    pointed.ifPresent(i -> paintPointed(brush, now, frame, i));
  }

  /// From elements to pixels.
  private record Frame(Envelope of, double width, double height) {
    double x(double stretch) {
      double room = width - LEFT - RIGHT;
      int steps = Math.max(1, of.low().length - 1);
      return LEFT + (of.low().length == 1 ? 0.5 : stretch / steps) * room;
    }

    double y(double value) {
      double floor = height - FOOT;
      double span = of.max() - of.min();
      double share = span > 0 ? (value - of.min()) / span : 0.5;
      return floor - share * (floor - TOP);
    }
  }

  private void paintFrame(GraphicsContext brush, Envelope now, Frame frame) {
    double floor = frame.height() - FOOT;
    brush.setFill(colour(Swatch.LINE));
    brush.fillRect(LEFT, floor, frame.width() - LEFT - RIGHT, 1);
    brush.setFont(Fonts.of(Typeface.MONO, 10));
    brush.setTextBaseline(VPos.CENTER);
    if (now.min() < 0 && now.max() > 0) {
      brush.fillRect(LEFT, Math.round(frame.y(0)), frame.width() - LEFT - RIGHT, 1);
    }
    brush.setFill(colour(Swatch.TEXT_2));
    brush.setTextAlign(TextAlignment.RIGHT);
    Lettering.write(brush, Numbers.brief(now.max()), LEFT - 6, frame.y(now.max()));
    if (now.max() > now.min()) {
      Lettering.write(brush, Numbers.brief(now.min()), LEFT - 6, frame.y(now.min()));
    }
    brush.setFill(colour(Swatch.TEXT_3));
    brush.setTextBaseline(VPos.BOTTOM);
    Lettering.write(brush, Long.toString(now.length() - 1), frame.width() - RIGHT, frame.height());
    brush.setTextAlign(TextAlignment.LEFT);
    Lettering.write(brush, "0", LEFT, frame.height());
  }

  private void paintCurve(GraphicsContext brush, Envelope now, Frame frame) {
    brush.setStroke(colour(Swatch.FORWARD));
    brush.setFill(colour(Swatch.FORWARD));
    brush.setLineWidth(1.5);
    brush.beginPath();
    boolean drawing = false;
    for (int i = 0; i < now.low().length; i++) {
      if (Double.isNaN(now.low()[i])) {
        drawing = false;
        continue;
      }
      double x = frame.x(i);
      if (drawing) {
        brush.lineTo(x, frame.y(now.low()[i]));
      } else {
        brush.moveTo(x, frame.y(now.low()[i]));
      }
      if (!now.isWhole()) {
        brush.lineTo(x, frame.y(now.high()[i]));
      }
      drawing = true;
    }
    brush.stroke();
    for (int i = 0; now.low().length <= MOST_DOTS && i < now.low().length; i++) {
      if (!Double.isNaN(now.low()[i])) {
        brush.fillOval(frame.x(i) - 2.5, frame.y(now.low()[i]) - 2.5, 5, 5);
      }
    }
  }

  private void paintPointed(GraphicsContext brush, Envelope now, Frame frame, int stretch) {
    double x = Math.round(frame.x(stretch)) + 0.5;
    brush.setStroke(colour(Swatch.ACCENT));
    brush.setLineWidth(1);
    brush.strokeLine(x, TOP, x, frame.height() - FOOT);
    if (!Double.isNaN(now.low()[stretch])) {
      brush.setFill(colour(Swatch.ACCENT));
      brush.fillOval(x - 3.5, frame.y(now.low()[stretch]) - 3.5, 7, 7);
    }
  }

  private OptionalInt stretchAt(MouseEvent event) {
    if (curve.isEmpty() || curve.get().low().length == 0) {
      return OptionalInt.empty();
    }
    int last = curve.get().low().length - 1;
    double room = getWidth() - (LEFT + RIGHT) * zoom();
    double share = (event.getX() - LEFT * zoom()) / room;
    return OptionalInt.of(Math.clamp(Math.round(share * last), 0, last));
  }

  private void point(OptionalInt stretch) {
    if (!stretch.equals(pointed)) {
      pointed = stretch;
      onPoint.accept(stretch);
      repaint();
    }
  }
}
