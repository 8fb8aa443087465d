// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.edit;

import dev.adjoint.graph.Block;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Adds nodes, wired among themselves or to what is there, and blocks around them: a paste. Nothing
/// happens when one of the ids is taken.
public record AddNodes(List<Node> nodes, List<Block> blocks) implements GraphEdit {

  public AddNodes {
    nodes = List.copyOf(nodes);
    blocks = List.copyOf(blocks);
  }

  @Override
  public Graph apply(Graph graph) {
    Set<String> blockIds = new HashSet<>();
    graph.blocks().forEach(block -> blockIds.add(block.id()));
    boolean taken =
        nodes.stream().anyMatch(node -> graph.node(node.id()).isPresent())
            || blocks.stream().anyMatch(block -> blockIds.contains(block.id()));
    if (taken) {
      return graph;
    }
    Graph.Builder changed = graph.toBuilder();
    nodes.forEach(changed::node);
    List<Block> all = new ArrayList<>(graph.blocks());
    all.addAll(blocks);
    return changed.blocks(all).build();
  }

  @Override
  public EditLabel label() {
    return nodes.size() == 1
        ? EditLabel.of("edit.add-node", "Add {0}", nodes.getFirst().op())
        : EditLabel.of("edit.add-nodes", "Add {0} nodes", nodes.size());
  }
}
