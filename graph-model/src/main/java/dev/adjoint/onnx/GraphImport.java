// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx;

import dev.adjoint.file.Quoted;
import dev.adjoint.graph.Extras;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.onnx.proto.GraphProto;
import dev.adjoint.onnx.proto.NodeProto;
import dev.adjoint.onnx.proto.ProtoException;
import dev.adjoint.onnx.proto.TensorProto;
import dev.adjoint.onnx.proto.ValueInfoProto;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.OpDef;
import dev.adjoint.ops.source.Constant;
import dev.adjoint.ops.source.Input;
import dev.adjoint.ops.source.Parameter;
import dev.adjoint.type.Tensor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// One model on its way into a graph. A node is called what its first output is called; floating
/// initializers become parameters, others constants.
final class GraphImport {

  /// The first format version in which an initializer need not be listed among the inputs, so that
  /// one that is listed is meant as a default.
  private static final long DEFAULTS_SINCE = 4;

  private final OpCatalog catalog;
  private final TensorDecoder tensors;
  private final Versions versions;
  private final Functions functions;
  private final Shortfalls shortfalls;
  private final AttributeImport attributes;
  private final ValueNames names = new ValueNames();
  private final List<Node> nodes = new ArrayList<>();
  private final List<String> fed = new ArrayList<>();
  private final SequencedMap<String, Tensor> weights = new LinkedHashMap<>();

  GraphImport(
      OpCatalog catalog,
      TensorDecoder tensors,
      Versions versions,
      Functions functions,
      Shortfalls shortfalls) {
    this.catalog = catalog;
    this.tensors = tensors;
    this.versions = versions;
    this.functions = functions;
    this.shortfalls = shortfalls;
    attributes = new AttributeImport(tensors, shortfalls);
  }

  ImportedModel model(GraphProto graph, long irVersion) throws IOException {
    if (graph.sparse() > 0) {
      shortfalls.add("sparse initializers", graph.sparse() + " of them");
    }
    List<NodeProto> newest = new Modernized(graph, versions, functions).nodes();
    sources(graph, irVersion);
    List<Node> placed = new ArrayList<>();
    for (NodeProto node : newest) {
      placed.add(place(node));
    }
    for (int i = 0; i < newest.size(); i++) {
      nodes.add(wired(placed.get(i), newest.get(i)));
    }
    List<PortRef> outputs = outputs(graph);
    String name = graph.name().isBlank() ? "model" : graph.name();
    Graph built = Graph.builder(name).nodes(nodes).outputs(outputs).build();
    return new ImportedModel(built, fed, names.all(), weights);
  }

  /// The parameters' first values alone, under the ids that they have in the graph.
  static SequencedMap<String, Tensor> weights(
      GraphProto graph, long irVersion, TensorDecoder tensors) throws IOException {
    Shortfalls shortfalls = new Shortfalls();
    GraphImport work =
        new GraphImport(
            OpCatalog.of(List.of()),
            tensors,
            new Versions(Operators.NEWEST),
            Functions.of(List.of()),
            shortfalls);
    work.sources(graph, irVersion);
    return work.weights;
  }

  private void sources(GraphProto graph, long irVersion) throws IOException {
    Operands operands = Operands.of(graph);
    Map<String, TensorProto> initial = new HashMap<>();
    for (TensorProto tensor : graph.initializers()) {
      if (initial.put(tensor.name(), tensor) != null) {
        throw new ProtoException("is damaged: two initializers are called " + tensor.name());
      }
    }
    Set<String> done = new HashSet<>();
    for (ValueInfoProto input : graph.inputs()) {
      TensorProto stored = initial.get(input.name());
      if (stored == null) {
        input(input);
      } else if (irVersion >= DEFAULTS_SINCE && !isFloating(stored)) {
        standing(input, stored);
        done.add(input.name());
      }
    }
    for (TensorProto stored : graph.initializers()) {
      if (!done.contains(stored.name())) {
        initializer(stored, operands);
      }
    }
  }

  private static boolean isFloating(TensorProto stored) {
    return ElementTypes.dtype(stored.elementType()).filter(t -> t.isFloating()).isPresent();
  }

