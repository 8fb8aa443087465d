// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Selects by how nodes hang together: all, what feeds the selected ones, what they feed, both.
public final class Picking {
  private final DocumentViewModel document;

  Picking(DocumentViewModel document) {
    this.document = document;
  }

  public void all() {
    Set<String> notes = new LinkedHashSet<>();
    document.graph().comments().forEach(comment -> notes.add(comment.id()));
    document.select(Selection.ofNodes(document.graph().ids()).plusComments(notes));
  }

  /// Adds every node that the selected ones need.
  public void upstream() {
    document.select(document.selection().plus(reached(sources())));
  }

  /// Adds every node that hangs on the selected ones.
  public void downstream() {
    document.select(document.selection().plus(reached(users())));
  }

  /// Adds every node that wires lead to, whichever way.
  public void connected() {
    Map<String, Set<String>> both = sources();
    users().forEach((id, ids) -> both.merge(id, ids, Picking::joined));
    document.select(document.selection().plus(reached(both)));
  }

  private static Set<String> joined(Set<String> some, Set<String> others) {
    Set<String> all = new LinkedHashSet<>(some);
    all.addAll(others);
    return all;
  }

  private Set<String> reached(Map<String, Set<String>> neighbours) {
    Set<String> seen = new LinkedHashSet<>(document.selection().nodes());
    Deque<String> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      for (String next : neighbours.getOrDefault(open.remove(), Set.of())) {
        if (document.graph().nodesById().containsKey(next) && seen.add(next)) {
          open.add(next);
        }
      }
    }
    return seen;
  }

  private Map<String, Set<String>> sources() {
    Graph graph = document.graph();
    Map<String, Set<String>> sources = new HashMap<>();
    for (Node node : graph.nodes()) {
      Set<String> of = new LinkedHashSet<>();
      node.inputs().stream().flatMap(Optional::stream).map(PortRef::node).forEach(of::add);
      sources.put(node.id(), of);
    }
    return sources;
  }

  private Map<String, Set<String>> users() {
    Map<String, Set<String>> users = new HashMap<>();
    List<Wire> wires = document.graph().wires();
    wires.forEach(
        wire ->
            users.computeIfAbsent(wire.from().node(), k -> new LinkedHashSet<>()).add(wire.to()));
    return users;
  }
}
