// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Node;
import dev.adjoint.op.Known;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Role;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Derives the [Facts] of one node from what arrives at it.
///
/// @param effort of the body that the graph is; a node of a whole graph has one of its own
record NodeInference(OpCatalog catalog, Binding binding, Optional<Effort> effort) {

  Facts infer(Node node, List<Arrival> arrivals, List<Optional<Node>> sources) {
    Optional<OpDef> known = catalog.find(node.op());
    if (known.isEmpty()) {
      List<Diagnostic> unknown = List.of(UnknownOp.report(node, catalog));
      return new Facts(node, arrivals, sources, known, -1, List.of(), Optional.empty(), unknown);
    }
    OpDef op = known.get();
    List<Diagnostic> found = new ArrayList<>(Structure.check(node, op, arrivals));
    List<TensorType> outputs = List.of();
    if (found.isEmpty()) {
      BodyTyping bodies = new BodyTyping(node.id(), catalog, effort.orElseGet(Effort::new));
      Typing typing = Typing.of(node.id(), op, node.attributes(), arrivals, bodies);
      outputs = bound(node, op, typing.outputs(), found);
      found.addAll(Proposals.mend(typing, node, op, arrivals, sources, catalog));
    } else {
      found.addAll(AttributeCheck.check(node.id(), op, node.attributes()));
    }
    return new Facts(
        node,
        arrivals,
        sources,
        known,
        outputs.isEmpty() ? outputCount(node, op) : outputs.size(),
        outputs,
        outputs.isEmpty() ? Optional.empty() : constant(node, op, arrivals, found),
        List.copyOf(found));
  }

  private List<TensorType> bound(
      Node node, OpDef op, List<TensorType> declared, List<Diagnostic> found) {
    Optional<Known> imposed =
        op.role() == Role.INPUT ? binding.imposed(node.id()) : Optional.empty();
    if (imposed.isPresent()) {
      return List.of(imposed.get().type());
    }
    if (op.role() != Role.INPUT || binding.isEmpty() || declared.isEmpty()) {
      return declared;
    }
    Optional<Diagnostic> clash = binding.clash(node.id());
    if (clash.isPresent()) {
      found.add(clash.get());
      return List.of();
    }
    return List.of(binding.bound(node.id(), declared.getFirst()));
  }

  private Optional<Tensor> constant(
      Node node, OpDef op, List<Arrival> arrivals, List<Diagnostic> found) {
    if (found.stream().anyMatch(Diagnostic::isError)) {
      return Optional.empty();
    }
    if (op.role() == Role.INPUT) {
      return binding.imposed(node.id()).flatMap(Known::value);
    }
    return op.copies() ? arrivals.getFirst().value() : op.constantValue(node.attributes());
  }

  /// Without types the number of outputs may hang on attributes that are at fault.
  private static int outputCount(Node node, OpDef op) {
    try {
      return op.outputCount(node.inputs().size(), node.attributes());
    } catch (RuntimeException cannotSay) {
      return -1;
    }
  }
}
