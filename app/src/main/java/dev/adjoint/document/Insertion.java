// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.OpDef;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How a wire would be led through a node: into which of its inputs and out of which output.
public record Insertion(String node, Wire wire, int input, int output) {

  /// The two wires that take the place of the one.
  public List<Wire> wires() {
    return List.of(
        new Wire(wire.from(), node, input),
        new Wire(new PortRef(node, output), wire.to(), wire.port()));
  }

  /// The first way through a node, in the graph or new, that nothing is to be said against; what
  /// else the node still lacks does not count. A node that has wires is not led through another.
  public static Optional<Insertion> find(Inference types, Node node, Wire wire) {
    Optional<OpDef> op = types.catalog().find(node.op());
    boolean ofWire = wire.to().equals(node.id()) || wire.from().node().equals(node.id());
    if (op.isEmpty() || ofWire || isWired(types.graph(), node)) {
      return Optional.empty();
    }
    int outputs = Math.min(op.get().outputs().size(), 4);
    for (int output = 0; output < outputs; output++) {
      for (int input = 0; input < op.get().inputs().size(); input++) {
        Insertion way = new Insertion(node.id(), wire, input, output);
        if (way.fits(types, node)) {
          return Optional.of(way);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isWired(Graph graph, Node node) {
    return node.inputs().stream().anyMatch(Optional::isPresent)
        || graph.nodes().stream()
            .flatMap(user -> user.inputs().stream())
            .anyMatch(from -> from.filter(f -> f.node().equals(node.id())).isPresent());
  }

  private boolean fits(Inference types, Node node) {
    Graph.Builder led =
        types.graph().toBuilder().node(node.withInput(input, Optional.of(wire.from())));
    types
        .graph()
        .node(wire.to())
        .map(to -> to.withInput(wire.port(), Optional.of(new PortRef(node.id(), output))))
        .ifPresent(led::node);
    Inference after = types.update(led.build());
    Set<Diagnostic> before = new HashSet<>(types.diagnostics(wire.to()));
    return after.diagnostics(node.id()).stream().noneMatch(Insertion::counts)
        && after.diagnostics(wire.to()).stream()
            .filter(found -> !before.contains(found))
            .noneMatch(Insertion::counts);
  }

  private static boolean counts(Diagnostic found) {
    return found.isError()
        && !found.code().equals("graph.missing-input")
        && !found.code().startsWith("attribute.");
  }
}
