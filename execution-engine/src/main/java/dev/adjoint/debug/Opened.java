// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.debug;

import dev.adjoint.graph.Graph;
import java.util.List;
import java.util.Optional;

/// A composite or a node with a body that was stepped into: the moment lies within its own step.
///
/// @param path from the node of the graph down to the op at hand, such as `dense1`, `MatMul`
/// @param graph the ops inside, those of the innermost composite
/// @param steps of the composite's forward or backward step
/// @param done how many of them lie before the moment
/// @param current the last of them with its numbers
/// @param levels for each node of `path` that was entered, the same place with its iteration;
///   composites, which have no body, name none
/// @param round of the innermost body, if it runs more than once
public record Opened(
    List<String> path,
    Graph graph,
    List<PlannedStep> steps,
    int done,
    Optional<TraceStep> current,
    List<Level> levels,
    Optional<Round> round) {
  public Opened {
    path = List.copyOf(path);
    steps = List.copyOf(steps);
    levels = List.copyOf(levels);
  }
}
