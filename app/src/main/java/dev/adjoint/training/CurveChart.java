// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.control.Numbers;
import dev.adjoint.control.Painting;
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
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// A number over the steps of a training run: the noisy curve of training with its mean, the dashed
/// one of testing, and a line where training is.
final class CurveChart extends Painting {
  private static final double LEFT = 44;
  private static final double RIGHT = 64;
  private static final double TOP = 30;
  private static final double BOTTOM = 22;
  private static final double TEXT = 11;

  private final ObservableValue<ChartContent> content;
  private final Messages messages;

  CurveChart(
      ObservableValue<ChartContent> content, Messages messages, ObservableValue<Palette> palette) {
    super(palette);
    this.content = content;
    this.messages = messages;
    getStyleClass().add("curve-chart");
    content.addListener((at, before, now) -> repaint());
    messages.languageProperty().addListener((at, before, now) -> repaint());
  }

  @Override
  protected void paint(GraphicsContext brush, double width, double height) {
    ChartContent now = content.getValue();
    brush.setTextBaseline(VPos.CENTER);
    Axis steps = new Axis(0, Math.max(1, now.steps()), LEFT, width - RIGHT, false);
    Axis values = values(now, height);
    paintTitle(brush, now, width);
    paintFrame(brush, now, steps, values);
    if (!now.isEmpty()) {
      paintTrain(brush, now, steps, values);
      paintTest(brush, now, steps, values);
      paintEnd(brush, now, steps, values);
    }
  }

  private static Axis values(ChartContent now, double height) {
    double bottom = height - BOTTOM;
    if (now.percent()) {
      double low = now.isEmpty() ? 0 : Math.floor(now.low() * 10 - 0.001) / 10;
      return new Axis(Math.max(0, low), 1, bottom, TOP, false);
    }
    if (now.suitsLog()) {
      return new Axis(now.low() * 0.9, now.high() * 1.1, bottom, TOP, true);
    }
    double pad = 0.05 * (now.high() - now.low());
    return new Axis(now.low() - pad, now.high() + pad, bottom, TOP, false);
  }

  private void paintTitle(GraphicsContext brush, ChartContent now, double width) {
    String title =
        now.percent()
            ? messages.text("train.accuracy-title")
            : now.suitsLog() ? messages.text("train.loss-log") : messages.text("train.loss-title");
    brush.setFill(colour(Swatch.TEXT_1));
    brush.setFont(Fonts.of(Typeface.UI_SEMIBOLD, 12));
    brush.fillText(title, 0, 12);
    double right = width - RIGHT;
    right = paintSample(brush, "train.series-test", true, right);
    if (!now.percent()) {
      paintSample(brush, "train.series-train", false, right);
    }
  }

  /// @return where the next sample to the left may end
  private double paintSample(GraphicsContext brush, String key, boolean dashed, double right) {
    Font font = Fonts.of(Typeface.UI, TEXT);
    String words = messages.text(key);
    double from = right - widthOf(words, font);
    brush.setFont(font);
    brush.setFill(colour(Swatch.TEXT_2));
    brush.fillText(words, from, 12);
    pen(brush, dashed);
    brush.strokeLine(from - 22, 12, from - 5, 12);
    brush.setLineDashes();
    return from - 38;
  }

  private void pen(GraphicsContext brush, boolean dashed) {
    brush.setStroke(colour(dashed ? Swatch.PARAMETERS : Swatch.FORWARD));
    brush.setLineWidth(dashed ? 1.5 : 2);
    brush.setLineJoin(StrokeLineJoin.ROUND);
    brush.setLineDashes(dashed ? new double[] {4, 3} : new double[0]);
  }

