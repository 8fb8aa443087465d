// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.debug;

import dev.adjoint.graph.BodyPlace;
import java.util.List;
import java.util.OptionalLong;

/// Which graph a breakpoint lies in: that of the run, or a body in it, in all of its iterations or
/// in one.
///
/// @param within the way to the body, the outermost first; empty for the run's own graph
/// @param iteration the only one that counts, from 0, of the innermost body that has any
public record Scope(List<BodyPlace> within, OptionalLong iteration) {

  /// The graph that runs.
  public static final Scope GRAPH = new Scope(List.of(), OptionalLong.empty());

  public Scope {
    within = List.copyOf(within);
  }

  /// A body, in every iteration.
  public static Scope of(List<BodyPlace> within) {
    return new Scope(within, OptionalLong.empty());
  }

  /// Whether a step that lies in these bodies is one of this graph, now.
  boolean holds(List<Level> levels) {
    return within.equals(Level.path(levels)) && counts(levels);
  }

  /// Whether the iteration at hand is one that counts.
  boolean counts(List<Level> levels) {
    return iteration.isEmpty() || iteration.equals(Level.iteration(levels));
  }

  /// Whether the way to this graph leads through the body at `place`.
  public boolean leadsThrough(List<BodyPlace> around, BodyPlace place) {
    int depth = around.size();
    return within.size() > depth
        && within.subList(0, depth).equals(around)
        && within.get(depth).equals(place);
  }
}
