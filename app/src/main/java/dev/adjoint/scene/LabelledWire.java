// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.drawing.LabelCandidates;
import dev.adjoint.drawing.WireLabels;
import dev.adjoint.graph.Wire;
import org.jspecify.annotations.Nullable;

/// A wire while its labels are placed: what could be written at it and, when that is found out,
/// what is.
final class LabelledWire {
  final Wire wire;
  @Nullable LabelCandidates candidates;
  @Nullable WireLabels labels;

  LabelledWire(Wire wire) {
    this.wire = wire;
  }
}
