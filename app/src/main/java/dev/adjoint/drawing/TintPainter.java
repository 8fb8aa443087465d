// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.NodeFrame;
import dev.adjoint.geometry.Point;
import dev.adjoint.theme.ColorScale;
import dev.adjoint.theme.Swatch;
import java.util.List;

/// Draws an overlay over the body of a node.
final class TintPainter {
  private static final int OPAQUE = 0xFF000000;
  private static final double INSET = 8;
  private static final double MARK_RADIUS = 8;

  private final SceneColours colours;
  private final TextMetrics metrics;

  TintPainter(SceneColours colours, TextMetrics metrics) {
    this.colours = colours;
    this.metrics = metrics;
  }

  static int colour(NodeTint tint) {
    return OPAQUE | ColorScale.gradientNorm().at(tint.place());
  }

  /// The whole box; the header comes over it.
  void paintBody(NodeLook node, NodeTint tint, Pen pen, Detail detail) {
    Box box = node.box();
    pen.fillBox(box, NodeFrame.RADIUS, colour(tint));
    if (!detail.atLeast(Detail.TITLES)) {
      return;
    }
    int ink = OPAQUE | ColorScale.inkOnGradientNorm(tint.place());
    double height = box.height() - NodeFrame.HEADER;
    boolean two = !tint.note().isEmpty() && height >= 36 && detail.atLeast(Detail.LABELS);
    double middle = box.y() + NodeFrame.HEADER + height / 2 - (two ? 7 : 0);
    paintNumber(tint, box, middle, ink, pen);
    if (two) {
      pen.text(
          tint.note(),
          box.right() - INSET,
          TextRole.VALUE_LINE.baseline(middle + 16),
          TextRole.VALUE_LINE,
          Align.END,
          ink);
    }
  }

  private void paintNumber(NodeTint tint, Box box, double middle, int ink, Pen pen) {
    double room = box.width() - 2 * INSET;
    double number = metrics.width(tint.value(), TextRole.OVERLAY);
    pen.text(
        tint.value(),
        box.right() - INSET,
        TextRole.OVERLAY.baseline(middle),
        TextRole.OVERLAY,
        Align.END,
        ink);
    if (metrics.width(tint.label(), TextRole.VALUE_LINE) + 6 <= room - number) {
      pen.text(
          tint.label(),
          box.x() + INSET,
          TextRole.VALUE_LINE.baseline(middle),
          TextRole.VALUE_LINE,
          Align.START,
          ink);
    }
  }

  /// A disc at the corner: an arrow down for what vanishes, up for what explodes. The shape tells,
  /// not the colour alone.
  void paintMark(NodeTint tint, Box box, Pen pen) {
    if (tint.mark() == NodeTint.Mark.NONE) {
      return;
    }
    boolean up = tint.mark() == NodeTint.Mark.EXPLODING;
    Point centre = new Point(box.right() - 2, box.y() + 2);
    pen.fillCircle(centre, MARK_RADIUS + 1.5, colours.of(Swatch.NODE));
    int disc = colours.of(up ? Swatch.ERROR : Swatch.TEXT_2);
    pen.fillCircle(centre, MARK_RADIUS, disc);
    double tip = up ? -4 : 4;
    Stroke stroke = Stroke.solid(1.75);
    int ink = colours.of(Swatch.NODE);
    pen.stroke(Outline.polyline(List.of(centre.plus(0, -tip), centre.plus(0, tip))), ink, stroke);
    pen.stroke(
        Outline.polyline(
            List.of(centre.plus(-3, tip / 4), centre.plus(0, tip), centre.plus(3, tip / 4))),
        ink,
        stroke);
  }
}
