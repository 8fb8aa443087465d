// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.debug;

import dev.adjoint.graph.BodyPlace;
import dev.adjoint.plan.Phase;
import java.util.List;

/// A step that a run goes on to, the next time it is taken.
///
/// @param scope the graph or body that the node lies in, in any of its iterations or in one
public record Goal(Scope scope, String node, Phase phase) {

  /// In a body the next iteration that takes it.
  ///
  /// @param within the way to the body that the node lies in; empty for the run's own graph
  public Goal(List<BodyPlace> within, String node, Phase phase) {
    this(Scope.of(within), node, phase);
  }

  public boolean isReachedBy(List<Level> levels, PlannedStep step) {
    return scope.holds(levels) && node.equals(step.node()) && phase == step.phase();
  }

  /// Whether the way there leads through the body at `place` in a step of that phase.
  public boolean leadsThrough(List<BodyPlace> around, BodyPlace place, Phase step) {
    return step == phase && scope.leadsThrough(around, place);
  }
}
