// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.edit;

import dev.adjoint.graph.Graph;

/// Puts a whole graph in the place of another, as when its text is edited.
public record ReplaceGraph(Graph graph) implements GraphEdit {

  @Override
  public Graph apply(Graph before) {
    return graph;
  }

  @Override
  public EditLabel label() {
    return EditLabel.of("edit.replace-graph", "Replace the graph");
  }
}
