// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.theme.Swatch;
import java.util.List;

/// Draws the frames of open blocks.
final class BlockPainter {
  private static final double GAP = 10;
  private static final double DASH = 7;

  private final SceneColours colours;
  private final TextMetrics metrics;

  BlockPainter(SceneColours colours, TextMetrics metrics) {
    this.colours = colours;
    this.metrics = metrics;
  }

  void paint(BlockLook block, Pen pen, Detail detail) {
    int colour = colours.category(block.category());
    pen.fillBox(block.box(), BlockLook.RADIUS, Colours.fade(colour, colours.dark() ? 0.09 : 0.06));
    if (block.lit() != BlockLook.Lit.NO) {
      boolean back = block.lit() == BlockLook.Lit.BACKWARD;
      int happening = colours.of(back ? Swatch.BACKWARD : Swatch.FORWARD);
      pen.fillBox(block.box(), BlockLook.RADIUS, Colours.fade(happening, 0.08));
      pen.strokeBox(block.box(), BlockLook.RADIUS, happening, Stroke.solid(2));
    } else if (block.selected()) {
      int accent = colours.of(Swatch.ACCENT);
      pen.strokeBox(block.box(), BlockLook.RADIUS, accent, Stroke.solid(1.5));
    } else {
      pen.strokeBox(block.box(), BlockLook.RADIUS, Colours.fade(colour, 0.4), Stroke.solid(1));
    }
    if (detail.atLeast(Detail.TITLES)) {
      paintTitleRow(block, pen, detail);
    }
  }

  private void paintTitleRow(BlockLook block, Pen pen, Detail detail) {
    Point middle = block.chevron().centre();
    Outline chevron =
        Outline.polyline(List.of(middle.plus(-4, -2), middle.plus(0, 2.5), middle.plus(4, -2)));
    pen.stroke(chevron, colours.of(Swatch.TEXT_2), Stroke.solid(1.5));
    double left = block.chevron().right() + 2;
    double right = block.box().right() - BlockLook.PADDING;
    if (detail.atLeast(Detail.LABELS)) {
      right = paintOrders(block, pen, left, right);
    }
    pen.text(
        metrics.fit(block.title(), TextRole.BLOCK_TITLE, Math.max(0, right - left)),
        left,
        TextRole.BLOCK_TITLE.baseline(middle.y()),
        TextRole.BLOCK_TITLE,
        Align.START,
        colours.of(Swatch.TEXT_1));
  }

  /// The order to fold and the note before it, as far as the title leaves room; gives where they
  /// begin.
  private double paintOrders(BlockLook block, Pen pen, double left, double right) {
    double middle = block.titleRow().centre().y();
    double room = right - left - metrics.width(block.title(), TextRole.BLOCK_TITLE) - GAP;
    double orderWidth = metrics.width(block.fold(), TextRole.CAPTION) + DASH + 5;
    if (orderWidth > room) {
      return right;
    }
    int quiet = colours.of(Swatch.TEXT_3);
    double baseline = TextRole.CAPTION.baseline(middle);
    pen.text(block.fold(), right, baseline, TextRole.CAPTION, Align.END, quiet);
    Box dash = new Box(right - orderWidth, middle - 0.6, DASH, 1.2);
    pen.fillBox(dash, 0.6, quiet);
    double noteWidth = metrics.width(block.note(), TextRole.VALUE_NAME) + GAP;
    if (block.note().isEmpty() || orderWidth + noteWidth > room) {
      return dash.x() - GAP;
    }
    pen.text(
        block.note(),
        dash.x() - GAP,
        TextRole.VALUE_NAME.baseline(middle),
        TextRole.VALUE_NAME,
        Align.END,
        quiet);
    return dash.x() - GAP - noteWidth;
  }
}
