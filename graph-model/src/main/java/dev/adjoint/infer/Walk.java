// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Topology;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One pass over a graph from sources to results, taking over the facts of `before` that still
/// hold.
final class Walk {

  private final Graph graph;
  private final NodeInference inference;
  private final Before before;
  private final Map<String, Facts> facts;

  /// What an earlier pass found.
  ///
  /// @param ordered false when some nodes lay on or behind a cycle: what arrived there was not said
  ///   by the facts of the sources, so their being the same proves nothing
  record Before(Map<String, Facts> facts, boolean ordered) {
    static final Before NOTHING = new Before(Map.of(), true);

    private @Nullable Facts of(String node) {
      return facts.get(node);
    }
  }

  Walk(Graph graph, NodeInference inference, Before before) {
    this.graph = graph;
    this.inference = inference;
    this.before = before;
    facts = HashMap.newHashMap(graph.nodes().size());
  }

  /// Nodes on or behind a cycle have no types, but their attributes and wires are looked at.
  Map<String, Facts> over(Topology topology) {
    topology.order().forEach(node -> facts.put(node.id(), visit(node)));
    List<Facts> stuck = topology.stuck().stream().map(this::visit).toList();
    stuck.forEach(f -> facts.put(f.node().id(), f));
    return facts;
  }

  private Facts visit(Node node) {
    Facts old = before.of(node.id());
    return old != null && untouched(node, old) ? old : look(node, old);
  }

  /// The quick look that nearly all nodes pass after an edit: the same node, and nothing before it
  /// was looked at again.
  private boolean untouched(Node node, Facts old) {
    if (!before.ordered || old.node() != node || isInput(old)) {
      return false;
    }
    for (Optional<PortRef> input : node.inputs()) {
      if (input.isPresent()) {
        String source = input.get().node();
        Facts now = facts.get(source);
        if (now == null || now != before.of(source)) {
          return false;
        }
      }
    }
    return true;
  }

  private Facts look(Node node, @Nullable Facts old) {
    List<Arrival> arrivals = new ArrayList<>(node.inputs().size());
    List<Optional<Node>> sources = new ArrayList<>(node.inputs().size());
    for (Optional<PortRef> input : node.inputs()) {
      arrivals.add(input.map(this::arrival).orElse(Arrival.EMPTY));
      sources.add(input.flatMap(from -> graph.node(from.node())));
    }
    if (old != null && !isInput(old) && old.hold(node, arrivals, sources)) {
      return old.withNode(node);
    }
    Facts fresh = inference.infer(node, arrivals, sources);
    return old != null && fresh.equals(old) ? old : fresh;
  }

  /// What an input is hangs on what is bound, not on the node alone; it costs next to nothing.
  private static boolean isInput(Facts facts) {
    return facts.op().map(OpDef::role).filter(Role.INPUT::equals).isPresent();
  }

  private Arrival arrival(PortRef from) {
    Facts source = facts.get(from.node());
    if (source != null) {
      return source.at(from.output());
    }
    return graph.node(from.node()).isPresent() ? Arrival.BLOCKED : Arrival.DANGLING;
  }
}
