// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.WirePath;
import dev.adjoint.theme.Swatch;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/// Writes types and gradients beside wires, clear of the wire itself.
///
/// Level wires have the type above and the gradient below, moved away as far as the wire rises
/// within the width of the text. Steep wires have the type at the left near their end and the
/// gradient at the right near their start, where an S-shaped wire leaves room. A label that would
/// cover another moves along its wire; where it finds no room it is left out, unless its wire is
/// selected.
final class WireLabelPainter {
  /// Distance of a label from the port it must not cover.
  private static final double CLEAR = 9;

  /// How far a node usually reaches above and below a port.
  private static final double NODE_ABOVE = 44;

  private static final double NODE_BELOW = 90;

  private static final double HALO = 4;
  private static final double STEEP = 0.75;
  private static final int SAMPLES = 24;

  /// Places on the wire, from its start (0) to its end (1); the best first.
  private static final double[] NEAR_END = {0.68, 0.82, 0.54, 0.4};

  private static final double[] NEAR_START = {0.32, 0.18, 0.46, 0.6};
  private static final double[] OFF_CENTRE = {0.34, 0.66, 0.22, 0.78};

  /// What the text reaches above and below the line it stands on.
  private static final double ASCENT = 9;

  private static final double DESCENT = 3;

  private final SceneColours colours;
  private final TextMetrics metrics;

  WireLabelPainter(SceneColours colours, TextMetrics metrics) {
    this.colours = colours;
    this.metrics = metrics;
  }

  /// @param room what the labels painted before this one have left
  void paint(WireLook wire, LabelRoom room, Pen pen) {
    pen.save();
    if (wire.dimmed()) {
      pen.fade(WirePainter.DIMMED);
    }
    if (!wire.shape().isEmpty()) {
      String text = wire.dtype().isEmpty() ? wire.shape() : wire.shape() + " " + wire.dtype();
      write(new Label(wire, text, true), typeColour(wire.kind()), room, pen);
    }
    wire.band()
        .filter(band -> !band.text().isEmpty() && band.width() > 1)
        .ifPresent(
            band ->
                write(
                    new Label(wire, band.text(), false),
                    colours.of(Swatch.BACKWARD_TEXT),
                    room,
                    pen));
    pen.restore();
  }

  private int typeColour(WireLook.Kind kind) {
    return switch (kind) {
      case VALUE, DRAGGED -> colours.of(Swatch.FORWARD_TEXT);
      case PENDING, INTEGER -> colours.of(Swatch.TEXT_3);
      case CLASH -> colours.of(Swatch.ERROR);
    };
  }

  /// @param type whether it says the type and not the gradient
  private record Label(WireLook wire, String text, boolean type) {
    /// How far the wire reaches to either side.
    double half() {
      return wire.band().map(band -> band.width() / 2).orElse(0.0);
    }

    boolean steep() {
      Point start = wire.path().start();
      Point end = wire.path().end();
      return wire.path().pieces().size() == 1
          && Math.abs(end.y() - start.y()) > STEEP * Math.abs(end.x() - start.x());
    }
  }

  private void write(Label label, int colour, LabelRoom room, Pen pen) {
    double width = metrics.width(label.text(), TextRole.WIRE_LABEL);
    Optional<Box> place = room.take(places(label, width));
    if (place.isEmpty() && label.wire().selected()) {
      place = places(label, width).findFirst();
    }
    place.ifPresent(
        box -> {
          double baseline = box.bottom() - DESCENT;
          String text = label.text();
          int ground = colours.faded(Swatch.CANVAS, 0.9);
          pen.halo(text, box.x(), baseline, TextRole.WIRE_LABEL, Align.START, HALO, ground);
          pen.text(text, box.x(), baseline, TextRole.WIRE_LABEL, Align.START, colour);
        });
  }

  /// Where the label may stand, the best place first; a routed wire has room on its longest piece
  /// alone.
  private static Stream<Box> places(Label label, double width) {
    WirePath path = label.wire().path();
    if (label.steep()) {
      return Arrays.stream(label.type() ? NEAR_END : NEAR_START)
          .mapToObj(fraction -> besideSteep(label, fraction, width));
    }
    Stream<Point> level =
        Arrays.stream(path.pieces().size() == 1 ? OFF_CENTRE : new double[0])
            .mapToObj(fraction -> path.at(fraction).point());
    return Stream.concat(Stream.of(path.labelAnchor()), level)
        .map(anchor -> besideLevel(label, anchor, width));
  }

  /// Left of the wire the type, right of it the gradient; where that would be over the node at that
  /// end, rather on the wire.
  private static Box besideSteep(Label label, double fraction, double width) {
    WirePath path = label.wire().path();
    double gap = 6 + label.half();
    double room = width + CLEAR;
    Point on = path.at(fraction).point();
    Point port = label.type() ? path.start() : path.end();
    boolean over = on.y() > port.y() - NODE_ABOVE && on.y() < port.y() + NODE_BELOW;
    if (label.type()) {
      double left = over ? port.x() + room : Double.NEGATIVE_INFINITY;
      return box(Math.max(on.x() - gap, left) - width, on.y(), width);
    }
    double right = over ? port.x() - room : Double.POSITIVE_INFINITY;
    return box(Math.min(on.x() + gap, right), on.y() + 7, width);
  }

  private static Box besideLevel(Label label, Point anchor, double width) {
    WirePath path = label.wire().path();
    double reach = width / 2 + 2;
    double edge = anchor.y();
    if (path.pieces().size() == 1) {
      for (int i = 0; i <= SAMPLES; i++) {
        Point point = path.pieces().getFirst().pointAt(i / (double) SAMPLES);
        if (Math.abs(point.x() - anchor.x()) <= reach) {
          edge = label.type() ? Math.min(edge, point.y()) : Math.max(edge, point.y());
        }
      }
    }
    double baseline = label.type() ? edge - 5 - label.half() : edge + 13 + label.half();
    return box(anchor.x() - width / 2, baseline, width);
  }

  private static Box box(double left, double baseline, double width) {
    return new Box(left, baseline - ASCENT, width, ASCENT + DESCENT);
  }
}
