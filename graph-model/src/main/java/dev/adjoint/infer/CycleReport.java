// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Fix;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Words for one cycle: its nodes along the wires where it is a plain ring, else in file order; the
/// wires that lead back against the file order can be taken off.
final class CycleReport {

  private CycleReport() {}

  static Diagnostic of(List<Node> members) {
    Map<String, Integer> rank = new HashMap<>();
    members.forEach(node -> rank.put(node.id(), rank.size()));
    List<Fix> back = new ArrayList<>();
    Map<String, String> next = new HashMap<>();
    int wires = 0;
    for (Node node : members) {
      for (int slot = 0; slot < node.inputs().size(); slot++) {
        Optional<String> from = node.input(slot).map(PortRef::node).filter(rank::containsKey);
        if (from.isEmpty()) {
          continue;
        }
        wires++;
        next.put(from.get(), node.id());
        if (rank.getOrDefault(from.get(), 0) >= rank.getOrDefault(node.id(), 0)) {
          back.add(off(from.get(), node.id(), slot));
        }
      }
    }
    boolean ring = wires == members.size() && next.size() == wires;
    return Diagnostic.error(
            "graph.cycle",
            members.getFirst().id(),
            "",
            "the nodes feed one another in a circle: "
                + (ring ? around(members.getFirst().id(), next) : listed(members)),
            "a graph without cycles",
            members.size() == 1
                ? "a node that feeds itself"
                : members.size() + " nodes in a circle")
        .withFixes(back.size() == 1 ? back : List.of());
  }

  private static Fix off(String from, String to, int slot) {
    return new Fix.Disconnect("Disconnect " + to + " from " + from, to, slot);
  }

  private static String around(String first, Map<String, String> next) {
    StringBuilder text = new StringBuilder(first);
    String at = first;
    do {
      at = next.getOrDefault(at, first);
      text.append(" → ").append(at);
    } while (!at.equals(first));
    return text.toString();
  }

  private static String listed(List<Node> members) {
    return members.stream().map(Node::id).collect(Collectors.joining(", "));
  }
}
