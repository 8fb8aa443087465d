// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.edit;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.Position;
import java.util.Map;
import java.util.Optional;

/// Puts nodes at new positions, by id. Bends of a wire whose two ends move by the same go with
/// them. Successive moves of the same nodes are one move.
public record MoveNodes(Map<String, Position> positions) implements GraphEdit {

  public MoveNodes {
    positions = Map.copyOf(positions);
  }

  @Override
  public Graph apply(Graph graph) {
    Graph.Builder changed = graph.toBuilder();
    positions.forEach(
        (id, to) -> graph.node(id).map(node -> moved(graph, node, to)).ifPresent(changed::node));
    return changed.build();
  }

  private Node moved(Graph graph, Node node, Position to) {
    if (node.position().filter(to::equals).isPresent()) {
      return node;
    }
    Node there = node.at(to.x(), to.y());
    if (node.bends().isEmpty() || node.position().isEmpty()) {
      return there;
    }
    Position by = offset(node.position().get(), to);
    return there.withBends(
        node.bends().moved(by.x(), by.y(), port -> sourceMoves(graph, node, port, by)));
  }

  private boolean sourceMoves(Graph graph, Node node, int port, Position by) {
    return node.input(port)
        .flatMap(from -> graph.node(from.node()))
        .filter(source -> positions.containsKey(source.id()))
        .flatMap(
            source ->
                source
                    .position()
                    .map(at -> offset(at, positions.getOrDefault(source.id(), at)).equals(by)))
        .orElse(false);
  }

  private static Position offset(Position from, Position to) {
    return new Position(to.x() - from.x(), to.y() - from.y());
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
