// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.GraphDifference;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What differs between two graphs, found by identity: cheap enough to ask after every edit of a
/// graph of a hundred thousand nodes.
///
/// @param nodes ids of the nodes that came, went or are others now
/// @param regrouped whether nodes came, went or moved in the file, or one has another op
/// @param rewired whether a wire came or went
record Changes(Set<String> nodes, boolean regrouped, boolean rewired) {
  private static final Changes NONE = new Changes(Set.of(), false, false);

  static Changes between(Graph before, Graph after) {
    if (before == after) {
      return NONE;
    }
    return GraphDifference.between(before, after)
        .map(found -> found.isInPlace() ? aligned(before, found.others()) : regrouped(found))
        .orElseGet(() -> unaligned(before, after));
  }

  private static Changes regrouped(GraphDifference found) {
    Set<String> changed = new HashSet<>();
    Stream.of(found.gone(), found.come(), found.others())
        .forEach(nodes -> nodes.forEach(node -> changed.add(node.id())));
    return new Changes(changed, true, true);
  }

  private static Changes aligned(Graph before, List<Node> others) {
    Set<String> changed = new HashSet<>();
    boolean regrouped = false;
    boolean rewired = false;
    for (Node now : others) {
      Node old = before.node(now.id()).orElseThrow();
      changed.add(now.id());
      regrouped |= !old.op().equals(now.op());
      rewired |= !old.inputs().equals(now.inputs());
    }
    return new Changes(changed, regrouped, rewired);
  }

  private static Changes unaligned(Graph before, Graph after) {
    Set<String> changed = new HashSet<>();
    for (Node now : after.nodes()) {
      if (before.nodesById().get(now.id()) != now) {
        changed.add(now.id());
      }
    }
    for (String id : before.nodesById().keySet()) {
      if (!after.nodesById().containsKey(id)) {
        changed.add(id);
      }
    }
    return new Changes(changed, true, true);
  }

  /// Nodes that did not change themselves, from which wires into changed ones come or came.
  Set<String> sources(Graph before, Graph after) {
    Set<String> sources = new LinkedHashSet<>();
    for (String id : nodes) {
      before.node(id).ifPresent(node -> addSources(node, sources));
      after.node(id).ifPresent(node -> addSources(node, sources));
    }
    return sources;
  }

  private void addSources(Node node, Set<String> sources) {
    for (Optional<PortRef> input : node.inputs()) {
      if (input.isPresent() && !nodes.contains(input.get().node())) {
        sources.add(input.get().node());
      }
    }
  }
}
