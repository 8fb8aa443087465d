// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The wires between nodes, in the order of the nodes they lead to.
record Wires(NodeTable nodes) {

  List<Wire> all() {
    List<Wire> wires = new ArrayList<>();
    for (Node node : nodes.inOrder()) {
      for (int i = 0; i < node.inputs().size(); i++) {
        int port = i;
        node.inputs().get(i).ifPresent(from -> wires.add(new Wire(from, node.id(), port)));
      }
    }
    return wires;
  }

  Map<String, List<Wire>> bySource() {
    Map<String, List<Wire>> bySource = new LinkedHashMap<>();
    for (Wire wire : all()) {
      bySource.computeIfAbsent(wire.from().node(), k -> new ArrayList<>(2)).add(wire);
    }
    bySource.replaceAll((node, wires) -> Collections.unmodifiableList(wires));
    return Collections.unmodifiableMap(bySource);
  }

  /// Those that leave one node.
  List<Wire> from(String source, Wiring wiring) {
    int place = nodes.place(source);
    List<Wire> wires = new ArrayList<>();
    for (int i = 0; place >= 0 && i < wiring.users(place); i++) {
      Node user = nodes.at(wiring.user(place, i));
      for (int port = 0; port < user.inputs().size(); port++) {
        Optional<PortRef> from = user.input(port).filter(ref -> ref.node().equals(source));
        if (from.isPresent()) {
          wires.add(new Wire(from.get(), user.id(), port));
        }
      }
    }
    return wires;
  }
}
