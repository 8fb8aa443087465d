// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.edit;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import java.util.Optional;

/// Takes the wire off input `port` of `node`. With `close` the wires after it move up: so it should
/// be for inputs of a variadic port, where a gap has no meaning.
public record Disconnect(String node, int port, boolean close) implements GraphEdit {

  public Disconnect(String node, int port) {
    this(node, port, false);
  }

  @Override
  public Graph apply(Graph graph) {
    return graph
        .node(node)
        .filter(n -> port >= 0 && n.input(port).isPresent())
        .map(n -> graph.toBuilder().node(without(n)).build())
        .orElse(graph);
  }

  private Node without(Node n) {
    if (!close) {
      return n.withInput(port, Optional.empty());
    }
    return n.closingInput(port);
  }

  @Override
  public EditLabel label() {
    return EditLabel.of("edit.disconnect", "Disconnect {0}", node);
  }
}
