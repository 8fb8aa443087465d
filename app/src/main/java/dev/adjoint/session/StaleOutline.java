// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What an edit makes outdated while the graph is at fault and nothing more can be said: everything
/// that hangs on a node that was changed and, once the loss does, every gradient.
final class StaleOutline {
  private StaleOutline() {}

  /// @param shown what has a value or a gradient
  static Stale between(Graph before, Inference now, Stale shown, Optional<PortRef> loss) {
    Set<String> stale = new HashSet<>();
    for (Node node : now.topology().order()) {
      boolean fed =
          node.inputs().stream().flatMap(Optional::stream).anyMatch(r -> stale.contains(r.node()));
      Optional<Node> was = before.node(node.id());
      if (fed || was.isEmpty() || !Meaning.same(was.get(), node)) {
        stale.add(node.id());
      }
    }
    now.topology().stuck().forEach(node -> stale.add(node.id()));
    Set<PortRef> values = new HashSet<>(shown.values());
    values.removeIf(ref -> !stale.contains(ref.node()));
    boolean otherLoss = loss.filter(ref -> stale.contains(ref.node())).isPresent();
    return new Stale(values, otherLoss ? shown.gradients() : Set.of());
  }
}
