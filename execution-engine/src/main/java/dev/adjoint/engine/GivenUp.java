// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Role;
import dev.adjoint.ops.source.Parameter;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// States that cannot go on after an edit: their node is declared otherwise than before, so they
/// begin anew. Those of a deleted node stay, for it may come back.
final class GivenUp implements Predicate<String> {

  private final Set<String> owners = new HashSet<>();

  /// @param before types of the run as it was
  /// @param after of the run as it will be
  GivenUp(Inference before, Inference after, StateStore states) {
    for (Node node : after.graph().nodes()) {
      Role role = after.op(node.id()).map(OpDef::role).orElse(Role.INPUT);
      boolean owns = role == Role.STATE || role == Role.COMPUTE;
      if (owns && (isOther(before, after, node) || isOfOtherType(after, node, states))) {
        owners.add(node.id());
      }
    }
  }

  private static boolean isOther(Inference before, Inference after, Node node) {
    Optional<Node> was = before.graph().node(node.id());
    return was.isPresent()
        && (!isSame(was.get(), node)
            || !before.inputTypes(node.id()).equals(after.inputTypes(node.id())));
  }

  private static boolean isSame(Node one, Node other) {
    return one == other
        || one.op().equals(other.op()) && declaration(one).equals(declaration(other));
  }

  /// Whether a state is trained does not say what it holds.
  private static Attributes declaration(Node node) {
    return node.attributes().with(Parameter.TRAINABLE, true);
  }

  private static boolean isOfOtherType(Inference after, Node node, StateStore states) {
    return states
        .device(node.id())
        .filter(held -> !after.type(PortRef.of(node.id())).equals(Optional.of(held.type())))
        .isPresent();
  }

  @Override
  public boolean test(String state) {
    int slash = state.indexOf('/');
    return owners.contains(slash < 0 ? state : state.substring(0, slash));
  }
}
