// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.NodeFrame;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Side;
import dev.adjoint.theme.Swatch;

/// Draws nodes: shadow, body, header, chips, thumbnail, lines, ports and outline.
final class NodePainter {
  private static final double DIMMED = 0.38;
  private static final double STALE = 0.55;
  private static final double TILE = 16;
  private static final double TILE_X = 5;
  private static final double TITLE_GAP = 6;
  private static final double GLYPH_SCALE = 0.72;

  private final SceneColours colours;
  private final TextMetrics metrics;
  private final PortPainter ports;
  private final ThumbnailPainter thumbnails;
  private final BreakmarkPainter breakmarks;
  private final TintPainter tints;
  private final HatchPainter hatches;

  NodePainter(SceneColours colours, TextMetrics metrics) {
    this.colours = colours;
    this.metrics = metrics;
    this.ports = new PortPainter(colours);
    this.thumbnails = new ThumbnailPainter(colours);
    this.breakmarks = new BreakmarkPainter(colours);
    this.tints = new TintPainter(colours, metrics);
    this.hatches = new HatchPainter(colours);
  }

  void paint(NodeLook node, Pen pen, Detail detail) {
    pen.save();
    if (node.state().dimmed()) {
      pen.fade(DIMMED);
    }
    if (detail == Detail.BLOCKS) {
      paintFar(node, pen);
    } else {
      paintNear(node, pen, detail);
    }
    pen.restore();
  }

  private void paintFar(NodeLook node, Pen pen) {
    int fill =
        node.tint()
            .map(TintPainter::colour)
            .orElseGet(
                () ->
                    Colours.mix(colours.category(node.category()), colours.of(Swatch.NODE), 0.55));
    pen.fillBox(node.box(), 0, fill);
    int outline =
        node.state().selected() && !node.state().current()
            ? colours.of(Swatch.ACCENT)
            : outlineColour(node.state());
    if (outline != colours.of(Swatch.NODE_LINE)) {
      pen.strokeBox(node.box(), 0, outline, Stroke.solid(8));
    }
  }

  private void paintNear(NodeLook node, Pen pen, Detail detail) {
    Box box = node.box();
    if (node.folded()) {
      paintStack(node, box, pen);
    }
    paintShadow(box, pen);
    if (node.state().current()) {
      int colour = Colours.fade(outlineColour(node.state()), 0.22);
      pen.strokeBox(box.grown(3), NodeFrame.RADIUS + 3, colour, Stroke.solid(4));
    } else if (node.state().error() && node.state().selected()) {
      paintSelectedError(box, pen);
    }
    boolean bare = node.tint().isEmpty();
    if (bare) {
      pen.fillBox(box, NodeFrame.RADIUS, colours.of(Swatch.NODE));
    } else {
      tints.paintBody(node, node.tint().get(), pen, detail);
    }
    paintHeader(node, box, pen);
    if (bare) {
      paintContent(node, pen, detail);
    }
    paintOutline(node, box, pen);
    ports.paint(node, pen, bare ? detail : Detail.TITLES);
    paintMarks(node, box, pen);
    node.tint().ifPresent(tint -> tints.paintMark(tint, box, pen));
  }

  /// What is wrong stays red when it is selected: the selection goes round it. In a graph just
  /// begun every node is wrong, and it must still be seen which ones are selected.
  private void paintSelectedError(Box box, Pen pen) {
    int accent = colours.of(Swatch.ACCENT);
    pen.strokeBox(box.grown(3), NodeFrame.RADIUS + 3, accent, Stroke.solid(2));
  }

  /// Numbers from before an edit are faint and hatched.
  private void paintContent(NodeLook node, Pen pen, Detail detail) {
    if (node.state().stale() != Staleness.VALUE) {
      paintValue(node, pen, detail);
      return;
    }
    pen.save();
    pen.fade(STALE);
    paintValue(node, pen, detail);
    pen.restore();
    Box box = node.box();
    double top = node.frame().contentTop();
    double height = Math.max(0, box.height() - top);
    hatches.paint(new Box(box.x() + 1, box.y() + top, box.width() - 2, height - 1), pen);
  }

  private void paintValue(NodeLook node, Pen pen, Detail detail) {
    if (detail.atLeast(Detail.LABELS)) {
      paintChips(node, pen);
    }
    node.thumbnail().ifPresent(picture -> thumbnails.paint(picture, contentBox(node), pen));
    if (detail.atLeast(Detail.FULL)) {
      paintLines(node, pen);
    }
  }

