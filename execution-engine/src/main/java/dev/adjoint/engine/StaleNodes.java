// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.graph.Node;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Role;
import dev.adjoint.type.Tensor;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The nodes whose values an edit concerns: those that were changed, whose input or state was given
/// another value, and all that depend on one of them.
final class StaleNodes {

  private final EagerPass before;
  private final Inference types;
  private final RunRequest request;
  private final Set<String> changedStates;
  private final Set<String> changed = new HashSet<>();
  private final Set<String> stale = new HashSet<>();

  StaleNodes(EagerPass before, Inference types, RunRequest request, Set<String> changedStates) {
    this.before = before;
    this.types = types;
    this.request = request;
    this.changedStates = changedStates;
    boolean all = before.request().training() != request.training();
    for (Node node : types.topology().order()) {
      if (all || isAnother(node)) {
        changed.add(node.id());
      }
      boolean fed =
          node.inputs().stream().flatMap(Optional::stream).anyMatch(r -> stale.contains(r.node()));
      if (fed || changed.contains(node.id()) || holdsAnother(node)) {
        stale.add(node.id());
      }
    }
  }

  private boolean isAnother(Node node) {
    Optional<Node> was = before.types().graph().node(node.id());
    return was.isEmpty() || was.get() != node && !isSame(was.get(), node);
  }

  private static boolean isSame(Node one, Node other) {
    return one.op().equals(other.op())
        && one.attributes().equals(other.attributes())
        && one.inputs().equals(other.inputs());
  }

  private boolean holdsAnother(Node node) {
    Role role = types.op(node.id()).map(OpDef::role).orElse(Role.COMPUTE);
    return switch (role) {
      case INPUT -> isFedAnother(node.id());
      case STATE -> changedStates.contains(node.id());
      case COMPUTE ->
          !changedStates.isEmpty()
              && OwnedStates.of(types, node).stream().anyMatch(changedStates::contains);
      case CONSTANT, CONTROL -> false;
    };
  }

  private boolean isFedAnother(String input) {
    Tensor was = before.request().feeds().get(input);
    Tensor is = request.feeds().get(input);
    return was != is && (was == null || is == null || !was.sameAs(is));
  }

  /// Whether the node itself is another: its op, its attributes or its wires.
  boolean isChanged(String node) {
    return changed.contains(node);
  }

  /// Whether its value may be another.
  boolean isStale(String node) {
    return stale.contains(node);
  }
}
