// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.edit;

import dev.adjoint.graph.Block;
import dev.adjoint.graph.Extras;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wiring;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Removes nodes with their wires, their places among the outputs and in blocks; a block left empty
/// goes too. Wires are not led around the gap.
public record RemoveNodes(Set<String> ids) implements GraphEdit {

  public RemoveNodes {
    ids = Set.copyOf(ids);
  }

  @Override
  public Graph apply(Graph graph) {
    if (ids.stream().noneMatch(id -> graph.node(id).isPresent())) {
      return graph;
    }
    Graph.Builder left = graph.toBuilder();
    places(graph).forEach(place -> left.node(unwired(graph.at(place))));
    ids.forEach(left::remove);
    return left.outputs(graph.outputs().stream().filter(ref -> !ids.contains(ref.node())).toList())
        .blocks(graph.blocks().stream().flatMap(block -> without(block).stream()).toList())
        .build();
  }

  /// Of the nodes that may have a wire from one that goes: few, however large the graph is.
  private IntStream places(Graph graph) {
    Wiring wiring = graph.wiring();
    IntStream users =
        ids.stream()
            .mapToInt(graph::place)
            .filter(place -> place >= 0)
            .flatMap(
                place -> IntStream.range(0, wiring.users(place)).map(i -> wiring.user(place, i)));
    return IntStream.concat(users, wiring.dangling());
  }

  private Node unwired(Node node) {
    boolean touched = node.inputs().stream().flatMap(Optional::stream).anyMatch(this::gone);
    return touched
        ? node.withInputs(node.inputs().stream().map(from -> from.filter(f -> !gone(f))).toList())
        : node;
  }

  private boolean gone(PortRef from) {
    return ids.contains(from.node());
  }

  private Optional<Block> without(Block block) {
    if (Collections.disjoint(block.nodes(), ids)) {
      return Optional.of(block);
    }
    List<String> left = block.nodes().stream().filter(id -> !ids.contains(id)).toList();
    Extras extras = block.extras();
    return left.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Block(block.id(), block.title(), left, block.folded(), block.colour(), extras));
  }

  @Override
  public EditLabel label() {
    return ids.size() == 1
        ? EditLabel.of("edit.remove-node", "Remove {0}", ids.iterator().next())
        : EditLabel.of("edit.remove-nodes", "Remove {0} nodes", ids.size());
  }
}
