// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.canvas.Patch.PenSupply;
import dev.adjoint.drawing.GraphPainter;
import dev.adjoint.drawing.WireLook;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;

/// The dots that travel along wires, each on a small canvas of its own: a frame of their motion
/// costs what they cover, not the whole window.
final class PulseLayer {
  private record Dot(Canvas canvas, FxPen pen) {}

  private final Group group = new Group();
  private final PenSupply pens;
  private final List<Dot> dots = new ArrayList<>();

  PulseLayer(PenSupply pens) {
    this.pens = pens;
    group.setManaged(false);
    group.setMouseTransparent(true);
  }

  Node node() {
    return group;
  }

  /// @param pulses wires with a travelling dot
  void show(Excerpt window, List<WireLook> pulses, GraphPainter painter) {
    while (dots.size() < pulses.size()) {
      Canvas canvas = new Canvas();
      dots.add(new Dot(canvas, pens.penFor(canvas)));
      group.getChildren().add(canvas);
    }
    for (int i = 0; i < dots.size(); i++) {
      Dot dot = dots.get(i);
      dot.canvas().setVisible(i < pulses.size());
      if (i < pulses.size()) {
        paint(window, pulses.get(i), painter, dot);
      }
    }
  }

  /// On whole pixels, for what lies between them is drawn softer.
  private static void paint(Excerpt window, WireLook wire, GraphPainter painter, Dot dot) {
    double reach = Math.ceil(GraphPainter.PULSE_REACH * window.zoom()) + 1;
    Point at = window.viewport().toScreen(centre(wire));
    double left = Math.floor(at.x() - reach);
    double top = Math.floor(at.y() - reach);
    double size = 2 * reach + 1;
    Canvas canvas = dot.canvas();
    canvas.setWidth(size);
    canvas.setHeight(size);
    canvas.relocate(left, top);
    FxPen pen = dot.pen();
    pen.wipe(new Box(0, 0, size, size));
    pen.save();
    pen.translate(-window.left() - left, -window.top() - top);
    pen.scale(window.zoom());
    painter.paintPulse(wire, pen);
    pen.restore();
  }

  private static Point centre(WireLook wire) {
    return wire.path().at(wire.pulse().orElseThrow().position()).point();
  }
}
