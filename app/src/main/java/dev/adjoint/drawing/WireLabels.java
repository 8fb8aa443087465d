// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.drawing;

import dev.adjoint.geometry.Box;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is written at a wire, and where.
public record WireLabels(Optional<WireLabel> type, Optional<WireLabel> gradient) {
  public static final WireLabels NONE = new WireLabels(Optional.empty(), Optional.empty());

  /// What they cover.
  public List<Box> plates() {
    return Stream.of(type, gradient).flatMap(Optional::stream).map(WireLabel::plate).toList();
  }
}
