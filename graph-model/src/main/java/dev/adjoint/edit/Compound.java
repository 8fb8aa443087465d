// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.edit;

import dev.adjoint.graph.Graph;
import java.util.List;

/// Several edits that a person sees as one.
public record Compound(EditLabel label, List<GraphEdit> edits) implements GraphEdit {

  public Compound {
    edits = List.copyOf(edits);
  }

  @Override
  public Graph apply(Graph graph) {
    Graph changed = graph;
    for (GraphEdit edit : edits) {
      changed = edit.apply(changed);
    }
    return changed;
  }
}
