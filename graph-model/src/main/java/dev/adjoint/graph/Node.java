// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.graph;

import dev.adjoint.op.Attribute;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.op.Attributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// One use of an op. `id` is also the name people see: unique in its graph, without colon, slash,
/// quote or control character. An empty input is a port without a wire; trailing empty inputs are
/// dropped so that equal nodes compare equal.
public record Node(
    String id,
    String op,
    Attributes attributes,
    List<Optional<PortRef>> inputs,
    Optional<Position> position,
    Extras extras) {

  public Node {
    Objects.requireNonNull(id);
    int used = inputs.size();
    while (used > 0 && inputs.get(used - 1).isEmpty()) {
      used--;
    }
    inputs = List.copyOf(used == inputs.size() ? inputs : inputs.subList(0, used));
  }

  public static Node of(String id, String op, String... inputs) {
    List<Optional<PortRef>> wires = new ArrayList<>();
    for (String input : inputs) {
      wires.add(input.isEmpty() ? Optional.empty() : Optional.of(PortRef.parse(input)));
    }
    return new Node(id, op, Attributes.NONE, wires, Optional.empty(), Extras.NONE);
  }

  /// The wire into port `index`, or empty.
  public Optional<PortRef> input(int index) {
    return index < inputs.size() ? inputs.get(index) : Optional.empty();
  }

  public <T> Node with(Attribute<T> key, T value) {
    return withAttributes(attributes.with(key, value));
  }

  public Node with(String name, AttributeValue value) {
    return withAttributes(attributes.with(name, value));
  }

  public Node withAttributes(Attributes changed) {
    return new Node(id, op, changed, inputs, position, extras);
  }

  public Node withInput(int index, Optional<PortRef> source) {
    List<Optional<PortRef>> changed = new ArrayList<>(inputs);
    while (changed.size() <= index) {
      changed.add(Optional.empty());
    }
    changed.set(index, source);
    return withInputs(changed);
  }

  public Node withInputs(List<Optional<PortRef>> changed) {
    return new Node(id, op, attributes, changed, position, extras);
  }

  public Node at(double x, double y) {
    return new Node(id, op, attributes, inputs, Optional.of(new Position(x, y)), extras);
  }

  public Node renamed(String name) {
    return new Node(name, op, attributes, inputs, position, extras);
  }
}
