// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.i18n.Messages;
import dev.adjoint.inspector.rule.Contribution;
import dev.adjoint.op.InputPort;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.OutputPort;
import dev.adjoint.tensorview.NamedTensor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Collects the [WireFacts] of what is selected.
final class WireReader {
  private final InspectorSubject subject;
  private final FactsReader values;

  WireReader(InspectorSubject subject, Messages messages) {
    this.subject = subject;
    values = new FactsReader(subject, messages);
  }

  /// Empty when the wires begin at different outputs: they carry nothing in common.
  Optional<WireFacts> read(Collection<Wire> selected) {
    List<Wire> wires =
        selected.stream()
            .sorted(Comparator.comparing(Wire::to).thenComparingInt(Wire::port))
            .toList();
    PortRef from = wires.getFirst().from();
    return wires.stream().allMatch(wire -> wire.from().equals(from))
        ? Optional.of(facts(from, wires))
        : Optional.empty();
  }

  private WireFacts facts(PortRef from, List<Wire> wires) {
    List<Contribution> parts = new Contributions(subject).to(from, "");
    return new WireFacts(
        name(wires.getFirst()),
        start(from),
        wires.stream().map(this::end).toList(),
        values.computed(from).or(() -> subject.inference().type(from)),
        parts,
        tensors(wires.getFirst(), wires.size() == 1 ? parts : List.of()));
  }

  /// The tensors of the wire that [WireFacts#name] calls so.
  List<NamedTensor> tensors(String name) {
    return subject.graph().wires().stream()
        .filter(wire -> name(wire).equals(name))
        .findFirst()
        .map(wire -> tensors(wire, new Contributions(subject).to(wire.from(), "")))
        .orElse(List.of());
  }

  /// What a lone user sends back is the gradient itself.
  private List<NamedTensor> tensors(Wire wire, List<Contribution> parts) {
    List<NamedTensor> found = new ArrayList<>();
    values.value(wire.from()).ifPresent(found::add);
    Optional<NamedTensor> whole = values.gradient(wire.from());
    if (parts.stream().filter(Contribution::isMeasured).count() > 1) {
      boolean stale = whole.filter(NamedTensor::stale).isPresent();
      parts.stream()
          .filter(part -> part.wire().filter(wire::equals).isPresent())
          .map(part -> NamedTensor.part("∂L/∂" + wire.from(), part.user(), part.tensor(), stale))
          .forEach(found::add);
    }
    whole.ifPresent(found::add);
    return found;
  }

  /// With the port where the node takes the value more than once.
  private String name(Wire wire) {
    String ends = wire.from() + " → " + wire.to();
    Optional<Node> taker = subject.graph().node(wire.to());
    boolean again =
        taker.stream()
                .flatMap(node -> IntStream.range(0, node.inputs().size()).mapToObj(node::input))
                .filter(source -> source.equals(Optional.of(wire.from())))
                .count()
            > 1;
    return again ? ends + " " + end(wire).port() : ends;
  }

  private WireFacts.End start(PortRef from) {
    String port =
        subject
            .inference()
            .op(from.node())
            .map(OpDef::outputs)
            .filter(outputs -> !outputs.isEmpty())
            .map(outputs -> outputs.get(Math.min(from.output(), outputs.size() - 1)))
            .map(OutputPort::name)
            .orElse("");
    return new WireFacts.End(from.node(), op(from.node()), port);
  }

  private WireFacts.End end(Wire wire) {
    String port =
        subject
            .inference()
            .op(wire.to())
            .flatMap(op -> op.inputAt(wire.port()))
            .map(InputPort::name)
            .orElse("");
    return new WireFacts.End(wire.to(), op(wire.to()), port);
  }

  private String op(String node) {
    return subject.graph().node(node).map(Node::op).orElse("?");
  }
}