  /// A folded block shows the edges of two more cards behind it.
  private void paintStack(NodeLook node, Box box, Pen pen) {
    int fill = colours.header(node.category());
    int line = Colours.fade(colours.category(node.category()), 0.45);
    for (int card = 2; card >= 1; card--) {
      double inset = 3.0 * card;
      Box behind =
          new Box(box.x() + inset, box.y() + 12, box.width() - 2 * inset, box.height() - 12);
      Box edge = behind.movedBy(0, 3.5 * card);
      pen.fillBox(edge, NodeFrame.RADIUS, fill);
      pen.strokeBox(edge, NodeFrame.RADIUS, line, Stroke.solid(1));
    }
  }

  /// Filled boxes instead of rings: the body covers what is inside, and software fills four times
  /// as fast as it strokes.
  private void paintShadow(Box box, Pen pen) {
    double strength = colours.dark() ? 0.22 : 0.05;
    Box below = box.movedBy(0, 1.5);
    pen.fillBox(
        below.grown(3.5), NodeFrame.RADIUS + 3.5, colours.faded(Swatch.SHADOW, strength / 2.5));
    pen.fillBox(below.grown(1.25), NodeFrame.RADIUS + 1.25, colours.faded(Swatch.SHADOW, strength));
  }

  private void paintHeader(NodeLook node, Box box, Pen pen) {
    Box header = new Box(box.x(), box.y(), box.width(), NodeFrame.HEADER);
    pen.fill(Outline.roundTop(header, NodeFrame.RADIUS), colours.header(node.category()));
    int category = colours.category(node.category());
    Box divider = new Box(box.x(), header.bottom() - 1, box.width(), 1);
    pen.fillBox(divider, 0, Colours.fade(category, 0.5));
    Box tile = new Box(box.x() + TILE_X, box.y() + TILE_X, TILE, TILE);
    pen.fillBox(tile, 4, category);
    node.icon().ifPresent(icon -> paintGlyph(icon, tile, pen));
    double middle = box.y() + NodeFrame.HEADER / 2;
    double left = tile.right() + TITLE_GAP;
    double nameWidth =
        Math.min(metrics.width(node.valueName(), TextRole.VALUE_NAME), box.width() / 2);
    double room = box.right() - 8 - nameWidth - 6 - left;
    pen.text(
        metrics.fit(node.title(), TextRole.NODE_TITLE, room),
        left,
        TextRole.NODE_TITLE.baseline(middle),
        TextRole.NODE_TITLE,
        Align.START,
        colours.of(Swatch.TEXT_1));
    pen.text(
        metrics.fit(node.valueName(), TextRole.VALUE_NAME, box.width() / 2),
        box.right() - 8,
        TextRole.VALUE_NAME.baseline(middle),
        TextRole.VALUE_NAME,
        Align.END,
        colours.of(Swatch.TEXT_2));
  }

  private void paintGlyph(Outline icon, Box tile, Pen pen) {
    double offset = TILE * (1 - GLYPH_SCALE) / 2;
    pen.save();
    pen.translate(tile.x() + offset, tile.y() + offset);
    pen.scale(GLYPH_SCALE);
    pen.stroke(icon, colours.of(Swatch.GLYPH), Stroke.solid(1.9));
    pen.restore();
  }

  private void paintChips(NodeLook node, Pen pen) {
    double width = NodeLook.chipsWidth(node.chips(), metrics);
    NodeFrame frame = node.frame();
    double x =
        frame.chipsOnLeft()
            ? node.corner().x() + NodeFrame.INSET
            : node.corner().x() + frame.width() - NodeFrame.INSET - width;
    double y = node.corner().y() + frame.chipsY() - NodeFrame.CHIP_HEIGHT / 2;
    for (ChipLook chip : node.chips()) {
      double chipWidth = metrics.width(chip.text(), TextRole.CHIP) + 2 * ChipLook.PADDING;
      paintChip(chip, new Box(x, y, chipWidth, NodeFrame.CHIP_HEIGHT), pen);
      x += chipWidth + NodeFrame.CHIP_GAP;
    }
  }

