// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The nodes of a graph in an order in which every node follows its sources, ties broken by file
/// order, and the nodes that have no such place because they lie on or behind a cycle. Never
/// recurses.
public record Topology(List<Node> order, List<Node> stuck) {

  public static Topology of(Graph graph) {
    Map<String, Integer> waiting = new HashMap<>();
    Map<String, List<String>> users = new HashMap<>();
    for (Node node : graph.nodes()) {
      Set<String> sources = sources(graph, node);
      waiting.put(node.id(), sources.size());
      for (String source : sources) {
        users.computeIfAbsent(source, k -> new ArrayList<>()).add(node.id());
      }
    }
    Deque<Node> ready = new ArrayDeque<>();
    graph.nodes().stream().filter(n -> waiting.getOrDefault(n.id(), 0) == 0).forEach(ready::add);
    List<Node> order = new ArrayList<>(graph.nodes().size());
    while (!ready.isEmpty()) {
      Node node = ready.remove();
      order.add(node);
      for (String user : users.getOrDefault(node.id(), List.of())) {
        if (waiting.merge(user, -1, Integer::sum) == 0) {
          graph.node(user).ifPresent(ready::add);
        }
      }
    }
    List<Node> stuck =
        graph.nodes().stream().filter(n -> waiting.getOrDefault(n.id(), 0) > 0).toList();
    return new Topology(List.copyOf(order), stuck);
  }

  /// The topology of `changed`, given that this is the one of `graph`: worked out anew only when an
  /// edit added, removed or rewired nodes.
  public Topology update(Graph graph, Graph changed) {
    Iterator<Node> before = graph.nodes().iterator();
    if (graph.nodes().size() != changed.nodes().size()) {
      return of(changed);
    }
    for (Node node : changed.nodes()) {
      Node old = before.next();
      if (old != node && !(old.id().equals(node.id()) && old.inputs().equals(node.inputs()))) {
        return of(changed);
      }
    }
    return new Topology(in(changed, order), in(changed, stuck));
  }

  private static List<Node> in(Graph graph, List<Node> nodes) {
    return nodes.stream().map(node -> graph.nodesById().getOrDefault(node.id(), node)).toList();
  }

  /// The nodes that `targets` need, themselves included, in topological order.
  public List<Node> needed(Graph graph, List<String> targets) {
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(targets);
    while (!open.isEmpty()) {
      String id = open.remove();
      if (seen.add(id)) {
        graph.node(id).ifPresent(node -> open.addAll(sources(graph, node)));
      }
    }
    return order.stream().filter(n -> seen.contains(n.id())).toList();
  }

  private static Set<String> sources(Graph graph, Node node) {
    Set<String> sources = new LinkedHashSet<>();
    for (Optional<PortRef> input : node.inputs()) {
      input.map(PortRef::node).filter(id -> graph.node(id).isPresent()).ifPresent(sources::add);
    }
    return sources;
  }
}
