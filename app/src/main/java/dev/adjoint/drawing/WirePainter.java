// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.drawing.WireLook.Pulse;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.WirePath;
import dev.adjoint.theme.Swatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Draws wires: the gradient band, the core, chevrons, labels and the pulse.
final class WirePainter {
  static final double DIMMED = 0.38;
  private static final Stroke FAR = Stroke.solid(3);
  private static final double TWO_CHEVRONS = 160;

  private final SceneColours colours;
  private final WireLabelPainter labels;

  WirePainter(SceneColours colours, TextMetrics metrics) {
    this.colours = colours;
    this.labels = new WireLabelPainter(colours, metrics);
  }

  /// Draws many wires from far away: straight, and all of one colour in one stroke, which costs a
  /// fraction of as many strokes. What is dimmed or has a gradient is drawn singly.
  void paintFar(List<WireLook> wires, Pen pen) {
    Map<Integer, List<Outline.Step>> byColour = new LinkedHashMap<>();
    for (WireLook wire : wires) {
      if (wire.dimmed() || wire.band().isPresent()) {
        paint(wire, pen, Detail.BLOCKS);
      } else {
        List<Outline.Step> steps = byColour.computeIfAbsent(core(wire), k -> new ArrayList<>());
        steps.addAll(Outline.polyline(chord(wire.path())).steps());
      }
    }
    byColour.forEach((colour, steps) -> pen.stroke(new Outline(steps), colour, FAR));
  }

  void paint(WireLook wire, Pen pen, Detail detail) {
    pen.save();
    if (wire.dimmed()) {
      pen.fade(DIMMED);
    }
    if (detail == Detail.BLOCKS && wire.band().isEmpty()) {
      Outline chord = Outline.polyline(chord(wire.path()));
      pen.stroke(chord, core(wire), Stroke.solid(2));
    } else {
      Outline outline = Outline.of(wire.path());
      wire.band().ifPresent(band -> paintBand(outline, band, pen));
      pen.stroke(outline, core(wire), coreStroke(wire));
      wire.path().bends().forEach(bend -> paintBend(bend, wire, pen));
      wire.band().filter(band -> band.width() > 1).ifPresent(b -> paintChevrons(wire, b, pen));
    }
    pen.restore();
  }

  /// A knob to take hold of; ringed on a selected wire.
  private void paintBend(Point at, WireLook wire, Pen pen) {
    pen.fillCircle(at, wire.selected() ? 5 : 3.5, core(wire));
    if (wire.selected()) {
      pen.fillCircle(at, 2.5, colours.of(Swatch.RAISED));
    }
  }

  private static List<Point> chord(WirePath path) {
    List<Point> corners = new ArrayList<>();
    corners.add(path.start());
    path.pieces().forEach(piece -> corners.add(piece.end()));
    return corners;
  }

  private void paintBand(Outline outline, Band band, Pen pen) {
    if (band.current()) {
      pen.stroke(outline, colours.faded(Swatch.BACKWARD, 0.22), Stroke.solid(band.width() + 10));
    }
    int colour = band.current() ? colours.of(Swatch.BACKWARD) : colours.of(Swatch.BACKWARD_BAND);
    pen.stroke(outline, colour, Stroke.solid(Math.max(0.5, band.width())));
  }

  private int core(WireLook wire) {
    return switch (wire.kind()) {
      case VALUE -> wire.selected() ? colours.of(Swatch.ACCENT) : colours.of(Swatch.FORWARD);
      case PENDING, INTEGER ->
          wire.selected() ? colours.of(Swatch.ACCENT) : colours.of(Swatch.WIRE_IDLE);
      case DRAGGED -> colours.of(Swatch.FORWARD);
      case CLASH -> colours.of(Swatch.ERROR);
    };
  }

  private static Stroke coreStroke(WireLook wire) {
    double extra = wire.selected() ? 1 : 0;
    return switch (wire.kind()) {
      case VALUE, PENDING, DRAGGED -> Stroke.solid(2 + extra);
      case INTEGER -> new Stroke(1.5 + extra, 5, 4);
      case CLASH -> new Stroke(3, 8, 5);
    };
  }

  private void paintChevrons(WireLook wire, Band band, Pen pen) {
    boolean two = wire.path().length() > TWO_CHEVRONS;
    double[] places = two ? new double[] {0.33, 0.67} : new double[] {0.5};
    for (double place : places) {
      WirePath.Waypoint at = wire.path().at(place);
      double upstream = at.angle() + Math.PI;
      pen.stroke(
          chevron(at.point(), upstream, 4 + band.width() / 4),
          colours.of(Swatch.BACKWARD_TEXT),
          Stroke.solid(1.75));
    }
  }

  /// A `>` whose tip points along `angle`.
  private static Outline chevron(Point tip, double angle, double size) {
    return Outline.polyline(
        List.of(
            arm(tip, angle + 2.45, size),
            tip.plus(arm(Point.ORIGIN, angle, 1)),
            arm(tip, angle - 2.45, size)));
  }

  private static Point arm(Point from, double angle, double length) {
    return from.plus(Math.cos(angle) * length, Math.sin(angle) * length);
  }

  void paintLabels(WireLook wire, Pen pen) {
    labels.paint(wire, pen);
  }

  void paintPulse(WireLook wire, Pulse pulse, Pen pen) {
    Point at = wire.path().at(pulse.position()).point();
    int colour = pulse.backward() ? colours.of(Swatch.BACKWARD) : colours.of(Swatch.FORWARD);
    double[] radii = {20, 16, 12, 8};
    double[] shares = {0.06, 0.12, 0.2, 0.32};
    for (int i = 0; i < radii.length; i++) {
      pen.fillCircle(at, radii[i], Colours.fade(colour, shares[i]));
    }
    if (pulse.backward()) {
      Outline diamond = diamond(at, 7);
      pen.fill(diamond, 0xFFFFFFFF);
      pen.stroke(diamond, colour, Stroke.solid(2.5));
    } else {
      pen.fillCircle(at, 5.5, 0xFFFFFFFF);
      pen.strokeCircle(at, 5.5, colour, Stroke.solid(2.5));
    }
  }

  /// What runs back has another shape too, for those to whom the colours look the same.
  private static Outline diamond(Point at, double reach) {
    return Outline.polyline(
        List.of(
            at.plus(0, -reach),
            at.plus(reach, 0),
            at.plus(0, reach),
            at.plus(-reach, 0),
            at.plus(0, -reach)));
  }
}
