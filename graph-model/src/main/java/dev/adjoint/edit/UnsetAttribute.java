// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.edit;

import dev.adjoint.graph.Graph;

/// Takes one attribute off a node, so that its default holds.
public record UnsetAttribute(String node, String name) implements GraphEdit {

  @Override
  public Graph apply(Graph graph) {
    return graph
        .node(node)
        .filter(n -> n.attributes().values().containsKey(name))
        .map(n -> graph.toBuilder().node(n.withAttributes(n.attributes().without(name))).build())
        .orElse(graph);
  }

  @Override
  public EditLabel label() {
    return EditLabel.of("edit.unset-attribute", "Reset {0} of {1}", name, node);
  }
}