  private void paintChip(ChipLook chip, Box box, Pen pen) {
    boolean warning = chip.tone() == Tone.WARNING;
    int fill =
        warning
            ? colours.of(Swatch.WARNING_SOFT)
            : chip.raised() ? colours.of(Swatch.NODE) : colours.of(Swatch.SUNKEN);
    pen.fillBox(box, 3, fill);
    pen.strokeBox(box, 3, colours.faded(Swatch.LINE_STRONG, 0.8), Stroke.solid(1));
    pen.text(
        chip.text(),
        box.centre().x(),
        TextRole.CHIP.baseline(box.centre().y()),
        TextRole.CHIP,
        Align.CENTRE,
        warning ? colours.of(Swatch.WARNING) : colours.of(Swatch.TEXT_2));
  }

  private static Box contentBox(NodeLook node) {
    NodeFrame frame = node.frame();
    return new Box(
        node.corner().x() + NodeFrame.INSET,
        node.corner().y() + frame.contentTop(),
        frame.width() - 2 * NodeFrame.INSET,
        frame.contentHeight());
  }

  private void paintLines(NodeLook node, Pen pen) {
    Staleness stale = node.state().stale();
    double left = node.corner().x() + NodeFrame.INSET;
    double right = node.corner().x() + node.frame().width() - NodeFrame.INSET;
    double middle = node.corner().y() + node.frame().linesTop() + NodeFrame.LINE / 2 - 1;
    for (ValueLine line : node.lines()) {
      double baseline = TextRole.VALUE_LINE.baseline(middle);
      boolean old = line.tone() == Tone.BACKWARD && stale == Staleness.GRADIENT;
      int colour = old ? Colours.fade(colours.tone(line.tone()), STALE) : colours.tone(line.tone());
      double room = right - left - metrics.width(line.right(), TextRole.VALUE_LINE);
      String name = metrics.fit(line.left(), TextRole.VALUE_LINE, Math.max(0, room));
      pen.text(name, left, baseline, TextRole.VALUE_LINE, Align.START, colour);
      pen.text(line.right(), right, baseline, TextRole.VALUE_LINE, Align.END, colour);
      if (old) {
        double half = NodeFrame.LINE / 2;
        hatches.paint(new Box(left, middle - half, right - left, 2 * half), pen);
      }
      middle += NodeFrame.LINE;
    }
  }

  private void paintOutline(NodeLook node, Box box, Pen pen) {
    int colour = outlineColour(node.state());
    boolean strong = colour != colours.of(Swatch.NODE_LINE);
    Box ring = strong ? box : box.grown(-0.5);
    double radius = strong ? NodeFrame.RADIUS : NodeFrame.RADIUS - 0.5;
    pen.strokeBox(ring, radius, colour, Stroke.solid(strong ? 2 : 1));
  }

  private int outlineColour(NodeState state) {
    if (state.current()) {
      return state.backward() ? colours.of(Swatch.BACKWARD) : colours.of(Swatch.FORWARD);
    }
    if (state.error()) {
      return colours.of(Swatch.ERROR);
    }
    return state.selected() ? colours.of(Swatch.ACCENT) : colours.of(Swatch.NODE_LINE);
  }

  private void paintMarks(NodeLook node, Box box, Pen pen) {
    breakmarks.paint(
        node.state().breakmark(),
        new Point(box.x() + 1, box.y() + 1),
        new Point(box.right() - 1, box.y() + 1),
        pen);
    if (!node.badge().isEmpty()) {
      double width = metrics.width(node.badge(), TextRole.BADGE) + 16;
      Box pill = new Box(box.x() + 6, box.y() - 22, width, 18);
      boolean stale = node.state().stale() == Staleness.VALUE;
      Swatch ink = stale ? Swatch.WARNING : Swatch.OK;
      pen.fillBox(pill, 9, colours.of(stale ? Swatch.WARNING_SOFT : Swatch.OK_SOFT));
      pen.strokeBox(pill, 9, colours.of(ink), Stroke.solid(1));
      pen.text(
          node.badge(),
          pill.centre().x(),
          TextRole.BADGE.baseline(pill.centre().y()),
          TextRole.BADGE,
          Align.CENTRE,
          colours.of(ink));
    }
  }

  static Point port(NodeLook node, Side side, int index) {
    return node.corner().plus(node.frame().port(side, index));
  }
}
