// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.edit;

import dev.adjoint.graph.Graph;
import dev.adjoint.op.AttributeValue;
import java.util.Optional;

/// Gives one attribute of a node a value.
///
/// @param running one of a run of changes, as while typing or dragging: such successive ones merge
public record SetAttribute(String node, String name, AttributeValue value, boolean running)
    implements GraphEdit {

  public SetAttribute(String node, String name, AttributeValue value) {
    this(node, name, value, false);
  }

  @Override
  public Graph apply(Graph graph) {
    return graph
        .node(node)
        .filter(n -> !value.equals(n.attributes().values().get(name)))
        .map(n -> graph.toBuilder().node(n.with(name, value)).build())
        .orElse(graph);
  }

  @Override
  public Optional<GraphEdit> mergedWith(GraphEdit next) {
    return next instanceof SetAttribute later
            && running
            && later.running
            && later.node.equals(node)
            && later.name.equals(name)
        ? Optional.of(next)
        : Optional.empty();
  }

  @Override
  public EditLabel label() {
    return EditLabel.of("edit.set-attribute", "Change {0} of {1}", name, node);
  }
}
