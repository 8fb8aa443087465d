// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.theme.Swatch;

/// Writes types and gradients at wires. Nodes are drawn above labels: what draws a scene has found
/// places where none is; of a wire without others the best are taken.
final class WireLabelPainter {
  private final SceneColours colours;
  private final WireLabelPlaces places;

  WireLabelPainter(SceneColours colours, TextMetrics metrics) {
    this.colours = colours;
    places = new WireLabelPlaces(metrics);
  }

  void paint(WireLook wire, Pen pen) {
    WireLabels labels = wire.labels().orElseGet(() -> places.of(wire).in(LabelRoom.EVERYWHERE));
    pen.save();
    if (wire.dimmed()) {
      pen.fade(WirePainter.DIMMED);
    }
    labels.type().ifPresent(label -> write(label, typeColour(wire.kind()), pen));
    labels.gradient().ifPresent(label -> write(label, colours.of(Swatch.BACKWARD_TEXT), pen));
    pen.restore();
  }

  private int typeColour(WireLook.Kind kind) {
    return switch (kind) {
      case VALUE, DRAGGED -> colours.of(Swatch.FORWARD_TEXT);
      case PENDING, INTEGER -> colours.of(Swatch.TEXT_3);
      case CLASH -> colours.of(Swatch.ERROR);
    };
  }

  private void write(WireLabel label, int colour, Pen pen) {
    pen.fillBox(label.plate(), 0, colours.faded(Swatch.CANVAS, 0.9));
    pen.text(
        label.text(), label.at().x(), label.at().y(), TextRole.WIRE_LABEL, label.align(), colour);
  }
}
