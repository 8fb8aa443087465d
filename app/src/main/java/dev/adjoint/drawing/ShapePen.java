// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import java.awt.Shape;
import java.util.ArrayDeque;
import java.util.Deque;

/// A pen to which everything but pictures is a shape to fill or to stroke, text too.
///
/// Opacity multiplies stroke by stroke, not layer by layer: where faded shapes overlap, both show.
abstract sealed class ShapePen implements Pen permits Java2dPen, PdfPen {
  private final AwtFonts fonts;
  private final Deque<Double> opacities = new ArrayDeque<>();
  private double opacity = 1;

  ShapePen(AwtFonts fonts) {
    this.fonts = fonts;
  }

  /// Of what is drawn now, from 0 to 1.
  final double opacity() {
    return opacity;
  }

  abstract void fillShape(Shape shape, int argb);

  abstract void strokeShape(Shape shape, int argb, Stroke stroke);

  @Override
  public void save() {
    opacities.push(opacity);
  }

  @Override
  public void restore() {
    opacity = opacities.pop();
  }

  @Override
  public void fade(double share) {
    opacity *= share;
  }

  @Override
  public final void fillBox(Box box, double radius, int argb) {
    fillShape(AwtShapes.box(box, radius), argb);
  }

  @Override
  public final void strokeBox(Box box, double radius, int argb, Stroke stroke) {
    strokeShape(AwtShapes.box(box, radius), argb, stroke);
  }

  @Override
  public final void fillCircle(Point centre, double radius, int argb) {
    fillShape(AwtShapes.circle(centre, radius), argb);
  }

  @Override
  public final void strokeCircle(Point centre, double radius, int argb, Stroke stroke) {
    strokeShape(AwtShapes.circle(centre, radius), argb, stroke);
  }

  @Override
  public final void fill(Outline outline, int argb) {
    fillShape(AwtShapes.path(outline), argb);
  }

  @Override
  public final void stroke(Outline outline, int argb, Stroke stroke) {
    strokeShape(AwtShapes.path(outline), argb, stroke);
  }

  @Override
  public final void text(
      String text, double x, double baseline, TextRole role, Align align, int argb) {
    if (!text.isEmpty()) {
      fillShape(glyphs(text, x, baseline, role, align), argb);
    }
  }

  private Shape glyphs(String text, double x, double baseline, TextRole role, Align align) {
    return AwtText.outline(fonts.of(role), text, x, baseline, align);
  }
}
