// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.GraphDifference;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wiring;
import dev.adjoint.op.Role;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// One pass over a graph from sources to results, taking over the facts of `before` that still
/// hold.
///
/// After an edit it looks only at the nodes that are others and at those behind them, as far as
/// anything changes there: what it costs grows with that, not with the graph.
final class Walk {

  private final Graph graph;
  private final Wiring wiring;
  private final NodeInference inference;
  private final Before before;
  private final FactTable facts;

  /// Whether nothing of `before` is taken over unseen.
  private final boolean anew;

  /// The ranks of the nodes that are still to be looked at.
  private final BitSet due = new BitSet();

  /// Those among them that are others themselves: looked at whatever else there is to do.
  private final BitSet edited = new BitSet();

  /// What an earlier pass found.
  ///
  /// @param ordered false when some nodes lay on or behind a cycle: what arrived there was not said
  ///   by the facts of the sources, so their being the same proves nothing
  /// @param due the places of nodes that it left to be looked at
  record Before(Graph graph, FactTable facts, Binding binding, boolean ordered, BitSet due) {
    static final Before NOTHING =
        new Before(Graph.EMPTY, FactTable.NONE, Binding.NONE, false, new BitSet());
  }

  Walk(Graph graph, NodeInference inference, Before before) {
    this.graph = graph;
    this.wiring = graph.wiring();
    this.inference = inference;
    this.before = before;
    anew = !before.ordered || !wiring.isOrdered();
    facts = anew ? new FactTable(graph) : before.facts.over(graph);
    if (anew) {
      due.set(0, wiring.ordered());
      edited.set(0, wiring.ordered());
    } else {
      markChanged();
      edited.or(due);
      markLeft();
    }
  }

  private void markLeft() {
    if (graph.standsAs(before.graph)) {
      before.due.stream().forEach(this::mark);
    } else if (!before.due.isEmpty()) {
      int[] now = graph.placesOf(before.graph);
      before.due.stream().map(place -> now[place]).filter(place -> place >= 0).forEach(this::mark);
    }
  }

  /// What is wired to nowhere may have been wired to one that went, and what was may now have a
  /// source.
  private void markChanged() {
    Optional<GraphDifference> difference = GraphDifference.between(before.graph, graph);
    if (difference.isPresent()) {
      difference.get().come().forEach(node -> mark(graph.place(node.id())));
      difference.get().others().forEach(node -> mark(graph.place(node.id())));
    } else {
      markUnlike();
    }
    if (difference.isEmpty() || !difference.get().isInPlace()) {
      wiring.dangling().forEach(this::mark);
    }
    if (inference.binding() != before.binding) {
      markInputs();
    }
  }

  /// Nodes moved: each is compared with what is known of it.
  private void markUnlike() {
    for (int place = 0; place < graph.nodes().size(); place++) {
      Facts known = facts.at(place);
      if (known == null || known.node() != graph.at(place)) {
        mark(place);
      }
    }
  }

  /// What an input is hangs on what is bound, not on the node alone.
  private void markInputs() {
    for (int place = 0; place < graph.nodes().size(); place++) {
      Facts known = facts.at(place);
      if (known == null || isInput(known)) {
        mark(place);
      }
    }
  }

  /// Those behind a cycle are looked at in the end.
  private void mark(int place) {
    if (wiring.rank(place) >= 0) {
      due.set(wiring.rank(place));
    }
  }

  /// Nodes on or behind a cycle have no types, but their attributes and wires are looked at.
  ///
  /// @param more asked after each node: whether there is time for those that are not others
  ///   themselves; once there is none, the rest of them is left in [#left]
  FactTable over(BooleanSupplier more) {
    boolean any = true;
    // Users come after their sources: what is marked on the way lies ahead.
    for (int rank = due.nextSetBit(0); rank >= 0; rank = next(rank, any)) {
      due.clear(rank);
      visit(wiring.place(rank));
      any = any && more.getAsBoolean();
    }
    if (!wiring.isOrdered()) {
      visitStuck();
    }
    return facts;
  }

  private int next(int rank, boolean any) {
    int next = due.nextSetBit(rank + 1);
    while (!any && next >= 0 && !edited.get(next)) {
      next = due.nextSetBit(next + 1);
    }
    return next;
  }

  /// The places of the nodes that were left to be looked at.
  BitSet left() {
    BitSet left = new BitSet();
    due.stream().map(wiring::place).forEach(left::set);
    return left;
  }

  private void visit(int place) {
    Facts now = look(place);
    if (now != facts.at(place)) {
      facts.set(place, now);
      for (int i = 0; i < wiring.users(place); i++) {
        mark(wiring.user(place, i));
      }
    }
  }

  /// None of them sees what is known of another.
  private void visitStuck() {
    BitSet stuck = new BitSet();
    for (int place = 0; place < graph.nodes().size(); place++) {
      stuck.set(place, wiring.rank(place) < 0);
    }
    List<Facts> found = stuck.stream().mapToObj(this::look).toList();
    found.forEach(known -> facts.set(graph.place(known.node().id()), known));
  }

  private Facts look(int place) {
    Node node = graph.at(place);
    List<Arrival> arrivals = new ArrayList<>(node.inputs().size());
    List<Optional<Node>> sources = new ArrayList<>(node.inputs().size());
    for (Optional<PortRef> input : node.inputs()) {
      int source = input.isPresent() ? graph.place(input.get().node()) : -1;
      arrivals.add(input.isPresent() ? arrival(source, input.get()) : Arrival.EMPTY);
      sources.add(source < 0 ? Optional.empty() : Optional.of(graph.at(source)));
    }
    Facts old = anew ? before.facts.get(node.id()) : facts.at(place);
    if (old != null && !isInput(old) && old.hold(node, arrivals, sources)) {
      return old.withNode(node);
    }
    Facts fresh = inference.infer(node, arrivals, sources);
    return old != null && fresh.equals(old) ? old : fresh;
  }

  private static boolean isInput(Facts facts) {
    return facts.op().isPresent() && facts.op().get().role() == Role.INPUT;
  }

  private Arrival arrival(int source, PortRef from) {
    Facts known = source < 0 ? null : facts.at(source);
    if (known != null) {
      return known.at(from.output());
    }
    return source < 0 ? Arrival.DANGLING : Arrival.BLOCKED;
  }
}
