// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.graph.NodeIds;
import dev.adjoint.graph.PortRef;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/// Nodes whose numbers are wanted even where memory is short: those a person has selected, and what
/// is watched; and those whose times are looked at. Written on the window's thread, read on any.
final class Attention {
  private final Watches watches;
  private volatile Set<String> selected = Set.of();
  private volatile boolean allTimes;

  Attention(Watches watches) {
    this.watches = watches;
  }

  /// @return whether one of them has no number for want of memory
  boolean turnTo(Set<String> nodes, Collection<PortRef> dropped) {
    selected = NodeIds.copyOf(nodes);
    return dropped.stream().anyMatch(ref -> nodes.contains(ref.node()));
  }

  /// @param all whether times of all nodes are looked at
  void turnToTimes(boolean all) {
    allTimes = all;
  }

  /// Whether it is looked at how long a node takes.
  boolean isTimed(String node) {
    return allTimes || selected.contains(node);
  }

  void guide(DebuggedRun run) {
    Set<String> all = new HashSet<>(selected);
    all.addAll(watches.nodes());
    run.reader().lookAt(all);
  }
}
