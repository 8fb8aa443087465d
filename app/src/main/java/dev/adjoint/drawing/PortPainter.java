// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.NodeFrame;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Side;
import dev.adjoint.theme.Swatch;
import java.util.List;

/// Draws the ports of a node and their labels.
final class PortPainter {
  private static final double RING = 1.5;

  private final SceneColours colours;

  PortPainter(SceneColours colours) {
    this.colours = colours;
  }

  void paint(NodeLook node, Pen pen, Detail detail) {
    paintSide(node, Side.INPUT, node.inputs(), pen, detail);
    paintSide(node, Side.OUTPUT, node.outputs(), pen, detail);
  }

  private void paintSide(NodeLook node, Side side, List<PortLook> ports, Pen pen, Detail detail) {
    for (int i = 0; i < ports.size(); i++) {
      PortLook port = ports.get(i);
      Point centre = NodePainter.port(node, side, i);
      paintMark(port.mark(), centre, pen);
      paintPort(port, centre, pen);
      if (detail.atLeast(Detail.LABELS)) {
        boolean input = side == Side.INPUT;
        pen.text(
            port.label(),
            centre.x() + (input ? NodeFrame.INSET : -NodeFrame.INSET),
            TextRole.PORT.baseline(centre.y()),
            TextRole.PORT,
            input ? Align.START : Align.END,
            colours.of(Swatch.TEXT_2));
      }
    }
  }

  private void paintMark(PortLook.Mark mark, Point centre, Pen pen) {
    switch (mark) {
      case FITS -> {
        pen.fillCircle(centre, 11, colours.faded(Swatch.OK, 0.2));
        pen.strokeCircle(centre, 8, colours.of(Swatch.OK), Stroke.solid(2));
      }
      case CLASHES -> pen.fillCircle(centre, 12, colours.faded(Swatch.ERROR, 0.2));
      case NONE -> {}
    }
  }

  private void paintPort(PortLook port, Point centre, Pen pen) {
    int colour = colour(port);
    if (port.integer()) {
      paintSquare(port, centre, colour, pen);
      return;
    }
    pen.fillCircle(centre, NodeFrame.PORT_RADIUS + RING, colours.of(Swatch.NODE));
    if (port.connected()) {
      pen.fillCircle(centre, NodeFrame.PORT_RADIUS, colour);
    } else {
      pen.strokeCircle(centre, NodeFrame.PORT_RADIUS - 1, colour, Stroke.solid(2));
    }
  }

  private void paintSquare(PortLook port, Point centre, int colour, Pen pen) {
    Box square = new Box(centre.x() - 4.5, centre.y() - 4.5, 9, 9);
    pen.fillBox(square.grown(RING), 2.5, colours.of(Swatch.NODE));
    if (port.connected()) {
      pen.fillBox(square, 1.5, colour);
    } else {
      pen.strokeBox(square.grown(-1), 1.5, colour, Stroke.solid(2));
    }
  }

  private int colour(PortLook port) {
    return switch (port.mark()) {
      case FITS -> colours.of(Swatch.OK);
      case CLASHES -> colours.of(Swatch.ERROR);
      case NONE -> port.integer() ? colours.of(Swatch.TEXT_3) : colours.of(Swatch.FORWARD);
    };
  }
}
