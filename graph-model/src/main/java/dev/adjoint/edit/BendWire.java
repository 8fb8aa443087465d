// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.edit;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Position;
import java.util.List;

/// Leads the wire into input `port` of `node` through these places, from source to target; through
/// none it goes its own way again.
public record BendWire(String node, int port, List<Position> places) implements GraphEdit {

  public BendWire {
    places = List.copyOf(places);
  }

  @Override
  public Graph apply(Graph graph) {
    return graph
        .node(node)
        .filter(n -> n.input(port).isPresent())
        .map(n -> graph.toBuilder().node(n.withBends(n.bends().with(port, places))).build())
        .orElse(graph);
  }

  @Override
  public EditLabel label() {
    return EditLabel.of("edit.bend-wire", "Bend the wire into {0}", node);
  }
}
