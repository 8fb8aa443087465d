// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.graph;

import org.jspecify.annotations.Nullable;

/// How the nodes of a graph hang together, worked out when it is first asked for: from what is
/// known of the nearest graph it came from, if anything is. Any thread.
final class LateWiring {
  /// Nodes of which it is known.
  private record Before(NodeTable nodes, Wiring wiring) {}

  private final NodeTable nodes;
  private volatile @Nullable Before before;
  private volatile @Nullable Wiring known;

  LateWiring(NodeTable nodes, @Nullable LateWiring from) {
    this.nodes = nodes;
    this.before = from == null ? null : from.nearest();
  }

  /// Never that of a graph of which it is not known, or every graph would keep all before it.
  private @Nullable Before nearest() {
    Wiring mine = known;
    return mine == null ? before : new Before(nodes, mine);
  }

  Wiring get() {
    Wiring mine = known;
    if (mine == null) {
      Before near = before;
      mine = near == null ? Wiring.of(nodes) : Wiring.of(nodes, near.nodes(), near.wiring());
      known = mine;
      before = null;
    }
    return mine;
  }
}
