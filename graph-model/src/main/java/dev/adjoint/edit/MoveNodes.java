// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.edit;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.Position;
import java.util.Map;
import java.util.Optional;

/// Puts nodes at new positions, by id. Successive moves of the same nodes are one move.
public record MoveNodes(Map<String, Position> positions) implements GraphEdit {

  public MoveNodes {
    positions = Map.copyOf(positions);
  }

  @Override
  public Graph apply(Graph graph) {
    Graph.Builder changed = graph.toBuilder();
    positions.forEach(
        (id, to) -> graph.node(id).map(node -> moved(node, to)).ifPresent(changed::node));
    return changed.build();
  }

  private static Node moved(Node node, Position to) {
    return node.position().filter(to::equals).isPresent() ? node : node.at(to.x(), to.y());
  }

  @Override
  public Optional<GraphEdit> mergedWith(GraphEdit next) {
    return next instanceof MoveNodes(Map<String, Position> later)
            && later.keySet().equals(positions.keySet())
        ? Optional.of(next)
        : Optional.empty();
  }

  @Override
  public EditLabel label() {
    return positions.size() == 1
        ? EditLabel.of("edit.move-node", "Move {0}", positions.keySet().iterator().next())
        : EditLabel.of("edit.move-nodes", "Move {0} nodes", positions.size());
  }
}
