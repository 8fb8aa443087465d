// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.geometry.Point;
import dev.adjoint.theme.Swatch;

/// Writes types and gradients beside wires, clear of the wire itself.
///
/// Level wires have the type above and the gradient below, moved away as far as the wire rises
/// within the width of the text. Steep wires have the type at the left near their end and the
/// gradient at the right near their start, where an S-shaped wire leaves room.
final class WireLabelPainter {
  /// Distance of a label from the port it must not cover.
  private static final double CLEAR = 9;

  /// How far a node usually reaches above and below a port.
  private static final double NODE_ABOVE = 44;

  private static final double NODE_BELOW = 90;

  private static final double HALO = 4;
  private static final double STEEP = 0.75;
  private static final int SAMPLES = 24;

  private final SceneColours colours;
  private final TextMetrics metrics;

  WireLabelPainter(SceneColours colours, TextMetrics metrics) {
    this.colours = colours;
    this.metrics = metrics;
  }

  void paint(WireLook wire, Pen pen) {
    pen.save();
    if (wire.dimmed()) {
      pen.fade(WirePainter.DIMMED);
    }
    double half = wire.band().map(band -> band.width() / 2).orElse(0.0);
    if (!wire.shape().isEmpty()) {
      String text = wire.dtype().isEmpty() ? wire.shape() : wire.shape() + " " + wire.dtype();
      write(wire, text, typeColour(wire.kind()), true, half, pen);
    }
    wire.band()
        .filter(band -> !band.text().isEmpty() && band.width() > 1)
        .ifPresent(
            band -> write(wire, band.text(), colours.of(Swatch.BACKWARD_TEXT), false, half, pen));
    pen.restore();
  }

  private int typeColour(WireLook.Kind kind) {
    return switch (kind) {
      case VALUE, DRAGGED -> colours.of(Swatch.FORWARD_TEXT);
      case PENDING, INTEGER -> colours.of(Swatch.TEXT_3);
      case CLASH -> colours.of(Swatch.ERROR);
    };
  }

  private void write(WireLook wire, String text, int colour, boolean type, double half, Pen pen) {
    boolean steep = isSteep(wire);
    Align align = !steep ? Align.CENTRE : type ? Align.END : Align.START;
    Point at = steep ? besideSteep(wire, text, type, half) : besideLevel(wire, text, type, half);
    pen.halo(
        text, at.x(), at.y(), TextRole.WIRE_LABEL, align, HALO, colours.faded(Swatch.CANVAS, 0.9));
    pen.text(text, at.x(), at.y(), TextRole.WIRE_LABEL, align, colour);
  }

  /// Whether labels stand beside the wire, not above and below it.
  static boolean isSteep(WireLook wire) {
    Point start = wire.path().start();
    Point end = wire.path().end();
    return wire.path().pieces().size() == 1
        && Math.abs(end.y() - start.y()) > STEEP * Math.abs(end.x() - start.x());
  }

  /// Left of the wire the type, right of it the gradient; where that would be over the node at that
  /// end, rather on the wire.
  private Point besideSteep(WireLook wire, String text, boolean type, double half) {
    double gap = 6 + half;
    double room = metrics.width(text, TextRole.WIRE_LABEL) + CLEAR;
    Point on = wire.path().at(type ? 0.68 : 0.32).point();
    Point port = type ? wire.path().start() : wire.path().end();
    boolean over = on.y() > port.y() - NODE_ABOVE && on.y() < port.y() + NODE_BELOW;
    if (type) {
      double left = over ? port.x() + room : Double.NEGATIVE_INFINITY;
      return new Point(Math.max(on.x() - gap, left), on.y());
    }
    double right = over ? port.x() - room : Double.POSITIVE_INFINITY;
    return new Point(Math.min(on.x() + gap, right), on.y() + 7);
  }

  private Point besideLevel(WireLook wire, String text, boolean above, double half) {
    Point anchor = wire.path().labelAnchor();
    double reach = metrics.width(text, TextRole.WIRE_LABEL) / 2 + 2;
    double edge = anchor.y();
    if (wire.path().pieces().size() == 1) {
      for (int i = 0; i <= SAMPLES; i++) {
        Point point = wire.path().pieces().getFirst().pointAt(i / (double) SAMPLES);
        if (Math.abs(point.x() - anchor.x()) <= reach) {
          edge = above ? Math.min(edge, point.y()) : Math.max(edge, point.y());
        }
      }
    }
    return new Point(anchor.x(), above ? edge - 5 - half : edge + 13 + half);
  }
}
