// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.Bodies;
import dev.adjoint.op.Folding;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Rejection;
import dev.adjoint.op.Role;
import dev.adjoint.op.Use;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Finds the inputs that decide shapes by their values: from every node whose shape is open though
/// all its inputs have theirs, back along the operands its rule asked for in vain.
record ShapeInputs(Inference types) {

  Set<String> find() {
    Set<String> found = new TreeSet<>();
    Set<String> seen = new HashSet<>();
    for (Node node : types.topology().order()) {
      Optional<OpDef> op = types.op(node.id());
      if (op.isPresent() && op.get().dataDependence().isEmpty() && isFirstOpen(node)) {
        asked(node, op.get())
            .forEach(wire -> node.input(wire).ifPresent(from -> trace(from, found, seen)));
      }
    }
    return found;
  }

  private boolean isFirstOpen(Node node) {
    List<TensorType> outputs = types.outputTypes(node.id());
    return outputs.stream().anyMatch(type -> !type.shape().isKnown())
        && types.inputTypes(node.id()).stream()
            .flatMap(Optional::stream)
            .allMatch(type -> type.shape().isKnown());
  }

  /// The wires whose values the shape rule wants and does not get.
  private Set<Integer> asked(Node node, OpDef op) {
    Set<Integer> asked = new TreeSet<>();
    Use use =
        new Use(
            op,
            node.attributes(),
            types.inputTypes(node.id()),
            wire -> {
              Optional<Tensor> known = node.input(wire).flatMap(types::constant);
              if (known.isEmpty()) {
                asked.add(wire);
              }
              return known;
            },
            Inference.bodies(node.id(), types.catalog()));
    try {
      List<TensorType> unused = use.outputTypes();
      return unused.isEmpty() ? Set.of() : asked;
    } catch (Rejection.Raised | Bodies.Faulty fault) {
      return Set.of();
    }
  }

  private void trace(PortRef start, Set<String> found, Set<String> seen) {
    Deque<PortRef> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      PortRef from = open.remove();
      Optional<OpDef> op = types.op(from.node());
      if (op.isEmpty() || !isSmall(from) || !seen.add(from.node())) {
        continue;
      }
      if (op.get().role() == Role.INPUT) {
        found.add(from.node());
      } else if (op.get().role() == Role.COMPUTE && op.get().dataDependence().isEmpty()) {
        types
            .graph()
            .node(from.node())
            .ifPresent(
                node ->
                    node.inputs().stream()
                        .flatMap(Optional::stream)
                        .filter(ref -> types.constant(ref).isEmpty())
                        .forEach(open::add));
      }
    }
  }

  /// Only small values take part in folding. One whose shape is open itself may yet be small.
  private boolean isSmall(PortRef ref) {
    return types
        .type(ref)
        .filter(type -> !type.shape().isKnown() || Folding.isSmall(type))
        .isPresent();
  }
}
