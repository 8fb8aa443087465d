// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.edit;

import dev.adjoint.graph.Block;
import dev.adjoint.graph.Comment;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.NodeIds;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Part of a graph as copied: nodes with the wires among them, the blocks that lie wholly inside,
/// and comments.
public record Clipping(List<Node> nodes, List<Block> blocks, List<Comment> comments) {

  public Clipping {
    nodes = List.copyOf(nodes);
    blocks = List.copyOf(blocks);
    comments = List.copyOf(comments);
  }

  public boolean isEmpty() {
    return nodes.isEmpty() && comments.isEmpty();
  }

  /// Copies the nodes called `ids`; wires from elsewhere are left behind.
  public static Clipping of(Graph graph, Set<String> ids) {
    return of(graph, ids, Set.of());
  }

  /// Copies nodes and comments.
  public static Clipping of(Graph graph, Set<String> ids, Set<String> comments) {
    List<Node> nodes =
        NodeIds.inOrder(ids, graph)
            .map(node -> rewired(node, from -> ids.contains(from.node()) ? from : null))
            .toList();
    List<Block> blocks =
        graph.blocks().stream()
            .filter(block -> !block.nodes().isEmpty() && ids.containsAll(block.nodes()))
            .toList();
    return new Clipping(
        nodes,
        blocks,
        graph.comments().stream().filter(comment -> comments.contains(comment.id())).toList());
  }

  /// The edit that puts a copy into `graph` under fresh ids, moved by `dx` and `dy`.
  public AddNodes paste(Graph graph, double dx, double dy) {
    Map<String, String> names = freshNames(graph);
    List<Node> copies = new ArrayList<>();
    for (Node node : nodes) {
      Node wired =
          rewired(node, from -> new PortRef(names.getOrDefault(from.node(), ""), from.output()))
              .renamed(names.getOrDefault(node.id(), node.id()));
      Optional<Position> at = node.position();
      Node bent = wired.withBends(wired.bends().moved(dx, dy, port -> true));
      copies.add(at.map(p -> bent.at(p.x() + dx, p.y() + dy)).orElse(bent));
    }
    return new AddNodes(copies, blocksAs(names, graph), commentsAt(dx, dy, graph));
  }

  private Map<String, String> freshNames(Graph graph) {
    FreshNames fresh = new FreshNames(name -> graph.place(name) >= 0);
    Map<String, String> names = new HashMap<>();
    nodes.forEach(node -> names.put(node.id(), fresh.like(node.id())));
    return names;
  }

  private List<Comment> commentsAt(double dx, double dy, Graph graph) {
    Set<String> taken = new HashSet<>();
    graph.comments().forEach(comment -> taken.add(comment.id()));
    FreshNames fresh = new FreshNames(taken::contains);
    List<Comment> copies = new ArrayList<>();
    for (Comment comment : comments) {
      Position at = comment.position();
      copies.add(
          comment.named(fresh.like(comment.id())).at(new Position(at.x() + dx, at.y() + dy)));
    }
    return copies;
  }

  private List<Block> blocksAs(Map<String, String> names, Graph graph) {
    Set<String> taken = new HashSet<>();
    graph.blocks().forEach(block -> taken.add(block.id()));
    FreshNames fresh = new FreshNames(taken::contains);
    return blocks.stream()
        .map(
            block ->
                new Block(
                    fresh.like(block.id()),
                    block.title(),
                    block.nodes().stream().map(id -> names.getOrDefault(id, id)).toList(),
                    block.folded(),
                    block.colour(),
                    block.extras()))
        .toList();
  }

  private interface Rewire {
    @org.jspecify.annotations.Nullable
    PortRef to(PortRef from);
  }

  private static Node rewired(Node node, Rewire rewire) {
    List<Optional<PortRef>> inputs = new ArrayList<>();
    for (Optional<PortRef> input : node.inputs()) {
      inputs.add(input.isEmpty() ? input : Optional.ofNullable(rewire.to(input.get())));
    }
    return node.withInputs(inputs);
  }
}
