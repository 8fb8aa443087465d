// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Node;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.OpDef;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One error of one node, with what it takes to try changes out: each trial asks the op's rules
/// again, with every symbol taken as a size of its own, so that a fix fits for all sizes and not
/// merely perhaps.
record Fault(
    Diagnostic error,
    Node node,
    OpDef op,
    List<Arrival> arrivals,
    List<Optional<Node>> sources,
    OpCatalog catalog) {

  /// True when `slot` is the one that diagnostics call `name`.
  boolean is(int slot, String name) {
    return Slots.name(op, slot).equals(name)
        || op.inputAt(slot).filter(port -> port.name().equals(name)).isPresent();
  }

  Optional<TensorType> arriving(int slot) {
    return slot < arrivals.size() ? arrivals.get(slot).known() : Optional.empty();
  }

  /// True when the node has no error left with `type` arriving at `slot`.
  boolean fits(int slot, TensorType type) {
    return !Typing.of(node.id(), op, node.attributes(), with(slot, type), catalog).hasErrors();
  }

  /// True when the node has no error left with other attributes.
  boolean fits(Attributes attributes) {
    return !Typing.of(node.id(), op, attributes, Probe.all(arrivals), catalog).hasErrors();
  }

  /// True when this very error is gone with other attributes, whatever else remains.
  boolean mends(Attributes attributes) {
    return gone(Typing.of(node.id(), op, attributes, Probe.all(arrivals), catalog));
  }

  /// True when this very error is gone with `type` arriving at `slot`, whatever else remains.
  boolean mends(int slot, TensorType type) {
    return gone(Typing.of(node.id(), op, node.attributes(), with(slot, type), catalog));
  }

  /// What a node of `other` would make of the value at `slot`, or empty when it would not take it.
  Optional<TensorType> through(OpDef other, Attributes attributes, int slot) {
    return through(other, attributes, slot, List.of());
  }

  /// The same for an op that takes lists of numbers after the value.
  Optional<TensorType> through(
      OpDef other, Attributes attributes, int slot, List<List<Long>> operands) {
    List<Arrival> with = new ArrayList<>();
    arriving(slot).map(Arrival::of).ifPresent(with::add);
    for (List<Long> operand : operands) {
      Tensor value = Tensor.vector(operand.stream().mapToLong(Long::longValue).toArray());
      with.add(Arrival.of(value));
    }
    return arriving(slot)
        .map(value -> Typing.of("", other, attributes, with, catalog).outputs())
        .filter(outputs -> outputs.size() == 1)
        .map(List::getFirst);
  }

  private boolean gone(Typing typing) {
    return typing.diagnostics().stream()
        .noneMatch(d -> d.code().equals(error.code()) && d.port().equals(error.port()));
  }

  private List<Arrival> with(int slot, TensorType type) {
    List<Arrival> changed = new ArrayList<>(arrivals);
    changed.set(slot, Arrival.of(type));
    return Probe.all(changed);
  }
}