  private void paintFrame(GraphicsContext brush, ChartContent now, Axis steps, Axis values) {
    double done = steps.at(now.step());
    if (!now.isEmpty()) {
      brush.setFill(colour(Swatch.SUNKEN));
      brush.fillRect(done, TOP, steps.to() - done, values.from() - TOP);
    }
    brush.setFont(Fonts.of(Typeface.MONO, TEXT));
    brush.setFill(colour(Swatch.TEXT_3));
    brush.setStroke(colour(Swatch.LINE));
    brush.setLineWidth(1);
    brush.setTextAlign(TextAlignment.RIGHT);
    for (double tick : now.isEmpty() ? List.<Double>of() : values.ticks()) {
      double y = Math.round(values.at(tick)) + 0.5;
      brush.strokeLine(LEFT, y, steps.to(), y);
      brush.fillText(number(now, tick), LEFT - 6, y);
    }
    brush.strokeLine(LEFT, values.from() + 0.5, steps.to(), values.from() + 0.5);
    brush.setTextAlign(TextAlignment.CENTER);
    for (double tick : now.steps() == 0 ? List.<Double>of() : steps.ticks()) {
      if (tick == Math.rint(tick)) {
        brush.fillText(Numbers.count((long) tick), steps.at(tick), values.from() + 12);
      }
    }
    brush.setTextAlign(TextAlignment.LEFT);
  }

  private static String number(ChartContent now, double value) {
    if (now.percent()) {
      return Math.round(value * 100) + " %";
    }
    return RoundNumber.text(value);
  }

  private void paintTrain(GraphicsContext brush, ChartContent now, Axis steps, Axis values) {
    List<CurvePoint> points = now.train();
    int count = points.size();
    double[] x = new double[2 * count];
    double[] y = new double[2 * count];
    for (int i = 0; i < count; i++) {
      CurvePoint point = points.get(i);
      x[i] = steps.at(point.step());
      y[i] = values.at(point.high());
      x[2 * count - 1 - i] = x[i];
      y[2 * count - 1 - i] = values.at(point.low());
    }
    brush.setFill(colour(Swatch.FORWARD, 0.16));
    brush.fillPolygon(x, y, 2 * count);
    brush.setStroke(colour(Swatch.FORWARD, 0.35));
    brush.setLineWidth(1);
    double[] means = points.stream().mapToDouble(p -> values.at(p.mean())).toArray();
    brush.strokePolyline(x, means, count);
    pen(brush, false);
    double[] smooth = now.smoothed();
    for (int i = 0; i < count; i++) {
      y[i] = values.at(smooth[i]);
    }
    brush.strokePolyline(x, y, count);
  }

  private void paintTest(GraphicsContext brush, ChartContent now, Axis steps, Axis values) {
    List<CurvePoint> points = now.test();
    double[] x = points.stream().mapToDouble(p -> steps.at(p.step())).toArray();
    double[] y = points.stream().mapToDouble(p -> values.at(p.mean())).toArray();
    pen(brush, true);
    brush.strokePolyline(x, y, x.length);
    if (now.train().isEmpty()) {
      brush.strokeLine(x[x.length - 1], y[y.length - 1], steps.at(now.step()), y[y.length - 1]);
    }
    brush.setLineDashes();
    if (x.length <= 40) {
      brush.setFill(colour(Swatch.PARAMETERS));
      for (int i = 0; i < x.length; i++) {
        brush.fillOval(x[i] - 2.5, y[i] - 2.5, 5, 5);
      }
    }
  }

  /// The line where training is, and the last number at it.
  private void paintEnd(GraphicsContext brush, ChartContent now, Axis steps, Axis values) {
    double x = Math.round(steps.at(now.step())) + 0.5;
    brush.setStroke(colour(Swatch.TEXT_2));
    brush.setLineWidth(1);
    brush.strokeLine(x, TOP, x, values.from());
    double[] smooth = now.smoothed();
    boolean train = smooth.length > 0;
    double last = train ? smooth[smooth.length - 1] : now.test().getLast().mean();
    double y = values.at(last);
    brush.setFill(colour(train ? Swatch.FORWARD : Swatch.PARAMETERS));
    brush.fillOval(x - 3.5, y - 3.5, 7, 7);
    brush.setFont(Fonts.of(Typeface.MONO_MEDIUM, TEXT));
    brush.setFill(colour(Swatch.TEXT_1));
    String words =
        now.percent() ? String.format(Locale.ROOT, "%.2f %%", last * 100) : Numbers.brief(last);
    brush.fillText(words, x + 8, Math.max(TOP + 6, y));
  }
}
