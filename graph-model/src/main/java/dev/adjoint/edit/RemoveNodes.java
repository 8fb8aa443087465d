// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.edit;

import dev.adjoint.graph.Block;
import dev.adjoint.graph.Extras;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    List<Node> kept = new ArrayList<>(graph.nodes().size());
    for (Node node : graph.nodes()) {
      if (!ids.contains(node.id())) {
        kept.add(unwired(node));
      }
    }
    return graph.toBuilder()
        .nodes(kept)
        .outputs(graph.outputs().stream().filter(ref -> !ids.contains(ref.node())).toList())
        .blocks(graph.blocks().stream().flatMap(block -> without(block).stream()).toList())
        .build();
  }

  private Node unwired(Node node) {
    boolean touched = node.inputs().stream().flatMap(Optional::stream).anyMatch(from -> gone(from));
    return touched
        ? node.withInputs(node.inputs().stream().map(from -> from.filter(f -> !gone(f))).toList())
        : node;
  }

  private boolean gone(PortRef from) {
    return ids.contains(from.node());
  }

  private Optional<Block> without(Block block) {
    if (block.nodes().stream().noneMatch(ids::contains)) {
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
