// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.control.Lettering;
import dev.adjoint.control.Numbers;
import dev.adjoint.control.Painting;
import dev.adjoint.control.TextWidth;
import dev.adjoint.i18n.Messages;
import dev.adjoint.theme.ColorScale;
import dev.adjoint.theme.Fonts;
import dev.adjoint.theme.LogRange;
import dev.adjoint.theme.Palette;
import dev.adjoint.theme.Swatch;
import dev.adjoint.theme.Typeface;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// The gradient norm of every parameter over the steps, as a strip of colours each, with the last
/// number beside it. Where there are more parameters than room, the first ones and how many are
/// left out.
final class NormStripsChart extends Painting {
  private static final double HEAD = 18;
  private static final double LEAST_ROW = 16;
  private static final double MOST_ROW = 32;
  private static final double GAP = 3;
  private static final double FOOT = 18;
  private static final double NAME = 100;
  private static final double NUMBER = 62;
  private static final double TEXT = 11;

  private final ObservableValue<List<NormStrip>> strips;
  private final ObservableValue<Long> done;
  private final Messages messages;

  /// @param done steps taken so far
  NormStripsChart(
      ObservableValue<List<NormStrip>> strips,
      ObservableValue<Long> done,
      Messages messages,
      ObservableValue<Palette> palette) {
    super(palette);
    this.strips = strips;
    this.done = done;
    this.messages = messages;
    getStyleClass().add("norm-strips");
    strips.addListener((at, before, now) -> repaint());
    messages.languageProperty().addListener((at, before, now) -> repaint());
  }

  static LogRange range(List<NormStrip> strips) {
    return LogRange.ofNorms(
        strips.stream().flatMap(s -> s.points().stream()).map(CurvePoint::mean).toList());
  }

  /// Where a strip ends: the last sample stands for as many steps as the one before, but for none
  /// that was not taken.
  private double end(NormStrip strip) {
    List<CurvePoint> points = strip.points();
    if (points.isEmpty()) {
      return 1;
    }
    double last = points.getLast().step();
    double pause = points.size() < 2 ? 1 : last - points.get(points.size() - 2).step();
    return Math.max(last + 1, Math.min(last + pause, done.getValue()));
  }

  @Override
  protected void paint(GraphicsContext brush, double width, double height) {
    List<NormStrip> all = strips.getValue();
    brush.setTextBaseline(VPos.CENTER);
    double room = height - HEAD - FOOT;
    int shown = Math.min(all.size(), Math.max(1, (int) (room / LEAST_ROW)));
    double row = Math.clamp(room / Math.max(1, shown), LEAST_ROW, MOST_ROW);
    double right = width - NUMBER;
    paintCaptions(brush, width);
    LogRange range = range(all);
    double last = all.stream().mapToDouble(this::end).max().orElse(1);
    Axis steps = new Axis(0, last, NAME, right, false);
    for (int i = 0; i < shown; i++) {
      paintStrip(brush, all.get(i), HEAD + i * row, row - GAP, steps, range, width);
    }
    paintSteps(brush, steps, HEAD + shown * row + 8, all.size() - shown);
  }

  private void paintCaptions(GraphicsContext brush, double width) {
    brush.setFont(Fonts.of(Typeface.UI, TEXT));
    brush.setFill(colour(Swatch.TEXT_3));
    Lettering.write(brush, messages.text("train.norm-tensor"), 0, 7);
    Lettering.write(brush, messages.text("train.norm-iteration"), NAME, 7);
    brush.setTextAlign(TextAlignment.RIGHT);
    Lettering.write(brush, messages.text("train.norm-now"), width, 7);
    brush.setTextAlign(TextAlignment.LEFT);
  }

  private void paintStrip(
      GraphicsContext brush,
      NormStrip strip,
      double y,
      double tall,
      Axis steps,
      LogRange range,
      double width) {
    double middle = y + tall / 2;
    Font mono = Fonts.of(Typeface.MONO, TEXT);
    brush.setFont(mono);
    brush.setFill(colour(Swatch.TEXT_1));
    Lettering.write(brush, TextWidth.fitted(strip.name(), mono, NAME - 8), 0, middle);
    brush.setTextAlign(TextAlignment.RIGHT);
    Lettering.write(brush, Numbers.brief(strip.latest()), width, middle);
    brush.setTextAlign(TextAlignment.LEFT);
    brush.setFill(colour(Swatch.SUNKEN));
    brush.fillRect(steps.from(), y, steps.to() - steps.from(), tall);
    ColorScale scale = ColorScale.gradientNorm();
    List<CurvePoint> points = strip.points();
    for (int i = 0; i < points.size(); i++) {
      double from = Math.floor(i == 0 ? steps.from() : steps.at(points.get(i).step()));
      double to =
          Math.ceil(i + 1 < points.size() ? steps.at(points.get(i + 1).step()) : steps.to());
      brush.setFill(colour(scale.at(range.place(points.get(i).mean())), 1));
      brush.fillRect(from, y, Math.max(1, to - from), tall);
    }
  }

  private void paintSteps(GraphicsContext brush, Axis steps, double y, int left) {
    brush.setFont(Fonts.of(Typeface.MONO, TEXT));
    brush.setFill(colour(Swatch.TEXT_3));
    brush.setTextAlign(TextAlignment.CENTER);
    for (double tick : steps.ticks()) {
      if (tick == Math.rint(tick)) {
        Lettering.write(brush, Numbers.count((long) tick), steps.at(tick), y);
      }
    }
    brush.setTextAlign(TextAlignment.LEFT);
    if (left > 0) {
      brush.setFont(Fonts.of(Typeface.UI, TEXT));
      Lettering.write(brush, messages.text("train.norm-more", left), 0, y);
    }
  }
}
