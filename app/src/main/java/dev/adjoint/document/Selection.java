// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Wire;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// What is selected: nodes by id and wires. Immutable; not part of the undo history.
public record Selection(Set<String> nodes, Set<Wire> wires) {
  public static final Selection NONE = new Selection(Set.of(), Set.of());

  public Selection {
    nodes = Set.copyOf(nodes);
    wires = Set.copyOf(wires);
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

  public boolean isEmpty() {
    return nodes.isEmpty() && wires.isEmpty();
  }

  /// Adds the node, or takes it away when it is there: what a click with Shift does.
  public Selection toggled(String id) {
    Set<String> changed = new LinkedHashSet<>(nodes);
    if (!changed.remove(id)) {
      changed.add(id);
    }
    return new Selection(changed, wires);
  }

  public Selection toggled(Wire wire) {
    Set<Wire> changed = new LinkedHashSet<>(wires);
    if (!changed.remove(wire)) {
      changed.add(wire);
    }
    return new Selection(nodes, changed);
  }

  public Selection plus(Set<String> ids) {
    Set<String> changed = new LinkedHashSet<>(nodes);
    changed.addAll(ids);
    return new Selection(changed, wires);
  }

  /// Without what the graph no longer has.
  public Selection within(Graph graph) {
    Set<String> kept =
        nodes.stream().filter(graph.nodesById()::containsKey).collect(Collectors.toSet());
    Set<Wire> laid = wires.stream().filter(wire -> has(graph, wire)).collect(Collectors.toSet());
    return new Selection(kept, laid);
  }

  private static boolean has(Graph graph, Wire wire) {
    return graph
        .node(wire.to())
        .flatMap(node -> node.input(wire.port()))
        .filter(wire.from()::equals)
        .isPresent();
  }
}
