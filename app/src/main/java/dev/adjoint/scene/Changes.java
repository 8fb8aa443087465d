// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What differs between two graphs, found by identity: cheap enough to ask after every edit of a
/// graph of a hundred thousand nodes.
///
/// @param nodes ids of the nodes that came, went or are others now
/// @param rewired whether nodes came or went, a wire did, or one has another op
record Changes(Set<String> nodes, boolean rewired) {
  private static final Changes NONE = new Changes(Set.of(), false);

  static Changes between(Graph before, Graph after) {
    if (before == after) {
      return NONE;
    }
    return after
        .changedSince(before)
        .map(others -> aligned(before, others))
        .orElseGet(() -> unaligned(before, after));
  }

  private static Changes aligned(Graph before, List<Node> others) {
    Set<String> changed = new HashSet<>();
    boolean rewired = false;
    for (Node now : others) {
      Node old = before.node(now.id()).orElseThrow();
      changed.add(now.id());
      rewired |= !old.inputs().equals(now.inputs()) || !old.op().equals(now.op());
    }
    return new Changes(changed, rewired);
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
    return new Changes(changed, true);
  }
}
