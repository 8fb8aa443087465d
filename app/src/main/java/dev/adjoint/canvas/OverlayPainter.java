// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.canvas.gesture.Surface.Draft;
import dev.adjoint.drawing.Align;
import dev.adjoint.drawing.Outline;
import dev.adjoint.drawing.Pen;
import dev.adjoint.drawing.SceneColours;
import dev.adjoint.drawing.Stroke;
import dev.adjoint.drawing.TextMetrics;
import dev.adjoint.drawing.TextRole;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Guide;
import dev.adjoint.geometry.NodeFrame;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Viewport;
import dev.adjoint.theme.Swatch;
import java.util.List;

/// Draws what lies above the graph while a gesture is under way, in screen coordinates: the
/// selecting box, the node on its way out of the palette, and the words about a wire that does not
/// fit.
final class OverlayPainter {
  private static final double CALLOUT_HEIGHT = 54;
  private static final double CALLOUT_DROP = 26;

  private final SceneColours colours;
  private final TextMetrics metrics;
  private final VerdictWords words;

  OverlayPainter(SceneColours colours, TextMetrics metrics, VerdictWords words) {
    this.colours = colours;
    this.metrics = metrics;
    this.words = words;
  }

  void paint(Overlay overlay, Viewport viewport, Box window, Pen pen) {
    overlay.marquee.ifPresent(box -> paintMarquee(viewport.toScreen(box), pen));
    for (Guide guide : overlay.guides) {
      Outline line =
          Outline.polyline(List.of(viewport.toScreen(guide.from()), viewport.toScreen(guide.to())));
      pen.stroke(line, colours.faded(Swatch.ACCENT, 0.7), Stroke.solid(1));
    }
    overlay.ghost.ifPresent(ghost -> paintGhost(ghost, viewport, pen));
    overlay
        .draft()
        .filter(draft -> !draft.verdict().fits())
        .ifPresent(draft -> paintCallout(draft, viewport, window, pen));
  }

  private void paintMarquee(Box box, Pen pen) {
    pen.fillBox(box, 2, colours.faded(Swatch.ACCENT, 0.08));
    pen.strokeBox(box, 2, colours.of(Swatch.ACCENT), Stroke.solid(1));
  }

  private void paintGhost(Overlay.Ghost ghost, Viewport viewport, Pen pen) {
    Box box = viewport.toScreen(Overlay.Ghost.box(ghost.corner()));
    pen.fillBox(box, NodeFrame.RADIUS, colours.faded(Swatch.NODE, 0.85));
    pen.strokeBox(box, NodeFrame.RADIUS, colours.of(Swatch.ACCENT), new Stroke(1.5, 5, 4));
    pen.text(
        ghost.op(),
        box.centre().x(),
        TextRole.NODE_TITLE.baseline(box.centre().y()),
        TextRole.NODE_TITLE,
        Align.CENTRE,
        colours.of(Swatch.TEXT_1));
  }

  private void paintCallout(Draft draft, Viewport viewport, Box window, Pen pen) {
    String problem = words.problem(draft.verdict());
    String detail = words.detail(draft.verdict());
    double wide =
        Math.max(
            metrics.width(problem, TextRole.BLOCK_TITLE) + 48,
            metrics.width(detail, TextRole.CHIP) + 48);
    Point at = viewport.toScreen(draft.end());
    double width = Math.min(wide, window.width() - 16);
    double x = Math.clamp(at.x() - width / 2, 8.0, Math.max(8, window.width() - width - 8));
    boolean below = at.y() + CALLOUT_DROP + CALLOUT_HEIGHT < window.height();
    double y = below ? at.y() + CALLOUT_DROP : at.y() - CALLOUT_DROP - CALLOUT_HEIGHT;
    Box box = new Box(x, y, width, CALLOUT_HEIGHT);
    for (int spread = 6; spread >= 2; spread -= 2) {
      pen.fillBox(box.movedBy(0, 3).grown(spread), 10, colours.faded(Swatch.SHADOW, 0.05));
    }
    pen.fillBox(box, 8, colours.of(Swatch.RAISED));
    pen.strokeBox(box, 8, colours.of(Swatch.ERROR), Stroke.solid(1.25));
    paintWords(problem, detail, box, pen);
  }

  private void paintWords(String problem, String detail, Box box, Pen pen) {
    Point icon = new Point(box.x() + 18, box.y() + 18);
    pen.strokeCircle(icon, 6.5, colours.of(Swatch.ERROR), Stroke.solid(1.5));
    Outline bang = Outline.polyline(List.of(icon.plus(0, -3), icon.plus(0, 0.5)));
    pen.stroke(bang, colours.of(Swatch.ERROR), Stroke.solid(1.5));
    pen.fillCircle(icon.plus(0, 3.2), 0.9, colours.of(Swatch.ERROR));
    double left = box.x() + 34;
    double room = box.width() - 44;
    pen.text(
        metrics.fit(problem, TextRole.BLOCK_TITLE, room),
        left,
        TextRole.BLOCK_TITLE.baseline(box.y() + 18),
        TextRole.BLOCK_TITLE,
        Align.START,
        colours.of(Swatch.TEXT_1));
    pen.text(
        metrics.fit(detail, TextRole.CHIP, room),
        left,
        TextRole.CHIP.baseline(box.y() + 37),
        TextRole.CHIP,
        Align.START,
        colours.of(Swatch.ERROR));
  }
}
