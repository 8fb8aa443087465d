// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.theme.Swatch;
import java.util.List;

/// Draws notes: paper, text, and on selected ones the corner to resize by.
final class CommentPainter {
  private final SceneColours colours;
  private final TextMetrics metrics;

  CommentPainter(SceneColours colours, TextMetrics metrics) {
    this.colours = colours;
    this.metrics = metrics;
  }

  void paint(CommentLook comment, Pen pen, Detail detail) {
    Box box = comment.box();
    int colour =
        comment.category().map(colours::category).orElseGet(() -> colours.of(Swatch.WARNING));
    int paper =
        comment.category().map(colours::header).orElseGet(() -> colours.of(Swatch.WARNING_SOFT));
    double shadow = colours.dark() ? 0.2 : 0.05;
    pen.strokeBox(
        box.movedBy(0, 1),
        CommentLook.RADIUS,
        colours.faded(Swatch.SHADOW, shadow),
        Stroke.solid(3));
    pen.fillBox(box, CommentLook.RADIUS, paper);
    if (comment.selected()) {
      pen.strokeBox(box, CommentLook.RADIUS, colours.of(Swatch.ACCENT), Stroke.solid(2));
    } else {
      int line = Colours.fade(colour, 0.35);
      pen.strokeBox(box.grown(-0.5), CommentLook.RADIUS - 0.5, line, Stroke.solid(1));
    }
    if (detail.atLeast(Detail.TITLES)) {
      paintText(comment, pen);
    }
    if (comment.selected() && detail.atLeast(Detail.LABELS)) {
      paintHandle(comment, pen);
    }
  }

  private void paintText(CommentLook comment, Pen pen) {
    List<String> lines = comment.lines();
    int shown = Math.min(lines.size(), comment.room());
    double left = comment.box().x() + CommentLook.PADDING;
    double middle = comment.box().y() + CommentLook.PADDING + CommentLook.LINE / 2;
    for (int i = 0; i < shown; i++) {
      boolean cut = i == shown - 1 && shown < lines.size();
      pen.text(
          cut ? shortened(lines.get(i), comment) : lines.get(i),
          left,
          TextRole.COMMENT.baseline(middle + i * CommentLook.LINE),
          TextRole.COMMENT,
          Align.START,
          colours.of(Swatch.TEXT_1));
    }
  }

  private String shortened(String line, CommentLook comment) {
    double room = comment.box().width() - 2 * CommentLook.PADDING;
    return metrics.width(line + "…", TextRole.COMMENT) <= room
        ? line + "…"
        : metrics.fit(line + "…", TextRole.COMMENT, room);
  }

  private void paintHandle(CommentLook comment, Pen pen) {
    Point corner = new Point(comment.box().right() - 4, comment.box().bottom() - 4);
    for (double reach : new double[] {4, 8}) {
      Outline stroke = Outline.polyline(List.of(corner.plus(-reach, 0), corner.plus(0, -reach)));
      pen.stroke(stroke, colours.of(Swatch.TEXT_3), Stroke.solid(1.2));
    }
  }
}
