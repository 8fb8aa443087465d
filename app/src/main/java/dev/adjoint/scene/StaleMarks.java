// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.drawing.Staleness;
import dev.adjoint.graph.PortRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Outputs that still show what they had before an edit.
///
/// @param values outputs with an outdated value
/// @param gradients outputs with an outdated gradient
public record StaleMarks(Set<PortRef> values, Set<PortRef> gradients) {
  public static final StaleMarks NONE = new StaleMarks(Set.of(), Set.of());

  public StaleMarks {
    values = Set.copyOf(values);
    gradients = Set.copyOf(gradients);
  }

  /// The looks that something outdated is shown in.
  Map<String, Staleness> looks(Folding folding) {
    Map<String, Staleness> looks = new HashMap<>();
    mark(gradients, Staleness.GRADIENT, folding, looks);
    mark(values, Staleness.VALUE, folding, looks);
    return looks;
  }

  private static void mark(
      Set<PortRef> outputs, Staleness how, Folding folding, Map<String, Staleness> looks) {
    for (PortRef output : outputs) {
      looks.put(output.node(), how);
      looks.put(folding.shownAs(output.node()), how);
    }
  }
}
