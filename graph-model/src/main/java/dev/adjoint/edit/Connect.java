// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.edit;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import java.util.Optional;

/// Leads a wire from an output to input `port` of node `to`; a wire that was there goes.
public record Connect(PortRef from, String to, int port) implements GraphEdit {

  public Connect {
    if (port < 0) {
      throw new IllegalArgumentException("there is no input " + port);
    }
  }

  @Override
  public Graph apply(Graph graph) {
    if (graph.node(from.node()).isEmpty()) {
      return graph;
    }
    return graph
        .node(to)
        .map(node -> graph.toBuilder().node(node.withInput(port, Optional.of(from))).build())
        .orElse(graph);
  }

  @Override
  public EditLabel label() {
    return EditLabel.of("edit.connect", "Connect {0} to {1}", from, to);
  }
}
