// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.outline;

import dev.adjoint.graph.Block;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lists a graph: nodes in the order in which they are computed, those of a block where its first
/// one stands. Any thread, for a large graph has many.
final class OutlineReader {
  private final Graph graph;
  private final List<OutlineEntry> entries = new ArrayList<>();
  private final Map<String, List<OutlineEntry.OfNode>> insides = new HashMap<>();

  private OutlineReader(Graph graph) {
    this.graph = graph;
  }

  static List<OutlineEntry> entries(Graph graph) {
    OutlineReader reader = new OutlineReader(graph);
    Topology topology = Topology.of(graph);
    topology.order().forEach(reader::add);
    // What a circle keeps from having an order comes last.
    topology.stuck().forEach(reader::add);
    return reader.entries;
  }

  private void add(Node node) {
    var entry = new OutlineEntry.OfNode(node);
    outermost(node).ifPresentOrElse(block -> inside(block).add(entry), () -> entries.add(entry));
  }

  private Optional<Block> outermost(Node node) {
    return graph.blocksByNode().getOrDefault(node.id(), List.of()).stream()
        .max(Comparator.comparingInt(block -> block.nodes().size()));
  }

  private List<OutlineEntry.OfNode> inside(Block block) {
    return insides.computeIfAbsent(
        block.id(),
        id -> {
          List<OutlineEntry.OfNode> inside = new ArrayList<>();
          entries.add(new OutlineEntry.OfBlock(block.title(), inside));
          return inside;
        });
  }
}
