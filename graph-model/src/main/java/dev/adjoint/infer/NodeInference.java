// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Node;
import dev.adjoint.op.Folding;
import dev.adjoint.op.Known;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Role;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Derives the [Facts] of one node from what arrives at it.
///
/// @param effort of the body that the graph is; a node of a whole graph has one of its own
/// @param alike what was found of other nodes with the same binding
record NodeInference(OpCatalog catalog, Binding binding, Optional<Effort> effort, Alike alike) {

  NodeInference(OpCatalog catalog, Binding binding, Optional<Effort> effort) {
    this(catalog, binding, effort, new Alike());
  }

  private static final List<Optional<Literal>> ONE_UNKNOWN = List.of(Optional.empty());

  Facts infer(Node node, List<Arrival> arrivals, List<Optional<Node>> sources) {
    Optional<OpDef> known = catalog.find(node.op());
    if (known.isEmpty()) {
      List<Diagnostic> unknown = List.of(UnknownOp.report(node, catalog));
      return new Facts(node, arrivals, sources, known, -1, List.of(), List.of(), unknown);
    }
    OpDef op = known.get();
    return alike
        .of(node, op, arrivals, sources)
        .orElseGet(() -> afresh(node, known, arrivals, sources));
  }

  private Facts afresh(
      Node node, Optional<OpDef> known, List<Arrival> arrivals, List<Optional<Node>> sources) {
    OpDef op = known.orElseThrow();
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
    Facts facts =
        new Facts(
            node,
            arrivals,
            sources,
            known,
            outputs.isEmpty() ? outputCount(node, op) : outputs.size(),
            outputs,
            constants(node, op, arrivals, outputs, found),
            List.copyOf(found));
    alike.remember(op, facts);
    return facts;
  }

  /// What a node gives the inputs of one of its bodies; empty when that cannot be said.
  Optional<List<Known>> given(Facts holder, String attribute) {
    if (holder.op().isEmpty()
        || !Structure.check(holder.node(), holder.op().get(), holder.arrivals()).isEmpty()) {
      return Optional.empty();
    }
    Node node = holder.node();
    BodyTyping bodies = new BodyTyping(node.id(), catalog, effort.orElseGet(Effort::new));
    Typing.of(node.id(), holder.op().get(), node.attributes(), holder.arrivals(), bodies);
    return bodies.given(attribute);
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

  private List<Optional<Literal>> constants(
      Node node,
      OpDef op,
      List<Arrival> arrivals,
      List<TensorType> outputs,
      List<Diagnostic> found) {
    if (outputs.isEmpty() || Diagnostic.holdErrors(found)) {
      return unknown(outputs.size());
    }
    List<Optional<Tensor>> values =
        switch (op.role()) {
          case INPUT -> List.of(binding.value(node.id()));
          case CONSTANT -> List.of(op.constantValue(node.attributes()));
          case COMPUTE -> computed(node, op, arrivals, outputs);
          default -> List.of();
        };
    return values.isEmpty() ? unknown(outputs.size()) : values.stream().map(Literal::of).toList();
  }

  private static List<Optional<Literal>> unknown(int outputs) {
    return outputs == 1 ? ONE_UNKNOWN : Collections.nCopies(outputs, Optional.empty());
  }

  /// Empty when nothing of it is known.
  private static List<Optional<Tensor>> computed(
      Node node, OpDef op, List<Arrival> arrivals, List<TensorType> outputs) {
    if (!op.copies() && mayFold(op, arrivals)) {
      return Folding.of(Typing.use(op, node.attributes(), arrivals), outputs);
    }
    if (!op.copies()) {
      return List.of();
    }
    List<Optional<Tensor>> values =
        new ArrayList<>(Collections.nCopies(outputs.size(), Optional.empty()));
    values.set(0, arrivals.getFirst().value());
    return values;
  }

  /// Nearly no node of a large graph does; this is the quick way to say so.
  private static boolean mayFold(OpDef op, List<Arrival> arrivals) {
    if (op.foldsTypes()) {
      return true;
    }
    for (Arrival arrival : arrivals) {
      if (arrival != Arrival.EMPTY && arrival.value().isEmpty()) {
        return false;
      }
    }
    return op.fold().isPresent() || op.decomposition().isPresent();
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
