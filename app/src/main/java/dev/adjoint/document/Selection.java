// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import dev.adjoint.graph.Comment;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.NodeIds;
import dev.adjoint.graph.Wire;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// What is selected: nodes and comments by id, and wires. A block is selected when all its nodes
/// are. Immutable; not part of the undo history.
public record Selection(Set<String> nodes, Set<Wire> wires, Set<String> comments) {
  public static final Selection NONE = new Selection(Set.of(), Set.of());

  public Selection {
    nodes = NodeIds.copyOf(nodes);
    wires = Set.copyOf(wires);
    comments = Set.copyOf(comments);
  }

  public Selection(Set<String> nodes, Set<Wire> wires) {
    this(nodes, wires, Set.of());
  }

  public static Selection ofNode(String id) {
    return new Selection(Set.of(id), Set.of());
  }

  public static Selection ofNodes(Set<String> ids) {
    return new Selection(ids, Set.of());
  }

  public static Selection ofWire(Wire wire) {
    return new Selection(Set.of(), Set.of(wire));
  }

  public static Selection ofComment(String id) {
    return new Selection(Set.of(), Set.of(), Set.of(id));
  }

  public boolean isEmpty() {
    return nodes.isEmpty() && wires.isEmpty() && comments.isEmpty();
  }

  /// What of it can be moved, by [ItemId].
  public Set<String> items() {
    if (comments.isEmpty()) {
      return nodes;
    }
    Set<String> items = new LinkedHashSet<>(nodes);
    comments.forEach(comment -> items.add(ItemId.ofComment(comment)));
    return items;
  }

  /// Adds the node, or takes it away when it is there: what a click with Shift does.
  public Selection toggled(String id) {
    return new Selection(toggled(nodes, id), wires, comments);
  }

  public Selection toggled(Wire wire) {
    return new Selection(nodes, toggled(wires, wire), comments);
  }

  public Selection toggledComment(String id) {
    return new Selection(nodes, wires, toggled(comments, id));
  }

  private static <T> Set<T> toggled(Set<T> all, T one) {
    Set<T> changed = new LinkedHashSet<>(all);
    if (!changed.remove(one)) {
      changed.add(one);
    }
    return changed;
  }

  public Selection plus(Set<String> ids) {
    return new Selection(joined(nodes, ids), wires, comments);
  }

  public Selection plusComments(Set<String> ids) {
    return ids.isEmpty() ? this : new Selection(nodes, wires, joined(comments, ids));
  }

  public Selection minus(Set<String> ids) {
    Set<String> left = new LinkedHashSet<>(nodes);
    left.removeAll(ids);
    return new Selection(left, wires, comments);
  }

  private static Set<String> joined(Set<String> some, Set<String> others) {
    Set<String> all = new LinkedHashSet<>(some);
    all.addAll(others);
    return all;
  }

  private boolean isAllOf(Graph graph) {
    return nodes instanceof NodeIds ids && ids.areAllOf(graph);
  }

  /// Without what the graph no longer has.
  public Selection within(Graph graph) {
    boolean all = isAllOf(graph) || nodes.stream().allMatch(id -> graph.place(id) >= 0);
    if (all && wires.isEmpty() && comments.isEmpty()) {
      return this;
    }
    Set<String> kept =
        all ? nodes : nodes.stream().filter(id -> graph.place(id) >= 0).collect(Collectors.toSet());
    Set<Wire> laid = wires.stream().filter(wire -> has(graph, wire)).collect(Collectors.toSet());
    Set<String> noted =
        graph.comments().stream()
            .map(Comment::id)
            .filter(comments::contains)
            .collect(Collectors.toSet());
    return new Selection(kept, laid, noted);
  }

  private static boolean has(Graph graph, Wire wire) {
    return graph
        .node(wire.to())
        .flatMap(node -> node.input(wire.port()))
        .filter(wire.from()::equals)
        .isPresent();
  }
}
