// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.graph.PortRef;
import java.util.HashSet;
import java.util.Set;

/// What a run shows from before an edit that it has not taken up yet.
///
/// @param values outputs with an outdated value
/// @param gradients outputs with an outdated gradient
public record Stale(Set<PortRef> values, Set<PortRef> gradients) {
  public static final Stale NONE = new Stale(Set.of(), Set.of());

  public Stale {
    values = Set.copyOf(values);
    gradients = Set.copyOf(gradients);
  }

  public boolean isEmpty() {
    return values.isEmpty() && gradients.isEmpty();
  }

  /// Outputs of which something is outdated.
  public Set<PortRef> all() {
    Set<PortRef> all = new HashSet<>(values);
    all.addAll(gradients);
    return all;
  }
}
