// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.drawing.Align;
import dev.adjoint.drawing.CellImage;
import dev.adjoint.drawing.Outline;
import dev.adjoint.drawing.Outline.Close;
import dev.adjoint.drawing.Outline.Cubic;
import dev.adjoint.drawing.Outline.Line;
import dev.adjoint.drawing.Outline.Move;
import dev.adjoint.drawing.Pen;
import dev.adjoint.drawing.Stroke;
import dev.adjoint.drawing.TextMetrics;
import dev.adjoint.drawing.TextRole;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.theme.Fonts;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Draws on a JavaFX canvas. Keeps colours, fonts and cell pictures from frame to frame.
final class FxPen implements Pen {
  private static final int KEPT_IMAGES = 1_000;

  private final GraphicsContext context;
  private final TextMetrics metrics;
  private final Map<Integer, Color> colours = new HashMap<>();
  private final Map<TextRole, Font> fonts = new EnumMap<>(TextRole.class);
  private final Map<CellImage, Image> images = new IdentityHashMap<>();

  FxPen(GraphicsContext context, TextMetrics metrics) {
    this.context = context;
    this.metrics = metrics;
    context.setTextBaseline(VPos.BASELINE);
    context.setTextAlign(TextAlignment.LEFT);
    context.setImageSmoothing(false);
  }

  @Override
  public void save() {
    context.save();
  }

  @Override
  public void restore() {
    context.restore();
  }

  @Override
  public void translate(double dx, double dy) {
    context.translate(dx, dy);
  }

  @Override
  public void scale(double factor) {
    context.scale(factor, factor);
  }

  @Override
  public void fade(double opacity) {
    context.setGlobalAlpha(context.getGlobalAlpha() * opacity);
  }

  @Override
  public void clip(Box box, double radius) {
    context.beginPath();
    context.rect(box.x(), box.y(), box.width(), box.height());
    context.clip();
  }

  @Override
  public void fillBox(Box box, double radius, int argb) {
    context.setFill(colour(argb));
    if (radius <= 0) {
      context.fillRect(box.x(), box.y(), box.width(), box.height());
    } else {
      context.fillRoundRect(box.x(), box.y(), box.width(), box.height(), 2 * radius, 2 * radius);
    }
  }

  @Override
  public void strokeBox(Box box, double radius, int argb, Stroke stroke) {
    use(argb, stroke);
    context.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), 2 * radius, 2 * radius);
  }

  @Override
  public void fillCircle(Point centre, double radius, int argb) {
    context.setFill(colour(argb));
    context.fillOval(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
  }

  @Override
  public void strokeCircle(Point centre, double radius, int argb, Stroke stroke) {
    use(argb, stroke);
    context.strokeOval(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
  }

  @Override
  public void fill(Outline outline, int argb) {
    context.setFill(colour(argb));
    trace(outline);
    context.fill();
  }

  @Override
  public void stroke(Outline outline, int argb, Stroke stroke) {
    use(argb, stroke);
    trace(outline);
    context.stroke();
  }

  private void trace(Outline outline) {
    context.beginPath();
    for (Outline.Step step : outline.steps()) {
      switch (step) {
        case Move(double x, double y) -> context.moveTo(x, y);
        case Line(double x, double y) -> context.lineTo(x, y);
        case Cubic c -> context.bezierCurveTo(c.x1(), c.y1(), c.x2(), c.y2(), c.x(), c.y());
        case Close() -> context.closePath();
      }
    }
  }

  @Override
  public void text(String text, double x, double baseline, TextRole role, Align align, int argb) {
    if (!text.isEmpty()) {
      context.setFont(font(role));
      context.setFill(colour(argb));
      context.fillText(text, startX(text, x, role, align), baseline);
    }
  }

  @Override
  public void halo(
      String text, double x, double baseline, TextRole role, Align align, double width, int argb) {
    if (text.isEmpty()) {
      return;
    }
    // Glyphs are kept as pictures, outlines of text are not: four copies cost less than one stroke.
    double reach = width * 0.35;
    double start = startX(text, x, role, align);
    context.setFont(font(role));
    context.setFill(colour(argb));
    context.fillText(text, start - reach, baseline - reach);
    context.fillText(text, start + reach, baseline - reach);
    context.fillText(text, start - reach, baseline + reach);
    context.fillText(text, start + reach, baseline + reach);
  }

  private double startX(String text, double x, TextRole role, Align align) {
    return align == Align.START ? x : align.startX(x, metrics.width(text, role));
  }

  @Override
  public void cells(Box box, CellImage image) {
    if (images.size() > KEPT_IMAGES) {
      images.clear();
    }
    Image picture = images.computeIfAbsent(image, FxPen::picture);
    context.drawImage(picture, box.x(), box.y(), box.width(), box.height());
  }

  private static Image picture(CellImage cells) {
    WritableImage image = new WritableImage(cells.columns(), cells.rows());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            cells.columns(),
            cells.rows(),
            PixelFormat.getIntArgbInstance(),
            cells.argb(),
            0,
            cells.columns());
    return image;
  }

  private void use(int argb, Stroke stroke) {
    context.setStroke(colour(argb));
    context.setLineWidth(stroke.width());
    context.setLineJoin(StrokeLineJoin.ROUND);
    if (stroke.dashed()) {
      context.setLineCap(StrokeLineCap.BUTT);
      context.setLineDashes(stroke.dash(), stroke.gap());
    } else {
      context.setLineCap(StrokeLineCap.ROUND);
      context.setLineDashes();
    }
  }

  private Color colour(int argb) {
    return colours.computeIfAbsent(
        argb, c -> Color.rgb(c >> 16 & 0xFF, c >> 8 & 0xFF, c & 0xFF, (c >>> 24) / 255.0));
  }

  private Font font(TextRole role) {
    return fonts.computeIfAbsent(role, r -> Fonts.of(r.typeface(), r.size()));
  }
}
