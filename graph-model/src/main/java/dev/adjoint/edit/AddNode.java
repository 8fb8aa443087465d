// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.edit;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import java.util.ArrayList;
import java.util.List;

/// Adds a node at place `index` of the file's order, or at the end when that is past it. Its id
/// must be free: see [Graph#freshId].
public record AddNode(Node node, int index) implements GraphEdit {

  public AddNode(Node node) {
    this(node, Integer.MAX_VALUE);
  }

  @Override
  public Graph apply(Graph graph) {
    if (graph.node(node.id()).isPresent()) {
      return graph;
    }
    if (index >= graph.nodes().size()) {
      return graph.toBuilder().node(node).build();
    }
    List<Node> nodes = new ArrayList<>(graph.nodes());
    nodes.add(Math.max(index, 0), node);
    return graph.toBuilder().nodes(nodes).build();
  }

  @Override
  public EditLabel label() {
    return EditLabel.of("edit.add-node", "Add {0}", node.op());
  }
}
