// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.drawing.Outline.Close;
import dev.adjoint.drawing.Outline.Cubic;
import dev.adjoint.drawing.Outline.Line;
import dev.adjoint.drawing.Outline.Move;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/// Our shapes, strokes and colours as AWT's.
final class AwtShapes {
  private AwtShapes() {}

  static Shape box(Box box, double radius) {
    return new RoundRectangle2D.Double(
        box.x(), box.y(), box.width(), box.height(), 2 * radius, 2 * radius);
  }

  static Shape circle(Point centre, double radius) {
    return new Ellipse2D.Double(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
  }

  static Shape path(Outline outline) {
    Path2D.Double path = new Path2D.Double();
    for (Outline.Step step : outline.steps()) {
      switch (step) {
        case Move(double x, double y) -> path.moveTo(x, y);
        case Line(double x, double y) -> path.lineTo(x, y);
        case Cubic c -> path.curveTo(c.x1(), c.y1(), c.x2(), c.y2(), c.x(), c.y());
        case Close() -> path.closePath();
      }
    }
    return path;
  }

  static BasicStroke stroke(Stroke stroke) {
    float width = (float) stroke.width();
    if (!stroke.dashed()) {
      return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }
    float[] dashes = {(float) stroke.dash(), (float) stroke.gap()};
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, dashes, 0f);
  }

  static Color colour(int argb) {
    return new Color(argb, true);
  }
}
