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

/// How often values occur, as bars; below them the least and the greatest value, and zero where it
/// lies between.
final class HistogramCanvas extends Painting {
  private static final double FOOT = 16;

  private Optional<Bins> bins = Optional.empty();
  private boolean log;
  private OptionalInt pointed = OptionalInt.empty();
  private Consumer<OptionalInt> onPoint = bin -> {};

  HistogramCanvas(ObservableValue<Palette> palette) {
    super(palette);
    getStyleClass().add("histogram");
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(binAt(event)));
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> point(OptionalInt.empty()));
  }

  void show(Optional<Bins> newBins, boolean logCounts) {
    bins = newBins;
    log = logCounts;
    point(OptionalInt.empty());
    repaint();
  }

  void onPoint(Consumer<OptionalInt> listener) {
    onPoint = listener;
  }

  @Override
  protected void paint(GraphicsContext brush, double width, double height) {
    double floor = height - FOOT;
    brush.setFill(colour(Swatch.LINE_STRONG));
    brush.fillRect(0, floor, width, 1);
    if (bins.isEmpty() || bins.get().highest() == 0) {
      return;
    }
    Bins now = bins.get();
    double pitch = width / now.counts().length;
    for (int i = 0; i < now.counts().length; i++) {
      boolean here = pointed.isPresent() && pointed.getAsInt() == i;
      brush.setFill(colour(here ? Swatch.ACCENT : Swatch.FORWARD, here ? 1 : 0.85));
      double bar = height(now.counts()[i], now.highest(), log) * (floor - 4);
      brush.fillRect(i * pitch + 0.5, floor - bar, Math.max(1, pitch - 1), bar);
    }
    paintFoot(brush, now, width, height);
  }

  /// 0 … 1 of the room; a bin that is not empty always shows.
  static double height(long count, long highest, boolean log) {
    if (count == 0) {
      return 0;
    }
    double share = log ? Math.log1p(count) / Math.log1p(highest) : (double) count / highest;
    return Math.max(0.012, share);
  }

  private void paintFoot(GraphicsContext brush, Bins now, double width, double height) {
    brush.setFont(Fonts.of(Typeface.MONO, 10));
    brush.setFill(colour(Swatch.TEXT_2));
    brush.setTextBaseline(VPos.BOTTOM);
    brush.setTextAlign(TextAlignment.LEFT);
    Lettering.write(brush, Numbers.brief(now.low()), 0, height);
    if (now.high() == now.low()) {
      return;
    }
    brush.setTextAlign(TextAlignment.RIGHT);
    Lettering.write(brush, Numbers.brief(now.high()), width, height);
    double zero = -now.low() / (now.high() - now.low()) * width;
    if (now.low() < 0 && now.high() > 0) {
      brush.setFill(colour(Swatch.TEXT_3));
      brush.fillRect(Math.round(zero), 0, 1, height - FOOT + 3);
      if (zero > 60 && zero < width - 60) {
        brush.setTextAlign(TextAlignment.CENTER);
        Lettering.write(brush, "0", zero, height);
      }
    }
  }

  private OptionalInt binAt(MouseEvent event) {
    if (bins.isEmpty() || !contains(event.getX(), event.getY())) {
      return OptionalInt.empty();
    }
    int count = bins.get().counts().length;
    return OptionalInt.of(Math.clamp((int) (event.getX() / getWidth() * count), 0, count - 1));
  }

  private void point(OptionalInt bin) {
    if (!bin.equals(pointed)) {
      pointed = bin;
      onPoint.accept(bin);
      repaint();
    }
  }
}
