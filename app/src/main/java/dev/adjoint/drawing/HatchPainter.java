// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.drawing.Outline.Line;
import dev.adjoint.drawing.Outline.Move;
import dev.adjoint.drawing.Outline.Step;
import dev.adjoint.geometry.Box;
import dev.adjoint.theme.Swatch;
import java.util.ArrayList;
import java.util.List;

/// Draws slanted lines over what is out of date: told by shape, not by colour alone.
final class HatchPainter {
  private static final double GAP = 9;
  private static final double STRENGTH = 0.4;

  private final SceneColours colours;

  HatchPainter(SceneColours colours) {
    this.colours = colours;
  }

  void paint(Box box, Pen pen) {
    List<Step> lines = new ArrayList<>();
    for (double x = box.x() - box.height(); x < box.right(); x += GAP) {
      lines.add(new Move(x, box.bottom()));
      lines.add(new Line(x + box.height(), box.y()));
    }
    pen.save();
    pen.clip(box, 2);
    pen.stroke(new Outline(lines), colours.faded(Swatch.WARNING, STRENGTH), Stroke.solid(1));
    pen.restore();
  }
}
