// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds where the texts of wires may be written: types with that of their elements or, where there
/// is less room, without; norms of gradients.
public record WireLabelPlaces(TextMetrics metrics) {

  public LabelCandidates of(WireLook wire) {
    Optional<WireText> gradient =
        wire.band()
            .filter(band -> !band.text().isEmpty() && band.width() > 1)
            .map(band -> text(band.text()));
    List<WireText> types =
        Stream.of(wire.dtype().isEmpty() ? "" : wire.shape() + " " + wire.dtype(), wire.shape())
            .filter(text -> !wire.shape().isEmpty() && !text.isEmpty())
            .map(this::text)
            .toList();
    return SteepSpot.takesLabelsOf(wire)
        ? SteepLabels.of(wire, types, gradient)
        : LevelLabels.of(wire, types, gradient);
  }

  private WireText text(String text) {
    return new WireText(text, metrics.width(text, TextRole.WIRE_LABEL));
  }
}
