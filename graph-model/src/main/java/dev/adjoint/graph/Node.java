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
/// dropped so that equal nodes compare equal, and so are bends of wires that are not there.
public record Node(
    String id,
    String op,
    Attributes attributes,
    List<Optional<PortRef>> inputs,
    Optional<Position> position,
    Bends bends,
    Extras extras) {

  public Node {
    Objects.requireNonNull(id);
    int used = inputs.size();
    while (used > 0 && inputs.get(used - 1).isEmpty()) {
      used--;
    }
    inputs = List.copyOf(used == inputs.size() ? inputs : inputs.subList(0, used));
    List<Optional<PortRef>> wires = inputs;
    bends = bends.within(port -> port < wires.size() && wires.get(port).isPresent());
  }

  /// A node whose wires go their own way.
  public Node(
      String id,
      String op,
      Attributes attributes,
      List<Optional<PortRef>> inputs,
      Optional<Position> position,
      Extras extras) {
    this(id, op, attributes, inputs, position, Bends.NONE, extras);
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
    return new Node(id, op, changed, inputs, position, bends, extras);
  }

  public Node withInput(int index, Optional<PortRef> source) {
    List<Optional<PortRef>> changed = new ArrayList<>(inputs);
    while (changed.size() <= index) {
      changed.add(Optional.empty());
    }
    changed.set(index, source);
    Bends kept = source.equals(input(index)) ? bends : bends.with(index, List.of());
    return new Node(id, op, attributes, changed, position, kept, extras);
  }

  /// Other wires in the same ports: bends stay where there still is a wire.
  public Node withInputs(List<Optional<PortRef>> changed) {
    return new Node(id, op, attributes, changed, position, bends, extras);
  }

  /// Without the wire into port `index`, those behind it moved up by one.
  public Node closingInput(int index) {
    List<Optional<PortRef>> changed = new ArrayList<>(inputs);
    changed.remove(index);
    return new Node(id, op, attributes, changed, position, bends.closing(index), extras);
  }

  public Node withBends(Bends changed) {
    return new Node(id, op, attributes, inputs, position, changed, extras);
  }

  public Node at(double x, double y) {
    return new Node(id, op, attributes, inputs, Optional.of(new Position(x, y)), bends, extras);
  }

  public Node renamed(String name) {
    return new Node(name, op, attributes, inputs, position, bends, extras);
  }
}
