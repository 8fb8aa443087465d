// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.graph.Block;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.NodeIds;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What several selected nodes have in common.
final class ManyReader {
  private ManyReader() {}

  /// Any thread.
  static Selected.Many read(InspectorSubject now) {
    Graph graph = now.graph();
    List<Node> nodes = NodeIds.inOrder(now.selection(), graph).toList();
    List<AttributeReader.Known> known =
        nodes.stream()
            .flatMap(
                node ->
                    now.inference().op(node.id()).stream()
                        .map(op -> new AttributeReader.Known(node, op)))
            .toList();
    boolean allKnown = known.size() == nodes.size();
    List<AttributeRow> rows = allKnown ? AttributeReader.rows(known) : List.of();
    SortedMap<String, Long> ops =
        nodes.stream()
            .collect(Collectors.groupingBy(Node::op, TreeMap::new, Collectors.counting()));
    return new Selected.Many(nodes, ops, rows, block(now));
  }

  /// The title of the block that holds what is selected and nothing else.
  private static Optional<String> block(InspectorSubject now) {
    Set<String> there = now.graph().nodesById().keySet();
    String one = now.selection().iterator().next();
    return now.graph().blocksOf(one).stream()
        .filter(block -> now.selection().equals(present(block, there)))
        .map(Block::title)
        .findFirst();
  }

  private static Set<String> present(Block block, Set<String> there) {
    return block.nodes().stream().filter(there::contains).collect(Collectors.toSet());
  }
}
