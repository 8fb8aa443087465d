// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.graph.Graph;
import dev.adjoint.infer.Inference;
import java.util.Set;

/// Everything the inspector reads. `selection` holds node ids.
public record InspectorSubject(
    Graph graph, Inference inference, Set<String> selection, RunValues run) {
  public InspectorSubject {
    selection = Set.copyOf(selection);
  }
}
