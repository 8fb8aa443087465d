// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.OpDef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What would be wrong with wires that are not drawn yet: made when a wire is picked up at `from`,
/// asked for each input it might go to.
public final class WireTrial {

  private final Inference inference;
  private final PortRef from;
  private final Arrival arrival;
  private final Set<String> before;

  WireTrial(Inference inference, PortRef from, Arrival arrival) {
    this.inference = inference;
    this.from = from;
    this.arrival = arrival;
    before = upstream(inference.graph(), from.node());
  }

  /// The nodes that `node` needs, itself included.
  private static Set<String> upstream(Graph graph, String node) {
    Set<String> seen = new HashSet<>(List.of(node));
    Deque<String> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      Optional<Node> next = graph.node(open.remove());
      next.stream()
          .flatMap(n -> n.inputs().stream())
          .flatMap(Optional::stream)
          .map(PortRef::node)
          .filter(seen::add)
          .forEach(open::add);
    }
    return seen;
  }

  /// The error that a wire into input `slot` of `node` would bring, or empty when it would be
  /// welcome as far as can be told while other inputs are still open.
  public Optional<Diagnostic> objection(String node, int slot) {
    Optional<Facts> facts = inference.fact(node);
    if (facts.isEmpty() || facts.get().op().isEmpty()) {
      return Optional.empty();
    }
    OpDef op = facts.get().op().get();
    if (before.contains(node)) {
      return Optional.of(
          Diagnostic.error(
              "graph.cycle",
              node,
              Slots.name(op, slot),
              "the wire would close a circle",
              "a source that does not need " + node,
              from.toString()));
    }
    Node wired = facts.get().node().withInput(slot, Optional.of(from));
    List<Arrival> arrivals = new ArrayList<>(facts.get().arrivals());
    while (arrivals.size() <= slot) {
      arrivals.add(Arrival.EMPTY);
    }
    arrivals.set(slot, arrival);
    return errors(wired, op, arrivals, inference.catalog());
  }

  /// The first input of a new node of `op` that would take the wire, or empty when none would.
  public OptionalInt slot(OpDef op) {
    for (int slot = 0; slot < op.inputs().size(); slot++) {
      List<Arrival> arrivals = new ArrayList<>(Collections.nCopies(slot, Arrival.EMPTY));
      arrivals.add(arrival);
      Node fresh = Node.of("", op.name()).withInput(slot, Optional.of(from));
      if (errors(fresh, op, arrivals, inference.catalog()).isEmpty()) {
        return OptionalInt.of(slot);
      }
    }
    return OptionalInt.empty();
  }

  static Optional<Diagnostic> errors(
      Node node, OpDef op, List<Arrival> arrivals, OpCatalog catalog) {
    List<Diagnostic> structure = Structure.check(node, op, arrivals);
    Optional<Diagnostic> misplaced =
        structure.stream().filter(d -> !d.code().equals("graph.missing-input")).findFirst();
    if (misplaced.isPresent()) {
      return misplaced;
    }
    if (!structure.isEmpty()) {
      return ElementTypes.check(node.id(), op, arrivals).stream().findFirst();
    }
    return Typing.of(node.id(), op, node.attributes(), arrivals, catalog).diagnostics().stream()
        .filter(d -> d.isError() && !d.code().startsWith("attribute."))
        .findFirst();
  }
}
