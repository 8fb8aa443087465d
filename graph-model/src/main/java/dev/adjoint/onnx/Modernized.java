// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx;

import dev.adjoint.onnx.proto.AttributeProto;
import dev.adjoint.onnx.proto.GraphProto;
import dev.adjoint.onnx.proto.NodeProto;
import dev.adjoint.onnx.proto.ProtoException;
import dev.adjoint.onnx.proto.TensorProto;
import dev.adjoint.onnx.proto.ValueInfoProto;
import dev.adjoint.onnx.version.Migrations;
import dev.adjoint.onnx.version.Surroundings;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/// A graph of a model with functions inlined and every node in its newest form; `Constant` has its
/// tensor in `value`, whatever it was written in.
final class Modernized implements Surroundings {

  private final GraphProto graph;
  private final ImportContext context;
  private final Map<String, OptionalInt> ranks;
  private final Map<String, DType> dtypes;
  private final Set<String> taken;
  private final List<NodeProto> nodes = new ArrayList<>();

  Modernized(GraphProto graph, ImportContext context) {
    this(graph, context, Map.of(), Map.of(), new HashSet<>());
  }

  private Modernized(
      GraphProto graph,
      ImportContext context,
      Map<String, OptionalInt> ranks,
      Map<String, DType> dtypes,
      Set<String> taken) {
    this.graph = graph;
    this.context = context;
    this.ranks = new HashMap<>(ranks);
    this.dtypes = new HashMap<>(dtypes);
    this.taken = taken;
    Stream.of(graph.values(), graph.outputs(), graph.inputs())
        .flatMap(List::stream)
        .forEach(this::learn);
    graph.initializers().forEach(this::learn);
    graph.nodes().forEach(node -> taken.addAll(node.outputs()));
  }

  /// A body of this graph: it knows what this knows, and takes no name of it.
  Modernized body(GraphProto inner) {
    return new Modernized(inner, context, ranks, dtypes, taken);
  }

  private void learn(ValueInfoProto value) {
    taken.add(value.name());
    value.dims().ifPresent(dims -> ranks.put(value.name(), OptionalInt.of(dims.size())));
    ElementTypes.dtype(value.elementType()).ifPresent(type -> dtypes.put(value.name(), type));
  }

  private void learn(TensorProto tensor) {
    taken.add(tensor.name());
    ranks.put(tensor.name(), OptionalInt.of(tensor.dims().size()));
    ElementTypes.dtype(tensor.elementType()).ifPresent(type -> dtypes.put(tensor.name(), type));
  }

  List<NodeProto> nodes() throws ProtoException {
    for (Functions.Placed placed :
        context.functions().inlined(graph.nodes(), context.version(), taken)) {
      NodeProto node = placed.node();
      if (Migrations.isBeyond(node, placed.version())) {
        context.shortfalls().add("Scan of sequences of different lengths", node.label());
      }
      if (node.domain().isEmpty()) {
        nodes.addAll(Migrations.apply(ConstantForm.plain(node), placed.version(), this));
      } else {
        nodes.add(node);
      }
    }
    return nodes;
  }

  @Override
  public String fresh(String hint) {
    String name = hint;
    for (int n = 2; !taken.add(name); n++) {
      name = hint + n;
    }
    return name;
  }

  @Override
  public String constant(String hint, Tensor value) {
    String name = fresh(hint);
    LinkedHashMap<String, AttributeProto.Value> attributes = new LinkedHashMap<>();
    attributes.put("value", new AttributeProto.Literal(TensorEncoder.encode(name, value)));
    nodes.add(new NodeProto("", "", "Constant", List.of(), List.of(name), attributes));
    return name;
  }

  /// An initializer, or what a `Constant` before the node says.
  @Override
  public Optional<Tensor> value(String name) {
    Stream<TensorProto> constants =
        nodes.stream()
            .filter(node -> node.op().equals("Constant") && node.output(0).equals(name))
            .flatMap(node -> node.attribute("value").stream())
            .flatMap(v -> v instanceof AttributeProto.Literal(TensorProto t) ? Stream.of(t) : null);
    return Stream.concat(
            graph.initializers().stream().filter(stored -> stored.name().equals(name)), constants)
        .findFirst()
        .flatMap(this::decoded);
  }

  /// Empty also when it cannot be read: that is said where the tensor is used.
  private Optional<Tensor> decoded(TensorProto stored) {
    try {
      return context.tensors().decode(stored);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  @Override
  public OptionalInt rank(String value) {
    return ranks.getOrDefault(value, OptionalInt.empty());
  }

  @Override
  public Optional<DType> dtype(String value) {
    return Optional.ofNullable(dtypes.get(value));
  }
}
