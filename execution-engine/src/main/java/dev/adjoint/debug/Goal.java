// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.debug;

import dev.adjoint.graph.BodyPlace;
import dev.adjoint.plan.Phase;
import java.util.List;

/// A step that a run goes on to, the next time it is taken.
///
/// @param within the way to the body that the node lies in; empty for the run's own graph
public record Goal(List<BodyPlace> within, String node, Phase phase) {
  public Goal {
    within = List.copyOf(within);
  }

  public boolean isReachedBy(List<BodyPlace> path, PlannedStep step) {
    return within.equals(path) && node.equals(step.node()) && phase == step.phase();
  }

  /// Whether the way there leads through the body at `place` in a step of that phase.
  public boolean leadsThrough(List<BodyPlace> around, BodyPlace place, Phase step) {
    return step == phase && Scope.of(within).leadsThrough(around, place);
  }
}
