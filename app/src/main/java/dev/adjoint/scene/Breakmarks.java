// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.drawing.Breakmark;
import dev.adjoint.graph.Wire;
import java.util.Map;

/// The breakpoints on the canvas, by node and by wire. Immutable.
public record Breakmarks(Map<String, Breakmark> nodes, Map<Wire, Breakmark> wires) {
  public static final Breakmarks NONE = new Breakmarks(Map.of(), Map.of());

  public Breakmarks {
    nodes = Map.copyOf(nodes);
    wires = Map.copyOf(wires);
  }

  public Breakmark at(String node) {
    return nodes.getOrDefault(node, Breakmark.NONE);
  }

  public Breakmark at(Wire wire) {
    return wires.getOrDefault(wire, Breakmark.NONE);
  }
}