  private void input(ValueInfoProto input) throws ProtoException {
    String id = names.id(input.name(), "input");
    names.define(input.name(), PortRef.of(id));
    fed.add(id);
    InputTypes.of(input, shortfalls)
        .ifPresent(
            type ->
                nodes.add(
                    Node.of(id, Input.OP.name())
                        .with(Input.SHAPE, type.shape())
                        .with(Input.DTYPE, type.dtype())));
  }

  /// An input that is fed the initializer of its name when nothing else is given.
  private void standing(ValueInfoProto input, TensorProto stored) throws IOException {
    Optional<Tensor> value = decoded(stored);
    String id = names.id(input.name(), "input");
    names.define(input.name(), PortRef.of(id));
    value.ifPresent(
        tensor ->
            nodes.add(
                Node.of(id, Input.OP.name())
                    .with(Input.SHAPE, tensor.shape())
                    .with(Input.DTYPE, tensor.dtype())
                    .with(Input.VALUE, tensor)));
  }

  private void initializer(TensorProto stored, Operands operands) throws IOException {
    Optional<Tensor> value = decoded(stored);
    String id = names.id(stored.name(), "constant");
    names.define(stored.name(), PortRef.of(id));
    if (value.isEmpty()) {
      return;
    }
    Tensor tensor = value.get();
    boolean trained = tensor.dtype().isFloating() && !operands.has(stored.name());
    if (trained) {
      weights.put(id, tensor);
    }
    nodes.add(
        trained
            ? Node.of(id, Parameter.OP.name())
                .with(Parameter.SHAPE, tensor.shape())
                .with(Parameter.DTYPE, tensor.dtype())
            : Node.of(id, Constant.OP.name()).with(Constant.VALUE, tensor));
  }

  private Optional<Tensor> decoded(TensorProto stored) throws IOException {
    Optional<Tensor> value = tensors.decode(stored);
    if (value.isEmpty()) {
      shortfalls.add(ElementTypes.name(stored.elementType()), stored.name());
    }
    return value;
  }

  /// The node without wires, its outputs known from now on.
  private Node place(NodeProto node) throws IOException {
    Optional<OpDef> op = op(node);
    String id = names.id(node.output(0), node.name().isEmpty() ? node.op() : node.name());
    for (int i = 0; i < node.outputs().size(); i++) {
      if (!node.output(i).isEmpty()) {
        names.define(node.output(i), new PortRef(id, i));
      }
    }
    Attributes values = op.isEmpty() ? Attributes.NONE : attributes.of(node, op.get());
    return Node.of(id, node.op()).withAttributes(values);
  }

  private Optional<OpDef> op(NodeProto node) {
    Optional<OpDef> op = catalog.find(node.op()).filter(o -> o.category() != Category.INTERNAL);
    if (!node.domain().isEmpty() || !Operators.has(node.op()) || op.isEmpty()) {
      String domain = node.domain().isEmpty() ? "" : node.domain() + ":";
      shortfalls.add("operator " + domain + node.op(), node.label());
      return Optional.empty();
    }
    return op;
  }

  private Node wired(Node placed, NodeProto node) throws ProtoException {
    List<Optional<PortRef>> wires = new ArrayList<>();
    for (String input : node.inputs()) {
      wires.add(input.isEmpty() ? Optional.empty() : Optional.of(source(node, input)));
    }
    return new Node(
        placed.id(), placed.op(), placed.attributes(), wires, Optional.empty(), Extras.NONE);
  }

  private PortRef source(NodeProto node, String input) throws ProtoException {
    return names
        .find(input)
        .orElseThrow(
            () ->
                new ProtoException(
                    "is damaged: %s reads %s, which nothing makes"
                        .formatted(Quoted.cut(node.label()), Quoted.of(input))));
  }

  /// The outputs, each under its own name: one that is not the first of its node gets a node that
  /// passes it on.
  private List<PortRef> outputs(GraphProto graph) throws ProtoException {
    List<PortRef> outputs = new ArrayList<>();
    for (ValueInfoProto output : graph.outputs()) {
      PortRef ref =
          names
              .find(output.name())
              .orElseThrow(
                  () ->
                      new ProtoException(
                          "is damaged: nothing makes the output " + Quoted.of(output.name())));
      if (ref.output() > 0) {
        String id = names.id(output.name(), "output");
        nodes.add(Node.of(id, "Identity", ref.toString()));
        ref = PortRef.of(id);
        names.redefine(output.name(), ref);
      }
      outputs.add(ref);
    }
    return outputs;
  }
}
