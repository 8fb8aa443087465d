// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.edit;

import dev.adjoint.graph.Block;
import dev.adjoint.graph.Comment;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Adds nodes, wired among themselves or to what is there, blocks around them and comments beside
/// them: a paste. Nothing happens when one of the ids is taken.
public record AddNodes(List<Node> nodes, List<Block> blocks, List<Comment> comments)
    implements GraphEdit {

  public AddNodes {
    nodes = List.copyOf(nodes);
    blocks = List.copyOf(blocks);
    comments = List.copyOf(comments);
  }

  public AddNodes(List<Node> nodes, List<Block> blocks) {
    this(nodes, blocks, List.of());
  }

  @Override
  public Graph apply(Graph graph) {
    if (nodes.stream().anyMatch(node -> graph.node(node.id()).isPresent())
        || anyTaken(blocks, graph.blocks(), Block::id)
        || anyTaken(comments, graph.comments(), Comment::id)) {
      return graph;
    }
    Graph.Builder changed = graph.toBuilder();
    nodes.forEach(changed::node);
    return changed
        .blocks(both(graph.blocks(), blocks))
        .comments(both(graph.comments(), comments))
        .build();
  }

  private static <T> boolean anyTaken(List<T> added, List<T> there, Function<T, String> id) {
    Set<String> taken = new HashSet<>();
    there.forEach(each -> taken.add(id.apply(each)));
    return added.stream().anyMatch(each -> taken.contains(id.apply(each)));
  }

  private static <T> List<T> both(List<T> there, List<T> added) {
    List<T> all = new ArrayList<>(there);
    all.addAll(added);
    return all;
  }

  @Override
  public EditLabel label() {
    if (nodes.isEmpty() && !comments.isEmpty()) {
      return EditLabel.of("edit.add-comment", "Add a comment");
    }
    return nodes.size() == 1
        ? EditLabel.of("edit.add-node", "Add {0}", nodes.getFirst().op())
        : EditLabel.of("edit.add-nodes", "Add {0} nodes", nodes.size());
  }
}
