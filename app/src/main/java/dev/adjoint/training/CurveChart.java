// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.control.Lettering;
import dev.adjoint.control.Numbers;
import dev.adjoint.control.Painting;
import dev.adjoint.control.TextWidth;
import dev.adjoint.theme.Fonts;
import dev.adjoint.theme.Palette;
import dev.adjoint.theme.Swatch;
import dev.adjoint.theme.Typeface;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Numbers over the steps of training: noisy curves with their mean, exact and other ones dashed,
/// and a line where training is.
final class CurveChart extends Painting {
  private static final double LEFT = 44;
  private static final double RIGHT = 104;
  private static final double NARROW_RIGHT = 12;
  private static final double NARROW = 360;
  private static final double TOP = 24;
  private static final double BOTTOM = 20;
  private static final double TEXT = 11;
  private static final double LEGEND_Y = 8;

  private final ObservableValue<ChartContent> content;

  CurveChart(ObservableValue<ChartContent> content, ObservableValue<Palette> palette) {
    super(palette);
    this.content = content;
    getStyleClass().add("curve-chart");
    content.addListener((at, before, now) -> repaint());
  }

  @Override
  protected void paint(GraphicsContext brush, double width, double height) {
    ChartContent now = content.getValue();
    if (now.isEmpty()) {
      return;
    }
    brush.setTextBaseline(VPos.CENTER);
    double right = width - (width < NARROW ? NARROW_RIGHT : RIGHT);
    Axis steps = new Axis(0, now.lastStep(), LEFT, right, false);
    Axis values = values(now, height);
    paintLegend(brush, now, width);
    paintFrame(brush, now, steps, values);
    for (ChartSeries series : now.series()) {
      if (!series.points().isEmpty()) {
        paintSeries(brush, series, steps, values);
      }
    }
    if (now.mark() >= 0 && !now.series().get(now.mark()).points().isEmpty()) {
      paintEnd(brush, now, steps, values, width);
    }
  }

  private static Axis values(ChartContent now, double height) {
    double bottom = height - BOTTOM;
    if (now.percent()) {
      double low = Math.floor(now.low() * 10 - 0.001) / 10;
      return new Axis(Math.max(0, low), 1, bottom, TOP, false);
    }
    if (now.isLog()) {
      return new Axis(now.low() * 0.9, now.high() * 1.1, bottom, TOP, true);
    }
    double pad = 0.05 * (now.high() - now.low());
    return new Axis(now.low() - pad, now.high() + pad, bottom, TOP, false);
  }

  private void paintLegend(GraphicsContext brush, ChartContent now, double width) {
    Font font = Fonts.of(Typeface.UI, TEXT);
    brush.setFont(font);
    for (ChartLegend entry :
        ChartLegend.of(now.series(), width, text -> TextWidth.of(text, font))) {
      pen(brush, entry.series());
      brush.strokeLine(entry.x(), LEGEND_Y, entry.x() + ChartLegend.LINE, LEGEND_Y);
      brush.setLineDashes();
      brush.setFill(colour(Swatch.TEXT_2));
      Lettering.write(brush, entry.series().label(), entry.textX(), LEGEND_Y);
    }
  }

  private void pen(GraphicsContext brush, ChartSeries series) {
    brush.setStroke(colour(series.colour()));
    brush.setLineWidth(series.dashed() ? 1.5 : 2);
    brush.setLineJoin(StrokeLineJoin.ROUND);
    brush.setLineDashes(series.dashed() ? new double[] {4, 3} : new double[0]);
  }

  private void paintFrame(GraphicsContext brush, ChartContent now, Axis steps, Axis values) {
    double done = steps.at(now.step());
    if (now.step() > 0) {
      brush.setFill(colour(Swatch.SUNKEN));
      brush.fillRect(done, TOP, steps.to() - done, values.from() - TOP);
    }
    brush.setFont(Fonts.of(Typeface.MONO, TEXT));
    brush.setFill(colour(Swatch.TEXT_3));
    brush.setStroke(colour(Swatch.LINE));
    brush.setLineWidth(1);
    brush.setTextAlign(TextAlignment.RIGHT);
    for (double tick : values.ticks()) {
      double y = Math.round(values.at(tick)) + 0.5;
      brush.strokeLine(LEFT, y, steps.to(), y);
      Lettering.write(brush, number(now, tick), LEFT - 6, y);
    }
    brush.strokeLine(LEFT, values.from() + 0.5, steps.to(), values.from() + 0.5);
    brush.setTextAlign(TextAlignment.CENTER);
    for (double tick : steps.ticks()) {
      if (tick == Math.rint(tick)) {
        Lettering.write(brush, Numbers.count((long) tick), steps.at(tick), values.from() + 12);
      }
    }
    brush.setTextAlign(TextAlignment.LEFT);
  }

  private static String number(ChartContent now, double value) {
    return now.percent() ? Math.round(value * 100) + " %" : RoundNumber.text(value);
  }

  private void paintSeries(GraphicsContext brush, ChartSeries series, Axis steps, Axis values) {
    List<CurvePoint> points = series.points();
    int count = points.size();
    double[] x = points.stream().mapToDouble(p -> steps.at(p.step())).toArray();
    double[] y = new double[count];
    if (series.noisy()) {
      brush.setLineDashes();
      brush.setStroke(colour(series.colour(), 0.3));
      brush.setLineWidth(1);
      for (int i = 0; i < count; i++) {
        y[i] = values.at(points.get(i).mean());
      }
      brush.strokePolyline(x, y, count);
    }
    double[] smooth = series.smoothed();
    for (int i = 0; i < count; i++) {
      y[i] = values.at(smooth[i]);
    }
    pen(brush, series);
    brush.strokePolyline(x, y, count);
    brush.setLineDashes();
  }

  /// The line where training is, and the last number at it.
  private void paintEnd(
      GraphicsContext brush, ChartContent now, Axis steps, Axis values, double width) {
    ChartSeries marked = now.series().get(now.mark());
    double x = Math.round(steps.at(now.step())) + 0.5;
    brush.setStroke(colour(Swatch.TEXT_2));
    brush.setLineWidth(1);
    brush.strokeLine(x, TOP, x, values.from());
    double last = marked.smoothed()[marked.points().size() - 1];
    double y = values.at(last);
    brush.setFill(colour(marked.colour()));
    double at = steps.at(marked.points().getLast().step());
    brush.fillOval(at - 3.5, y - 3.5, 7, 7);
    Font font = Fonts.of(Typeface.MONO_MEDIUM, TEXT);
    brush.setFont(font);
    brush.setFill(colour(Swatch.TEXT_1));
    String number =
        now.percent() ? String.format(Locale.ROOT, "%.2f %%", last * 100) : Numbers.brief(last);
    String words = marked.label() + " " + number;
    double room = TextWidth.of(words, font);
    double left = x + 8 + room <= width ? x + 8 : x - 8 - room;
    Lettering.write(brush, words, left, Math.max(TOP + 6, y));
  }
}
