// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.i18n.Messages;
import dev.adjoint.i18n.OpWords;
import dev.adjoint.infer.Mending;
import dev.adjoint.op.Gradient;
import dev.adjoint.op.InputPort;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.OutputPort;
import dev.adjoint.tensorview.NamedTensor;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Collects the [NodeFacts] of one node.
final class FactsReader {
  private final InspectorSubject subject;
  private final Messages messages;
  private final Optional<String> composite;

  /// Of nodes of the document.
  FactsReader(InspectorSubject subject, Messages messages) {
    this(subject, Optional.empty(), messages);
  }

  private FactsReader(InspectorSubject subject, Optional<String> composite, Messages messages) {
    this.subject = subject;
    this.messages = messages;
    this.composite = composite;
  }

  /// Of what the subject tells of.
  static FactsReader ofTold(InspectorSubject subject, Messages messages) {
    Optional<String> composite = subject.inside().map(InspectorSubject.Inside::composite);
    return new FactsReader(subject.toldOf(), composite, messages);
  }

  NodeFacts read(Node node) {
    Optional<OpDef> op = subject.inference().op(node.id());
    return new NodeFacts(
        node,
        op,
        subject.run().moment(node.id()),
        op.map(known -> ports(node, known)).orElse(List.of()),
        op.map(known -> AttributeReader.rows(List.of(new AttributeReader.Known(node, known))))
            .orElse(List.of()),
        subject.inference().diagnostics(node.id()).stream()
            .map(found -> Mending.checked(subject.inference(), found))
            .toList(),
        op.map(known -> new ChainReader(subject, node, known, new OpWords(messages)).rules())
            .orElse(List.of()),
        op.flatMap(FactsReader::reasonWithoutGradient),
        new Contributions(subject).to(PortRef.of(node.id()), node.id()),
        tensors(node),
        composite);
  }

  private static Optional<String> reasonWithoutGradient(OpDef op) {
    return op.gradient() instanceof Gradient.None none
        ? Optional.of(none.reason())
        : Optional.empty();
  }

  private List<PortRow> ports(Node node, OpDef op) {
    List<PortRow> rows = new ArrayList<>();
    List<Optional<TensorType>> types = subject.inference().inputTypes(node.id());
    int inputs = Math.max(node.inputs().size(), op.inputs().size());
    for (int i = 0; i < inputs; i++) {
      int at = i;
      Optional<TensorType> type = i < types.size() ? types.get(i) : Optional.empty();
      Optional<TensorType> real = node.input(at).flatMap(this::computed).or(() -> type);
      op.inputAt(i).ifPresent(port -> rows.add(input(port, node.input(at), real)));
    }
    List<TensorType> outputs = subject.inference().outputTypes(node.id());
    int count = Math.max(outputs.size(), op.outputs().size());
    for (int i = 0; i < count && !op.outputs().isEmpty(); i++) {
      OutputPort port = op.outputs().get(Math.min(i, op.outputs().size() - 1));
      PortRef ref = new PortRef(node.id(), i);
      Optional<TensorType> type =
          i < outputs.size() ? Optional.of(outputs.get(i)) : Optional.empty();
      rows.add(row(port.name(), users(ref), computed(ref).or(() -> type), true, true));
    }
    return rows;
  }

  /// The type that a value really has in the run being looked at, with `N` bound.
  Optional<TensorType> computed(PortRef ref) {
    return subject.run().value(ref).map(Tensor::type);
  }

  private PortRow input(InputPort port, Optional<PortRef> source, Optional<TensorType> type) {
    String none = port.optional() ? "inspector.optional" : "inspector.not-connected";
    String other = source.map(this::sourceText).orElseGet(() -> messages.text(none));
    return row(port.name(), other, type, false, source.isPresent() || port.optional());
  }

  private static PortRow row(
      String port, String other, Optional<TensorType> type, boolean output, boolean connected) {
    return new PortRow(
        port,
        other,
        type.map(known -> known.shape().display()).orElse("?"),
        type.map(known -> known.dtype().tag()).orElse(""),
        output,
        connected);
  }

  private String sourceText(PortRef source) {
    String op = subject.graph().node(source.node()).map(Node::op).orElse("?");
    return source + " · " + op;
  }

  private String users(PortRef ref) {
    List<String> names =
        subject.graph().wiresFrom(ref.node()).stream()
            .filter(wire -> wire.from().equals(ref))
            .map(Wire::to)
            .toList();
    if (names.isEmpty()) {
      int output = subject.graph().outputs().indexOf(ref);
      return output < 0
          ? messages.text("inspector.unused")
          : messages.text("inspector.output", output + 1);
    }
    String first = ref + " → " + names.getFirst();
    int others = names.size() - 1;
    return others == 0 ? first : messages.text("inspector.more-uses", first, others);
  }

  /// The values and gradients of a node's outputs, as far as they are there.
  List<NamedTensor> tensors(Node node) {
    List<NamedTensor> found = new ArrayList<>();
    int outputs = Math.max(1, subject.inference().outputTypes(node.id()).size());
    for (int i = 0; i < outputs; i++) {
      PortRef ref = new PortRef(node.id(), i);
      value(ref).ifPresent(found::add);
      gradient(ref).ifPresent(found::add);
    }
    return found;
  }

  Optional<NamedTensor> value(PortRef ref) {
    return subject
        .run()
        .value(ref)
        .or(() -> subject.inference().constant(ref))
        .map(tensor -> named(ref.toString(), tensor, ref, false));
  }

  Optional<NamedTensor> gradient(PortRef ref) {
    return subject.run().gradient(ref).map(back -> named("∂L/∂" + ref, back, ref, true));
  }

  private NamedTensor named(String name, Tensor tensor, PortRef ref, boolean gradient) {
    String full = composite.map(around -> InspectorSubject.Inside.name(around, name)).orElse(name);
    return new NamedTensor(full, tensor, gradient, subject.run().isStale(ref, gradient));
  }
}
