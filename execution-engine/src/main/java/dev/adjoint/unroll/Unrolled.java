// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.unroll;

import dev.adjoint.graph.Block;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// A loop as a graph in which its iterations stand side by side. It computes what the loop does:
/// its outputs are those of the node, its Input nodes take what is wired into the node.
///
/// @param loop the id of the node
/// @param columns the iterations that are drawn one by one
/// @param outside Input and Constant nodes, with what they stand for around the loop
/// @param between the node that stands for the iterations that are not drawn
/// @param stacks nodes that put together what is collected, by output of the loop
public record Unrolled(
    Graph graph,
    String loop,
    Shown shown,
    List<Column> columns,
    SequencedMap<String, PortRef> outside,
    Optional<String> between,
    Map<String, Integer> stacks) {

  public Unrolled {
    columns = List.copyOf(columns);
    outside = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(outside));
    stacks = Map.copyOf(stacks);
  }

  /// The same with its nodes elsewhere.
  public Unrolled withGraph(Graph placed) {
    return new Unrolled(placed, loop, shown, columns, outside, between, stacks);
  }

  /// The same with these blocks folded and all others open.
  public Unrolled folding(Set<String> blocks) {
    List<Block> all =
        graph.blocks().stream().map(block -> block.folded(blocks.contains(block.id()))).toList();
    return withGraph(graph.toBuilder().blocks(all).build());
  }

  /// What each node is that stands for one of the body.
  public Map<String, Copy> copies() {
    Map<String, Copy> copies = new HashMap<>();
    for (Column column : columns) {
      column.nodes().forEach((node, id) -> copies.put(id, new Copy(column.iteration(), node)));
    }
    return copies;
  }

  /// An iteration, if it is drawn.
  public Optional<Column> column(long iteration) {
    return columns.stream().filter(column -> column.iteration() == iteration).findFirst();
  }
}
