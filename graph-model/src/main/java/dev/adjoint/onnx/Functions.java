// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx;

import dev.adjoint.onnx.proto.AttributeProto;
import dev.adjoint.onnx.proto.AttributeProto.Value;
import dev.adjoint.onnx.proto.FunctionProto;
import dev.adjoint.onnx.proto.GraphProto;
import dev.adjoint.onnx.proto.NodeProto;
import dev.adjoint.onnx.proto.OperatorSet;
import dev.adjoint.onnx.proto.ProtoException;
import dev.adjoint.onnx.proto.ValueInfoProto;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// Operators that a model defines itself: a call becomes the nodes of the body, with names of its
/// own, its operands and its attributes.
final class Functions {

  /// More nodes than this come only of functions that double themselves.
  private static final int MOST_NODES = 200_000;

  private final Map<Key, FunctionProto> byName = new HashMap<>();
  private int made;

  private record Key(String domain, String name) {}

  /// A node with the operator set it is written for.
  record Placed(NodeProto node, long version) {}

  private Functions() {}

  /// @throws ProtoException when two have one name: which of them a node means is then said by an
  ///   overload, of which nothing is known here
  static Functions of(List<FunctionProto> all) throws ProtoException {
    Functions functions = new Functions();
    for (FunctionProto function : all) {
      if (functions.byName.put(key(function.domain(), function.name()), function) != null) {
        throw new ProtoException("has two functions that are called " + function.name());
      }
    }
    return functions;
  }

  private static Key key(String domain, String name) {
    return new Key(domain.equals("ai.onnx") ? "" : domain, name);
  }

  /// The nodes with every call replaced.
  List<Placed> inlined(List<NodeProto> nodes, long version, Set<String> taken)
      throws ProtoException {
    List<Placed> out = new ArrayList<>();
    inline(nodes, version, new HashSet<>(), taken, out);
    return out;
  }

  private void inline(
      List<NodeProto> nodes, long version, Set<Key> inside, Set<String> taken, List<Placed> out)
      throws ProtoException {
    for (NodeProto node : nodes) {
      Key key = key(node.domain(), node.op());
      FunctionProto function = byName.get(key);
      if (function == null) {
        out.add(new Placed(node, version));
        continue;
      }
      if (!inside.add(key)) {
        throw new ProtoException("has a function " + function.name() + " that calls itself");
      }
      made += function.nodes().size();
      if (made > MOST_NODES) {
        throw new ProtoException("has functions that unfold to more than " + MOST_NODES + " nodes");
      }
      long own = OperatorSet.standard(function.operatorSets()).orElse(version);
      inline(new Call(function, node, taken).body(), own, inside, taken, out);
      inside.remove(key);
    }
  }

  /// One call: names of the body to names outside.
  private record Call(
      FunctionProto function, NodeProto node, Set<String> taken, Map<String, String> names) {

    Call(FunctionProto function, NodeProto node, Set<String> taken) {
      this(function, node, taken, new HashMap<>(Map.of("", "")));
    }

    List<NodeProto> body() throws ProtoException {
      for (int i = 0; i < function.inputs().size(); i++) {
        names.put(function.inputs().get(i), node.input(i));
      }
      List<NodeProto> copies = new ArrayList<>();
      for (int i = 0; i < function.outputs().size(); i++) {
        output(function.outputs().get(i), node.output(i), copies);
      }
      List<NodeProto> body = new ArrayList<>();
      for (NodeProto inner : function.nodes()) {
        body.add(renamed(inner));
      }
      body.addAll(copies);
      return body;
    }

    /// An output of the function is called what the caller calls it, unless it already is an input.
    private void output(String inner, String outer, List<NodeProto> copies) {
      if (outer.isEmpty()) {
        return;
      }
      if (names.containsKey(inner)) {
        copies.add(NodeProto.of("Identity", List.of(names.get(inner)), List.of(outer)));
      } else {
        names.put(inner, outer);
      }
    }

    private NodeProto renamed(NodeProto inner) throws ProtoException {
      SequencedMap<String, Value> attributes = new LinkedHashMap<>();
      for (Map.Entry<String, Value> attribute : inner.attributes().entrySet()) {
        Optional<Value> value = given(attribute.getValue());
        if (value.isPresent()) {
          attributes.put(attribute.getKey(), within(value.get()));
        }
      }
      String name =
          inner.name().isEmpty() || node.name().isEmpty()
              ? node.name()
              : node.name() + "/" + inner.name();
      return new NodeProto(
          name,
          inner.domain(),
          inner.op(),
          inner.inputs().stream().map(this::local).toList(),
          inner.outputs().stream().map(this::local).toList(),
          attributes);
    }

    /// What the caller gives; an attribute that it leaves out is left out inside too.
    private Optional<Value> given(Value value) {
      return value instanceof AttributeProto.Reference(String of)
          ? node.attribute(of).or(() -> Optional.ofNullable(function.defaults().get(of)))
          : Optional.of(value);
    }

    private Value within(Value value) throws ProtoException {
      return value instanceof AttributeProto.Body(GraphProto body)
          ? new AttributeProto.Body(renamed(body))
          : value;
    }

    private GraphProto renamed(GraphProto body) throws ProtoException {
      List<NodeProto> nodes = new ArrayList<>();
      for (NodeProto inner : body.nodes()) {
        nodes.add(renamed(inner));
      }
      return new GraphProto(
          body.name(),
          nodes,
          body.initializers().stream().map(t -> t.named(local(t.name()))).toList(),
          body.inputs().stream().map(this::renamed).toList(),
          body.outputs().stream().map(this::renamed).toList(),
          List.of(),
          body.sparse());
    }

    private ValueInfoProto renamed(ValueInfoProto value) {
      return new ValueInfoProto(
          local(value.name()), value.elementType(), value.kind(), value.dims());
    }

    private String local(String inner) {
      return names.computeIfAbsent(inner, this::fresh);
    }

    private String fresh(String inner) {
      String base = (node.output(0).isEmpty() ? node.op() : node.output(0)) + "." + inner;
      String name = base;
      for (int n = 2; !taken.add(name); n++) {
        name = base + n;
      }
      return name;
    }
  }
}
