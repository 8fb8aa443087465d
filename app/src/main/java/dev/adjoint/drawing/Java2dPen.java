// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import java.awt.AlphaComposite;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.Deque;

/// Draws into a picture in memory, with no window.
///
/// Opacity multiplies stroke by stroke, not layer by layer: where faded shapes overlap, both show.
public final class Java2dPen implements Pen {
  private record State(AffineTransform transform, Shape clip, Composite composite) {}

  private final BufferedImage image;
  private final Graphics2D graphics;
  private final AwtFonts fonts;
  private final Deque<State> states = new ArrayDeque<>();
  private double opacity = 1;
  private final Deque<Double> opacities = new ArrayDeque<>();

  public Java2dPen(int width, int height, AwtFonts fonts) {
    this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    this.fonts = fonts;
    this.graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    graphics.setClip(0, 0, width, height);
  }

  /// What was drawn, as a PNG file.
  public byte[] png() {
    return PngBytes.of(image);
  }

  @Override
  public void save() {
    states.push(new State(graphics.getTransform(), graphics.getClip(), graphics.getComposite()));
    opacities.push(opacity);
  }

  @Override
  public void restore() {
    State state = states.pop();
    graphics.setTransform(state.transform());
    // The clip was read in the user space of that transform.
    graphics.setClip(state.clip());
    graphics.setComposite(state.composite());
    opacity = opacities.pop();
  }

  @Override
  public void translate(double dx, double dy) {
    graphics.translate(dx, dy);
  }

  @Override
  public void scale(double factor) {
    graphics.scale(factor, factor);
  }

  @Override
  public void fade(double share) {
    opacity *= share;
    graphics.setComposite(AlphaComposite.SrcOver.derive((float) opacity));
  }

  @Override
  public void clip(Box box, double radius) {
    graphics.clip(AwtShapes.box(box, radius));
  }

  private void fillShape(Shape shape, int argb) {
    graphics.setColor(AwtShapes.colour(argb));
    graphics.fill(shape);
  }

  private void strokeShape(Shape shape, int argb, Stroke stroke) {
    graphics.setColor(AwtShapes.colour(argb));
    graphics.setStroke(AwtShapes.stroke(stroke));
    graphics.draw(shape);
  }

  @Override
  public void fillBox(Box box, double radius, int argb) {
    fillShape(AwtShapes.box(box, radius), argb);
  }

  @Override
  public void strokeBox(Box box, double radius, int argb, Stroke stroke) {
    strokeShape(AwtShapes.box(box, radius), argb, stroke);
  }

  @Override
  public void fillCircle(Point centre, double radius, int argb) {
    fillShape(AwtShapes.circle(centre, radius), argb);
  }

  @Override
  public void strokeCircle(Point centre, double radius, int argb, Stroke stroke) {
    strokeShape(AwtShapes.circle(centre, radius), argb, stroke);
  }

  @Override
  public void fill(Outline outline, int argb) {
    fillShape(AwtShapes.path(outline), argb);
  }

  @Override
  public void stroke(Outline outline, int argb, Stroke stroke) {
    strokeShape(AwtShapes.path(outline), argb, stroke);
  }

  @Override
  public void text(String text, double x, double baseline, TextRole role, Align align, int argb) {
    if (!text.isEmpty()) {
      fillShape(glyphs(text, x, baseline, role, align), argb);
    }
  }

  @Override
  public void halo(
      String text, double x, double baseline, TextRole role, Align align, double width, int argb) {
    if (!text.isEmpty()) {
      strokeShape(glyphs(text, x, baseline, role, align), argb, Stroke.solid(width));
    }
  }

  private Shape glyphs(String text, double x, double baseline, TextRole role, Align align) {
    return AwtText.outline(fonts.of(role), text, x, baseline, align);
  }

  @Override
  public void cells(Box box, CellImage cells) {
    AffineTransform place = AffineTransform.getTranslateInstance(box.x(), box.y());
    place.scale(box.width() / cells.columns(), box.height() / cells.rows());
    graphics.drawImage(PngBytes.buffered(cells), place, null);
  }
}
