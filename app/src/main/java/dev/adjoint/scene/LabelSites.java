// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.drawing.LabelCandidates;
import dev.adjoint.drawing.WireLabelPlaces;
import dev.adjoint.drawing.WireLook;
import dev.adjoint.graph.Wire;
import java.util.HashMap;
import java.util.Map;

/// Remembers where the labels of wires may be written: most wires look the same from one moment to
/// the next.
final class LabelSites {
  /// A few windows full.
  private static final int MOST = 4_000;

  private record Known(WireLook look, LabelCandidates candidates) {}

  private final WireLabelPlaces places;
  private final Map<Wire, Known> known = new HashMap<>();

  LabelSites(WireLabelPlaces places) {
    this.places = places;
  }

  @SuppressWarnings("ReferenceEquality") // A wire that was not laid again is the same object.
  LabelCandidates of(Wire wire, WireLook look) {
    Known before = known.get(wire);
    if (before != null && before.look() == look) {
      return before.candidates();
    }
    if (known.size() >= MOST) {
      known.clear();
    }
    LabelCandidates candidates = places.of(look);
    known.put(wire, new Known(look, candidates));
    return candidates;
  }
}
