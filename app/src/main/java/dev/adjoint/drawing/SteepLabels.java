// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Places for labels at a steep wire, the best first: for the type at its left, for the gradient at
/// its right, unless there is more room elsewhere.
final class SteepLabels {
  /// A gradient stands so much lower than a type would.
  private static final double LOWER = 7;

  /// From one text on the wire to another.
  private static final double LINE = 14;

  private static final List<SteepSpot> LEFT =
      List.of(SteepSpot.LEFT_OF_END, SteepSpot.LEFT_OF_MIDDLE);

  private static final List<SteepSpot> BESIDE =
      List.of(
          SteepSpot.LEFT_OF_END,
          SteepSpot.RIGHT_OF_START,
          SteepSpot.LEFT_OF_MIDDLE,
          SteepSpot.RIGHT_OF_MIDDLE);

  private static final List<SteepSpot> ON = List.of(SteepSpot.ON_MIDDLE);

  private static final List<SteepSpot> OF_GRADIENT =
      List.of(
          SteepSpot.RIGHT_OF_START,
          SteepSpot.RIGHT_OF_MIDDLE,
          SteepSpot.LEFT_OF_END,
          SteepSpot.LEFT_OF_MIDDLE);

  private SteepLabels() {}

  static LabelCandidates of(WireLook wire, List<WireText> types, Optional<WireText> gradient) {
    // The right side is free, too, where no gradient is written.
    List<SteepSpot> beside = gradient.isEmpty() ? BESIDE : LEFT;
    return LabelCandidates.of(
        Stream.of(beside, ON)
            .flatMap(spots -> types.stream().flatMap(text -> labels(wire, text, spots, 0)))
            .toList(),
        gradient.stream().flatMap(text -> gradients(wire, text)).toList());
  }

  private static Stream<WireLabel> gradients(WireLook wire, WireText text) {
    return Stream.concat(
        labels(wire, text, OF_GRADIENT, LOWER),
        Stream.of(LOWER, LOWER + LINE, LOWER - LINE)
            .flatMap(lower -> labels(wire, text, ON, lower)));
  }

  private static Stream<WireLabel> labels(
      WireLook wire, WireText text, List<SteepSpot> spots, double lower) {
    return spots.stream().map(spot -> spot.label(wire, text.text(), text.width(), lower));
  }
}
