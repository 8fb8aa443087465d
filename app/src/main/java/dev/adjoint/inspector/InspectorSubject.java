// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.NodeIds;
import dev.adjoint.graph.Wire;
import dev.adjoint.infer.Inference;
import java.util.Set;

/// Everything the inspector reads.
///
/// @param selection ids of nodes
/// @param wires the wires that are selected beside them
public record InspectorSubject(
    Graph graph, Inference inference, Set<String> selection, Set<Wire> wires, RunValues run) {
  public InspectorSubject {
    selection = NodeIds.copyOf(selection);
    wires = Set.copyOf(wires);
  }

  /// With no wire selected.
  public InspectorSubject(Graph graph, Inference inference, Set<String> selection, RunValues run) {
    this(graph, inference, selection, Set.of(), run);
  }
}
