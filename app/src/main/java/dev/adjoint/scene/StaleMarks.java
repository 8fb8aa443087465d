// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.graph.PortRef;
import java.util.HashSet;
import java.util.List;
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
  Set<String> looks(Folding folding) {
    Set<String> looks = new HashSet<>();
    for (Set<PortRef> outputs : List.of(values, gradients)) {
      for (PortRef output : outputs) {
        looks.add(output.node());
        looks.add(folding.shownAs(output.node()));
      }
    }
    return looks;
  }
}
