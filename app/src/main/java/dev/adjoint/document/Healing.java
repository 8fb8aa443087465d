// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.infer.Inference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Closes the gap that nodes leave: each wire out of them is led from the first of what fed them
/// that fits.
final class Healing {
  private final Inference types;
  private final Graph graph;
  private final Set<String> gone;

  private Healing(Inference types, Set<String> gone) {
    this.types = types;
    this.graph = types.graph();
    this.gone = gone;
  }

  /// The wires that close the gap of `gone`.
  static List<Wire> of(Inference types, Set<String> gone) {
    Healing healing = new Healing(types, gone);
    List<Wire> wires = new ArrayList<>();
    for (Wire wire : healing.graph.wires()) {
      if (gone.contains(wire.from().node()) && !gone.contains(wire.to())) {
        healing.source(wire).ifPresent(from -> wires.add(new Wire(from, wire.to(), wire.port())));
      }
    }
    return wires;
  }

  private Optional<PortRef> source(Wire wire) {
    boolean faulty = types.diagnostics(wire.to()).stream().anyMatch(Diagnostic::isError);
    return sources(wire.from().node()).stream()
        .filter(from -> faulty || types.trial(from).objection(wire.to(), wire.port()).isEmpty())
        .findFirst();
  }

  /// What feeds the gone nodes from outside, as one meets it going up from `node`, first inputs
  /// first.
  private List<PortRef> sources(String node) {
    List<PortRef> found = new ArrayList<>();
    Set<String> seen = new HashSet<>(Set.of(node));
    Deque<PortRef> open = new ArrayDeque<>(inputs(node));
    while (!open.isEmpty()) {
      PortRef from = open.removeFirst();
      if (!gone.contains(from.node())) {
        found.add(from);
      } else if (seen.add(from.node())) {
        inputs(from.node()).reversed().forEach(open::addFirst);
      }
    }
    return found;
  }

  private List<PortRef> inputs(String node) {
    return graph.node(node).map(Node::inputs).orElse(List.of()).stream()
        .flatMap(Optional::stream)
        .toList();
  }
}
