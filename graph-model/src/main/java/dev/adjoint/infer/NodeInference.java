// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Node;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Role;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Derives the [Facts] of one node from what arrives at it.
record NodeInference(OpCatalog catalog, Binding binding) {

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
      Typing typing = Typing.of(node.id(), op, node.attributes(), arrivals);
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
        outputs.isEmpty() ? Optional.empty() : constant(op, node.attributes(), found),
        List.copyOf(found));
  }

  private List<TensorType> bound(
      Node node, OpDef op, List<TensorType> declared, List<Diagnostic> found) {
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

  private static Optional<Tensor> constant(
      OpDef op, Attributes attributes, List<Diagnostic> found) {
    boolean errors = found.stream().anyMatch(Diagnostic::isError);
    return errors ? Optional.empty() : op.constantValue(attributes);
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
