// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.geometry.Point;
import dev.adjoint.theme.Swatch;
import java.util.List;

/// Draws breakpoints: a circle for values, a diamond for gradients, so that shape tells what colour
/// may not. Hollow when disabled, with a bar in the middle when conditional.
public final class BreakmarkPainter {
  private static final double RADIUS = 5;
  private static final double RING = 7.5;

  private final SceneColours colours;

  public BreakmarkPainter(SceneColours colours) {
    this.colours = colours;
  }

  /// @param value where the mark for values stands
  /// @param gradient where the mark for gradients stands
  public void paint(Breakmark mark, Point value, Point gradient, Pen pen) {
    mark.value().ifPresent(dot -> paintCircle(dot, value, pen));
    mark.gradient().ifPresent(dot -> paintDiamond(dot, gradient, pen));
  }

  private void paintCircle(Breakmark.Dot dot, Point at, Pen pen) {
    pen.fillCircle(at, RING, colours.of(Swatch.NODE));
    pen.strokeCircle(at, RING - 0.75, colours.of(Swatch.FORWARD), Stroke.solid(1.5));
    if (dot.enabled()) {
      pen.fillCircle(at, RADIUS, colours.of(Swatch.ERROR));
    } else {
      pen.strokeCircle(at, RADIUS - 1, colours.of(Swatch.ERROR), Stroke.solid(1.5));
    }
    paintBar(dot, at, pen);
  }

  private void paintDiamond(Breakmark.Dot dot, Point at, Pen pen) {
    pen.fill(diamond(at, RING + 1.5), colours.of(Swatch.NODE));
    pen.stroke(diamond(at, RING + 0.75), colours.of(Swatch.BACKWARD), Stroke.solid(1.5));
    if (dot.enabled()) {
      pen.fill(diamond(at, RADIUS + 1), colours.of(Swatch.ERROR));
    } else {
      pen.stroke(diamond(at, RADIUS - 0.5), colours.of(Swatch.ERROR), Stroke.solid(1.5));
    }
    paintBar(dot, at, pen);
  }

  private static Outline diamond(Point at, double reach) {
    return Outline.polyline(
        List.of(
            at.plus(0, -reach),
            at.plus(reach, 0),
            at.plus(0, reach),
            at.plus(-reach, 0),
            at.plus(0, -reach)));
  }

  private void paintBar(Breakmark.Dot dot, Point at, Pen pen) {
    if (dot.conditional()) {
      int colour = colours.of(dot.enabled() ? Swatch.NODE : Swatch.ERROR);
      Outline bar = Outline.polyline(List.of(at.plus(-2, 0), at.plus(2, 0)));
      pen.stroke(bar, colour, Stroke.solid(1.75));
    }
  }
}
