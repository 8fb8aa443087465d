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
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;

/// Draws on a JavaFX canvas.
final class FxPen implements Pen {
  private final GraphicsContext context;
  private final TextMetrics metrics;
  private final FxMaterials materials;
  private final RoundedBoxes parts;

  /// Whether the processor paints; a graphics card has shapes of its own for rounded boxes.
  private final boolean software = !Platform.isSupported(ConditionalFeature.SCENE3D);

  private final Deque<PenPlace> saved = new ArrayDeque<>();
  private PenPlace place = PenPlace.START;

  FxPen(GraphicsContext context, TextMetrics metrics, FxMaterials materials) {
    this.context = context;
    this.metrics = metrics;
    this.materials = materials;
    this.parts = new RoundedBoxes(context);
    context.setTextBaseline(VPos.BASELINE);
    context.setTextAlign(TextAlignment.LEFT);
    context.setImageSmoothing(false);
  }

  /// Makes a box see-through again.
  void wipe(Box box) {
    context.clearRect(box.x(), box.y(), box.width(), box.height());
  }

  @Override
  public void save() {
    context.save();
    saved.push(place);
    if (saved.size() == 1) {
      place = place.on(context.getCanvas().getWidth(), context.getCanvas().getHeight());
    }
  }

  @Override
  public void restore() {
    context.restore();
    place = saved.pop();
  }

  @Override
  public void translate(double dx, double dy) {
    context.translate(dx, dy);
    place = place.movedBy(dx, dy);
  }

  @Override
  public void scale(double factor) {
    context.scale(factor, factor);
    place = place.scaledBy(factor);
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
    place = place.within(box);
  }

  @Override
  public void fillBox(Box box, double radius, int argb) {
    if (!place.shows(box, 0)) {
      return;
    }
    context.setFill(materials.colour(argb));
    if (radius <= 0) {
      context.fillRect(box.x(), box.y(), box.width(), box.height());
    } else if (!software || !parts.fill(box, radius, place.scale(), place.y())) {
      context.fillRoundRect(box.x(), box.y(), box.width(), box.height(), 2 * radius, 2 * radius);
    }
  }

  @Override
  public void strokeBox(Box box, double radius, int argb, Stroke stroke) {
    if (!place.shows(box, stroke.width())) {
      return;
    }
    if (software && !stroke.dashed()) {
      context.setFill(materials.colour(argb));
      if (parts.border(box, radius, stroke.width(), place.scale(), place.y())) {
        return;
      }
    }
    use(argb, stroke);
    context.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), 2 * radius, 2 * radius);
  }

  @Override
  public void fillCircle(Point centre, double radius, int argb) {
    Box box = around(centre, radius);
    if (place.shows(box, 0)) {
      context.setFill(materials.colour(argb));
      context.fillOval(box.x(), box.y(), box.width(), box.height());
    }
  }

  private static Box around(Point centre, double radius) {
    return new Box(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
  }

  @Override
  public void strokeCircle(Point centre, double radius, int argb, Stroke stroke) {
    Box box = around(centre, radius);
    if (place.shows(box, stroke.width())) {
      use(argb, stroke);
      context.strokeOval(box.x(), box.y(), box.width(), box.height());
    }
  }

  @Override
  public void fill(Outline outline, int argb) {
    if (place.shows(outline, 0)) {
      context.setFill(materials.colour(argb));
      trace(outline);
      context.fill();
    }
  }

  @Override
  public void stroke(Outline outline, int argb, Stroke stroke) {
    if (place.shows(outline, stroke.width())) {
      use(argb, stroke);
      trace(outline);
      context.stroke();
    }
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
    if (place.shows(text, x, baseline, role, align)) {
      beginText(role, argb);
      write(text, startX(text, x, role, align), baseline);
      endText();
    }
  }

  /// Text is written in a larger or smaller type instead of being scaled: of scaled text JavaFX's
  /// software painter fills the outline of every glyph, each time.
  private void beginText(TextRole role, int argb) {
    context.setFont(materials.font(role, place.scale()));
    context.setFill(materials.colour(argb));
    context.setTransform(1, 0, 0, 1, 0, 0);
  }

  private void write(String text, double x, double baseline) {
    context.fillText(text, place.x() + place.scale() * x, place.y() + place.scale() * baseline);
  }

  private void endText() {
    context.setTransform(place.scale(), 0, 0, place.scale(), place.x(), place.y());
  }

  private double startX(String text, double x, TextRole role, Align align) {
    return align == Align.START ? x : align.startX(x, metrics.width(text, role));
  }

  @Override
  public void cells(Box box, CellImage image) {
    if (!place.shows(box, 0)) {
      return;
    }
    Image picture = materials.picture(image);
    context.drawImage(picture, box.x(), box.y(), box.width(), box.height());
  }

  private void use(int argb, Stroke stroke) {
    context.setStroke(materials.colour(argb));
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
}
