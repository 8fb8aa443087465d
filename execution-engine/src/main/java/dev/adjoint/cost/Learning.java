// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.cost;

import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.Category;
import dev.adjoint.op.Gradient;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Role;
import dev.adjoint.ops.control.Gradients;
import dev.adjoint.ops.source.Parameter;
import dev.adjoint.type.TensorType;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Which values the backward pass of a graph has to differentiate by: those that depend on a
/// trainable parameter, or on what a `Gradients` node asks for. A graph with neither is a lesson in
/// gradients by its inputs.
final class Learning {
  private final Inference types;
  private final Set<PortRef> asked = new HashSet<>();
  private final Set<String> reached = new HashSet<>();

  private Learning(Inference types) {
    this.types = types;
  }

  static Learning of(Inference types) {
    Learning learning = new Learning(types);
    learning.ask();
    learning.spread();
    return learning;
  }

  /// Whether the gradient by what arrives at a wire is needed.
  boolean wants(PortRef source) {
    return (asked.contains(source) || reached.contains(source.node())) && isFloating(source);
  }

  private void ask() {
    for (Node node : types.graph().nodes()) {
      if (types.op(node.id()).filter(Gradients.OP::equals).isPresent()) {
        node.inputs().stream().skip(1).flatMap(Optional::stream).forEach(asked::add);
      } else if (isTrainable(node)) {
        asked.add(PortRef.of(node.id()));
      }
    }
    boolean layers = types.graph().nodes().stream().anyMatch(this::ownsParameters);
    if (asked.isEmpty() && !layers) {
      types.graph().nodes().stream()
          .filter(node -> role(node).filter(Role.INPUT::equals).isPresent())
          .forEach(node -> asked.add(PortRef.of(node.id())));
    }
  }

  private boolean isTrainable(Node node) {
    return role(node).filter(Role.STATE::equals).isPresent()
        && node.attributes().find(Parameter.TRAINABLE).orElse(true);
  }

  private boolean ownsParameters(Node node) {
    return types.op(node.id()).filter(op -> op.category() == Category.LAYER).isPresent();
  }

  private Optional<Role> role(Node node) {
    return types.op(node.id()).map(OpDef::role);
  }

  private void spread() {
    for (Node node : types.topology().order()) {
      boolean passes =
          types.op(node.id()).filter(op -> !(op.gradient() instanceof Gradient.None)).isPresent();
      boolean fed = node.inputs().stream().flatMap(Optional::stream).anyMatch(this::wants);
      if (passes && (fed || ownsParameters(node))) {
        reached.add(node.id());
      }
    }
  }

  private boolean isFloating(PortRef ref) {
    return types.type(ref).map(TensorType::dtype).filter(d -> d.isFloating()).isPresent();
  }
}
