// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.geometry.Curve;
import dev.adjoint.geometry.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Places for labels of a level wire, the best first: for the type above it, for the gradient
/// below, moved away as far as the wire rises within the width of the text. None for a text that is
/// wider than the way between the nodes at both ends.
final class LevelLabels {
  /// Distance of a type from the ports it must not cover.
  private static final double CLEAR = 9;

  /// From the wire to the baseline.
  private static final double ABOVE = 5;

  private static final double BELOW = 13;
  private static final int SAMPLES = 24;

  private LevelLabels() {}

  static LabelCandidates of(WireLook wire, List<WireText> types, Optional<WireText> gradient) {
    List<WireLabel> above = new ArrayList<>();
    List<WireLabel> below = new ArrayList<>();
    for (WireText text : types) {
      if (fits(wire, text, CLEAR)) {
        Sides sides = sides(wire, text);
        above.add(sides.above());
        below.add(sides.below());
      }
    }
    // The place below is free, too, where no gradient is written.
    if (gradient.isEmpty()) {
      above.addAll(below);
    }
    return LabelCandidates.of(
        above,
        gradient
            .filter(text -> fits(wire, text, 0))
            .map(text -> sides(wire, text))
            .map(sides -> List.of(sides.below(), sides.above()))
            .orElse(List.of()));
  }

  private static boolean fits(WireLook wire, WireText text, double clear) {
    double between = wire.path().end().x() - wire.path().start().x();
    return wire.path().pieces().size() > 1 || text.width() <= between - clear;
  }

  /// A text on both sides of a wire.
  private record Sides(WireLabel above, WireLabel below) {}

  private static Sides sides(WireLook wire, WireText text) {
    Point anchor = wire.path().labelAnchor();
    double highest = anchor.y();
    double lowest = anchor.y();
    if (wire.path().pieces().size() == 1) {
      Curve curve = wire.path().pieces().getFirst();
      double reach = text.width() / 2 + 2;
      for (int i = 0; i <= SAMPLES; i++) {
        Point point = curve.pointAt(i / (double) SAMPLES);
        if (Math.abs(point.x() - anchor.x()) <= reach) {
          highest = Math.min(highest, point.y());
          lowest = Math.max(lowest, point.y());
        }
      }
    }
    double half = wire.band().map(band -> band.width() / 2).orElse(0.0);
    return new Sides(
        at(anchor.x(), highest - ABOVE - half, text), at(anchor.x(), lowest + BELOW + half, text));
  }

  private static WireLabel at(double x, double baseline, WireText text) {
    return new WireLabel(text.text(), new Point(x, baseline), Align.CENTRE, text.width());
  }
}
