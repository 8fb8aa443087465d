// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.NodeIds;
import dev.adjoint.graph.Wire;
import dev.adjoint.infer.Inference;
import java.util.Optional;
import java.util.Set;

/// Everything the inspector reads.
///
/// @param selection ids of nodes
/// @param wires the wires that are selected beside them
/// @param inside the op at hand, where the run has been stepped into the selected node
public record InspectorSubject(
    Graph graph,
    Inference inference,
    Set<String> selection,
    Set<Wire> wires,
    RunValues run,
    Optional<Inside> inside) {

  /// The ops that a composite is made of, of which one is looked at.
  ///
  /// @param composite as people read it: `loss`, `dense › MatMul`
  public record Inside(String composite, InspectorSubject subject) {
    /// What an op inside goes by where the others of the graph may have its name.
    static String name(String composite, String op) {
      return composite + " › " + op;
    }
  }

  public InspectorSubject {
    selection = NodeIds.copyOf(selection);
    wires = Set.copyOf(wires);
  }

  /// With no wire selected.
  public InspectorSubject(Graph graph, Inference inference, Set<String> selection, RunValues run) {
    this(graph, inference, selection, Set.of(), run, Optional.empty());
  }

  /// What is told of: the op inside where there is one.
  InspectorSubject toldOf() {
    return inside.map(Inside::subject).orElse(this);
  }
}
