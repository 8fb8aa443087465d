// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.geometry.Box;
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
public final class Java2dPen extends ShapePen {
  private record State(AffineTransform transform, Shape clip, Composite composite) {}

  private final BufferedImage image;
  private final Graphics2D graphics;
  private final Deque<State> states = new ArrayDeque<>();

  public Java2dPen(int width, int height, AwtFonts fonts) {
    super(fonts);
    this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
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
    super.save();
  }

  @Override
  public void restore() {
    State state = states.pop();
    graphics.setTransform(state.transform());
    // The clip was read in the user space of that transform.
    graphics.setClip(state.clip());
    graphics.setComposite(state.composite());
    super.restore();
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
    super.fade(share);
    graphics.setComposite(AlphaComposite.SrcOver.derive((float) opacity()));
  }

  @Override
  public void clip(Box box, double radius) {
    graphics.clip(AwtShapes.box(box, radius));
  }

  @Override
  void fillShape(Shape shape, int argb) {
    graphics.setColor(AwtShapes.colour(argb));
    graphics.fill(shape);
  }

  @Override
  void strokeShape(Shape shape, int argb, Stroke stroke) {
    graphics.setColor(AwtShapes.colour(argb));
    graphics.setStroke(AwtShapes.stroke(stroke));
    graphics.draw(shape);
  }

  @Override
  public void cells(Box box, CellImage cells) {
    AffineTransform place = AffineTransform.getTranslateInstance(box.x(), box.y());
    place.scale(box.width() / cells.columns(), box.height() / cells.rows());
    graphics.drawImage(PngBytes.buffered(cells), place, null);
  }
}
