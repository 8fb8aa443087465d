// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx.proto;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// One use of an operator. Inputs and outputs are names of values; an empty name is a place that is
/// not used.
public record NodeProto(
    String name,
    String domain,
    String op,
    List<String> inputs,
    List<String> outputs,
    SequencedMap<String, AttributeProto.Value> attributes) {

  public NodeProto {
    domain = domain.equals("ai.onnx") ? "" : domain;
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    attributes = java.util.Collections.unmodifiableSequencedMap(new LinkedHashMap<>(attributes));
  }

  /// A node of a standard operator without attributes.
  public static NodeProto of(String op, List<String> inputs, List<String> outputs) {
    return new NodeProto("", "", op, inputs, outputs, new LinkedHashMap<>());
  }

  /// The value on place `index`, or empty when it is not used.
  public String input(int index) {
    return index < inputs.size() ? inputs.get(index) : "";
  }

  public String output(int index) {
    return index < outputs.size() ? outputs.get(index) : "";
  }

  public Optional<AttributeProto.Value> attribute(String key) {
    return Optional.ofNullable(attributes.get(key));
  }

  /// An integer attribute, or `fallback` when there is none.
  public long integer(String key, long fallback) {
    return attributes.get(key) instanceof AttributeProto.Int(long i) ? i : fallback;
  }

  public NodeProto withOp(String other) {
    return new NodeProto(name, domain, other, inputs, outputs, attributes);
  }

  public NodeProto withInputs(List<String> changed) {
    return new NodeProto(name, domain, op, changed, outputs, attributes);
  }

  public NodeProto withInput(int index, String value) {
    List<String> changed = new ArrayList<>(inputs);
    while (changed.size() <= index) {
      changed.add("");
    }
    changed.set(index, value);
    return withInputs(changed);
  }

  public NodeProto withOutputs(List<String> changed) {
    return new NodeProto(name, domain, op, inputs, changed, attributes);
  }

  public NodeProto with(String key, AttributeProto.Value value) {
    SequencedMap<String, AttributeProto.Value> changed = new LinkedHashMap<>(attributes);
    changed.put(key, value);
    return withAttributes(changed);
  }

  public NodeProto with(String key, long value) {
    return with(key, new AttributeProto.Int(value));
  }

  public NodeProto without(String... keys) {
    SequencedMap<String, AttributeProto.Value> changed = new LinkedHashMap<>(attributes);
    List.of(keys).forEach(changed::remove);
    return withAttributes(changed);
  }

  public NodeProto withAttributes(Map<String, AttributeProto.Value> changed) {
    return new NodeProto(name, domain, op, inputs, outputs, new LinkedHashMap<>(changed));
  }

  /// How messages name this node.
  public String label() {
    String own = name.isEmpty() ? outputs.isEmpty() ? "" : outputs.getFirst() : name;
    return own.isEmpty() ? op : op + " " + own;
  }

  static NodeProto read(ProtoReader in) throws IOException {
    String name = "";
    String domain = "";
    String op = "";
    List<String> inputs = new ArrayList<>();
    List<String> outputs = new ArrayList<>();
    SequencedMap<String, AttributeProto.Value> attributes = new LinkedHashMap<>();
    for (int field = in.next(); field != 0; field = in.next()) {
      switch (field) {
        case 1 -> inputs.add(in.text());
        case 2 -> outputs.add(in.text());
        case 3 -> name = in.text();
        case 4 -> op = in.text();
        case 5 -> {
          AttributeProto attribute = in.message(AttributeProto::read);
          if (attributes.put(attribute.name(), attribute.value()) != null) {
            throw new ProtoException("says attribute " + attribute.name() + " of a node twice");
          }
        }
        case 7 -> domain = in.text();
        default -> in.skip();
      }
    }
    if (op.isEmpty()) {
      throw new ProtoException("has a node " + name + " without an operator");
    }
    return new NodeProto(name, domain, op, inputs, outputs, attributes);
  }

  void write(ProtoWriter out) {
    inputs.forEach(value -> out.entry(1, value));
    outputs.forEach(value -> out.entry(2, value));
    out.text(3, name).text(4, op);
    attributes.forEach((key, value) -> out.message(5, new AttributeProto(key, value)::write));
    out.text(7, domain);
  }
}
