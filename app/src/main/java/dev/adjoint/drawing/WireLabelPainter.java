// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.theme.Swatch;
import java.util.List;
import java.util.Optional;

/// Writes types and gradients beside wires, clear of the wire itself.
///
/// Level wires have the type above and the gradient below, moved away as far as the wire rises
/// within the width of the text. Steep wires have the type at the left near their end and the
/// gradient at the right near their start, where an S-shaped wire leaves room. Nodes are drawn
/// above labels: where they stand close a type is shortened, or left to the chips of the node.
final class WireLabelPainter {
  /// Distance of a label from the port it must not cover.
  private static final double CLEAR = 9;

  /// How far a node usually reaches above and below a port.
  private static final double NODE_ABOVE = 44;

  private static final double NODE_BELOW = 90;

  /// How far the ground of a text reaches beside it, above its baseline and below.
  private static final double AROUND = 2;

  private static final double ABOVE = 9;
  private static final double BELOW = 3;

  private static final double STEEP = 0.75;
  private static final int SAMPLES = 24;

  /// Distance of a label from a steep wire, and where along it labels stand.
  private static final double GAP = 6;

  private static final double NEAR_START = 0.32;
  private static final double NEAR_END = 0.68;

  private final SceneColours colours;
  private final TextMetrics metrics;

  private record Spot(Point at, Align align) {}

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
    Optional<String> gradient =
        wire.band().filter(band -> !band.text().isEmpty() && band.width() > 1).map(Band::text);
    if (!wire.shape().isEmpty()) {
      paintType(wire, half, gradient.isEmpty(), pen);
    }
    gradient.ifPresent(text -> paintGradient(wire, text, half, pen));
    pen.restore();
  }

  /// In full where there is room, else without the element type; nodes would hide what is wider.
  private void paintType(WireLook wire, double half, boolean alone, Pen pen) {
    List<String> texts =
        wire.dtype().isEmpty()
            ? List.of(wire.shape())
            : List.of(wire.shape() + " " + wire.dtype(), wire.shape());
    for (String text : texts) {
      Optional<Spot> spot =
          isSteep(wire) ? besideSteep(wire, text, half, alone) : above(wire, text, half);
      if (spot.isPresent()) {
        write(spot.get(), text, typeColour(wire.kind()), pen);
        return;
      }
    }
    if (isSteep(wire)) {
      write(onSteep(wire, texts.getFirst(), half), texts.getFirst(), typeColour(wire.kind()), pen);
    }
  }

  private void paintGradient(WireLook wire, String text, double half, Pen pen) {
    int colour = colours.of(Swatch.BACKWARD_TEXT);
    if (isSteep(wire)) {
      write(rightOfSteep(wire, text, half), text, colour, pen);
    } else if (fits(wire, text, 0)) {
      Point at = new Point(wire.path().labelAnchor().x(), edge(wire, text, false) + 13 + half);
      write(new Spot(at, Align.CENTRE), text, colour, pen);
    }
  }

  private int typeColour(WireLook.Kind kind) {
    return switch (kind) {
      case VALUE, DRAGGED -> colours.of(Swatch.FORWARD_TEXT);
      case PENDING, INTEGER -> colours.of(Swatch.TEXT_3);
      case CLASH -> colours.of(Swatch.ERROR);
    };
  }

  private void write(Spot spot, String text, int colour, Pen pen) {
    Point at = spot.at();
    pen.fillBox(plate(spot, text), 0, colours.faded(Swatch.CANVAS, 0.9));
    pen.text(text, at.x(), at.y(), TextRole.WIRE_LABEL, spot.align(), colour);
  }

  /// What a text stands on. A box and not the outline of its letters, between which a wire that
  /// crosses them would look like a dashed one.
  private Box plate(Spot spot, String text) {
    double width = metrics.width(text, TextRole.WIRE_LABEL);
    double left = spot.align().startX(spot.at().x(), width) - AROUND;
    return new Box(left, spot.at().y() - ABOVE, width + 2 * AROUND, ABOVE + BELOW);
  }

  /// Whether labels stand beside the wire, not above and below it.
  static boolean isSteep(WireLook wire) {
    Point start = wire.path().start();
    Point end = wire.path().end();
    return wire.path().pieces().size() == 1
        && Math.abs(end.y() - start.y()) > STEEP * Math.abs(end.x() - start.x());
  }

  /// Left of the wire near its end or, where a node is in the way and no gradient takes that place,
  /// right of it near its start.
  private Optional<Spot> besideSteep(WireLook wire, String text, double half, boolean alone) {
    double width = metrics.width(text, TextRole.WIRE_LABEL);
    Point left = wire.path().at(NEAR_END).point().plus(-GAP - half, 0);
    if (!besideNode(left, wire.path().start())
        || left.x() - width > wire.path().start().x() + CLEAR) {
      return Optional.of(new Spot(left, Align.END));
    }
    Point right = wire.path().at(NEAR_START).point().plus(GAP + half, 0);
    boolean clear =
        !besideNode(right, wire.path().end()) || right.x() + width < wire.path().end().x() - CLEAR;
    return alone && clear ? Optional.of(new Spot(right, Align.START)) : Optional.empty();
  }

  /// Where nodes leave no room beside a wire, rather on it than over the node.
  private Spot onSteep(WireLook wire, String text, double half) {
    Point on = wire.path().at(NEAR_END).point();
    double left = wire.path().start().x() + metrics.width(text, TextRole.WIRE_LABEL) + CLEAR;
    return new Spot(new Point(Math.max(on.x() - GAP - half, left), on.y()), Align.END);
  }

  private Spot rightOfSteep(WireLook wire, String text, double half) {
    Point on = wire.path().at(NEAR_START).point();
    Point port = wire.path().end();
    double room = metrics.width(text, TextRole.WIRE_LABEL) + CLEAR;
    double right = besideNode(on, port) ? port.x() - room : Double.POSITIVE_INFINITY;
    return new Spot(new Point(Math.min(on.x() + GAP + half, right), on.y() + 7), Align.START);
  }

  private static boolean besideNode(Point label, Point port) {
    return label.y() > port.y() - NODE_ABOVE && label.y() < port.y() + NODE_BELOW;
  }

  private Optional<Spot> above(WireLook wire, String text, double half) {
    if (!fits(wire, text, CLEAR)) {
      return Optional.empty();
    }
    double y = edge(wire, text, true) - 5 - half;
    return Optional.of(new Spot(new Point(wire.path().labelAnchor().x(), y), Align.CENTRE));
  }

  /// Whether a text is no wider than the way between the nodes at both ends.
  private boolean fits(WireLook wire, String text, double clear) {
    double between = wire.path().end().x() - wire.path().start().x();
    return wire.path().pieces().size() > 1
        || metrics.width(text, TextRole.WIRE_LABEL) <= between - clear;
  }

  /// How far a wire reaches up or down within the width of a text at its middle.
  private double edge(WireLook wire, String text, boolean above) {
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
    return edge;
  }
}
