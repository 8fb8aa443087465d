// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.edit;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;

/// Puts a node in the place of the one with its id: another op, other wires.
public record ReplaceNode(Node node) implements GraphEdit {

  @Override
  public Graph apply(Graph graph) {
    return graph.node(node.id()).isPresent() ? graph.toBuilder().node(node).build() : graph;
  }

  @Override
  public EditLabel label() {
    return EditLabel.of("edit.replace-node", "Change {0}", node.id());
  }
}
