// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Role;
import dev.adjoint.ops.math.Identity;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A graph with an Identity on every wire from an output that several wires leave: the gradient by
/// that Identity is what comes back along the wire alone. Compiling removes them again.
///
/// @param byWire id of the Identity on a wire of the graph
record Taps(Graph graph, Map<Wire, String> byWire) {

  static Taps of(Inference types) {
    Map<PortRef, Integer> leaving = new HashMap<>();
    types.graph().wires().forEach(wire -> leaving.merge(wire.from(), 1, Integer::sum));
    Graph.Builder tapped = types.graph().toBuilder();
    Map<Wire, String> byWire = new HashMap<>();
    for (Node node : types.graph().nodes()) {
      Role role = types.op(node.id()).map(OpDef::role).orElse(Role.CONTROL);
      Node changed = node;
      for (int port = 0; port < node.inputs().size() && role == Role.COMPUTE; port++) {
        Optional<PortRef> from = node.input(port);
        if (from.isPresent() && leaving.getOrDefault(from.get(), 0) > 1) {
          String tap = types.graph().freshId(node.id() + " < " + port);
          byWire.put(new Wire(from.get(), node.id(), port), tap);
          tapped.node(Node.of(tap, Identity.OP.name(), from.get().toString()));
          changed = changed.withInput(port, Optional.of(PortRef.of(tap)));
        }
      }
      tapped.node(changed);
    }
    return new Taps(tapped.build(), byWire);
  }

  /// The name by which the gradient along a wire is asked for.
  String gradientName(Wire wire) {
    return byWire.getOrDefault(wire, wire.from().toString());
  }
}
