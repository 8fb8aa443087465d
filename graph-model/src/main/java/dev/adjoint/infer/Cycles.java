// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Finds each set of nodes that feed one another in a circle (strongly connected components, in two
/// sweeps: finish order along the wires, then collection against them). Never recurses.
final class Cycles {

  private final Map<String, Node> stuck = new LinkedHashMap<>();
  private final Map<String, List<String>> users = new HashMap<>();

  private Cycles(List<Node> nodes) {
    nodes.forEach(node -> stuck.put(node.id(), node));
    for (Node node : nodes) {
      for (String source : sources(node)) {
        users.computeIfAbsent(source, k -> new ArrayList<>()).add(node.id());
      }
    }
  }

  /// One error for each cycle; nodes that merely wait for one are not named.
  static List<Diagnostic> check(Graph graph, List<Node> stuck) {
    if (stuck.isEmpty()) {
      return List.of();
    }
    Cycles cycles = new Cycles(stuck);
    List<Diagnostic> found = new ArrayList<>();
    for (Set<String> members : cycles.components()) {
      List<Node> ring = graph.nodes().stream().filter(n -> members.contains(n.id())).toList();
      found.add(CycleReport.of(ring));
    }
    return found;
  }

  private List<Set<String>> components() {
    List<Set<String>> cyclic = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (String root : finishOrder().reversed()) {
      if (taken.contains(root)) {
        continue;
      }
      Set<String> component = new HashSet<>();
      Deque<String> open = new ArrayDeque<>(List.of(root));
      taken.add(root);
      while (!open.isEmpty()) {
        String id = open.pop();
        component.add(id);
        sources(Objects.requireNonNull(stuck.get(id))).stream()
            .filter(taken::add)
            .forEach(open::push);
      }
      if (component.size() > 1 || sources(Objects.requireNonNull(stuck.get(root))).contains(root)) {
        cyclic.add(component);
      }
    }
    return cyclic;
  }

  private List<String> finishOrder() {
    List<String> finished = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Map<String, Integer> next = new HashMap<>();
    Deque<String> path = new ArrayDeque<>();
    for (String start : stuck.keySet()) {
      if (seen.add(start)) {
        path.push(start);
      }
      while (!path.isEmpty()) {
        String id = path.getFirst();
        List<String> after = users.getOrDefault(id, List.of());
        int at = next.merge(id, 1, Integer::sum) - 1;
        if (at >= after.size()) {
          finished.add(path.pop());
        } else if (seen.add(after.get(at))) {
          path.push(after.get(at));
        }
      }
    }
    return finished;
  }

  private List<String> sources(Node node) {
    return node.inputs().stream()
        .flatMap(Optional::stream)
        .map(PortRef::node)
        .filter(stuck::containsKey)
        .distinct()
        .toList();
  }
}
