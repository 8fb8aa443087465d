// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.edit;

import dev.adjoint.graph.Graph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  /// Two of a kind, part by part, are one: as nudges of nodes and comments together.
  @Override
  public Optional<GraphEdit> mergedWith(GraphEdit next) {
    if (!(next instanceof Compound(EditLabel later, List<GraphEdit> others))
        || !later.equals(label)
        || others.size() != edits.size()) {
      return Optional.empty();
    }
    List<GraphEdit> merged = new ArrayList<>();
    for (int i = 0; i < edits.size(); i++) {
      Optional<GraphEdit> both = edits.get(i).mergedWith(others.get(i));
      if (both.isEmpty()) {
        return Optional.empty();
      }
      merged.add(both.get());
    }
    return Optional.of(new Compound(label, merged));
  }
}
