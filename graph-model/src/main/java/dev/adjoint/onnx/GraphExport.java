// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx;

import dev.adjoint.graph.Block;
import dev.adjoint.graph.Body;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.onnx.proto.AttributeProto;
import dev.adjoint.onnx.proto.AttributeProto.Value;
import dev.adjoint.onnx.proto.GraphProto;
import dev.adjoint.onnx.proto.NodeProto;
import dev.adjoint.onnx.proto.TensorProto;
import dev.adjoint.onnx.proto.ValueInfoProto;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Role;
import dev.adjoint.op.Subgraph;
import dev.adjoint.ops.source.Constant;
import dev.adjoint.ops.source.Input;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// One graph on its way into a message. Values are called after their node, `node:1` past its first
/// output; those of bodies have the names of the nodes around them before theirs, as no name may
/// hide another.
final class GraphExport {

  /// Attributes that say in a project what ONNX says by names and counts.
  private static final Map<String, Set<String>> OURS =
      Map.of(
          "Loop", Set.of("num_captures"),
          "Scan", Set.of("num_captures"));

  /// A node that trains gives all of its outputs, used or not.
  private static final String TRAINS = "training_mode";

  private final OpCatalog catalog;
  private final Map<String, Tensor> weights;
  private final String prefix;
  private final Map<String, String> blocks = new HashMap<>();
  private final Map<PortRef, String> names = new HashMap<>();
  private final Set<PortRef> used = new HashSet<>();
  private final List<NodeProto> nodes = new ArrayList<>();
  private final List<TensorProto> initializers = new ArrayList<>();
  private final List<ValueInfoProto> inputs = new ArrayList<>();

  private GraphExport(OpCatalog catalog, Map<String, Tensor> weights, String prefix) {
    this.catalog = catalog;
    this.weights = weights;
    this.prefix = prefix;
  }

  static GraphProto of(ModelContent content) {
    GraphExport export = new GraphExport(content.catalog(), content.weights(), "");
    for (Block block : content.graph().blocks()) {
      block.nodes().forEach(node -> export.blocks.put(node, block.title()));
    }
    export.use(content.graph());
    export.used.addAll(content.outputs().values());
    Topological.order(content.graph()).forEach(export::add);
    List<ValueInfoProto> outputs = new ArrayList<>();
    content
        .outputs()
        .forEach(
            (name, ref) -> {
              export.passOn(name, ref);
              outputs.add(OutputTypes.of(name, content.types().apply(ref)));
            });
    return export.graph(content.graph().name(), outputs);
  }

  private void use(Graph graph) {
    graph.wires().forEach(wire -> used.add(wire.from()));
    used.addAll(graph.outputs());
  }

  private GraphProto graph(String name, List<ValueInfoProto> outputs) {
    return new GraphProto(name, nodes, initializers, inputs, outputs, List.of(), 0);
  }

  private String name(PortRef ref) {
    return names.getOrDefault(ref, prefix + ref);
  }

  /// Makes sure that the value is called `name`.
  private void passOn(String name, PortRef ref) {
    if (!name(ref).equals(name)) {
      nodes.add(NodeProto.of("Identity", List.of(name(ref)), List.of(name)));
    }
  }

  private void add(Node node) {
    Role role = catalog.find(node.op()).map(OpDef::role).orElse(Role.COMPUTE);
    switch (role) {
      case INPUT -> input(node);
      case STATE ->
          initializers.add(
              TensorEncoder.encode(
                  name(PortRef.of(node.id())),
                  java.util.Objects.requireNonNull(weights.get(node.id()))));
      case CONSTANT -> nodes.add(constant(node));
      case COMPUTE, CONTROL -> nodes.add(compute(node));
    }
  }

  private void input(Node node) {
    String name = name(PortRef.of(node.id()));
    TensorType type =
        new TensorType(node.attributes().get(Input.DTYPE), node.attributes().get(Input.SHAPE));
    inputs.add(OutputTypes.of(name, Optional.of(type)));
    node.attributes()
        .find(Input.VALUE)
        .ifPresent(value -> initializers.add(TensorEncoder.encode(name, value)));
  }

  private NodeProto constant(Node node) {
    Tensor value =
        catalog
            .find(node.op())
            .flatMap(op -> op.constantValue(node.attributes()))
            .orElseGet(() -> node.attributes().get(Constant.VALUE));
    return NodeProto.of("Constant", List.of(), List.of(name(PortRef.of(node.id()))))
        .with("value", new AttributeProto.Literal(TensorEncoder.encode("", value)));
  }

  private NodeProto compute(Node node) {
    OpDef op = catalog.find(node.op()).orElseThrow();
    SequencedMap<String, Value> attributes = new LinkedHashMap<>();
    List<Body> bodies = new ArrayList<>();
    node.attributes()
        .values()
        .forEach(
            (key, value) -> {
              boolean said = op.attribute(key).isPresent();
              boolean ours = OURS.getOrDefault(node.op(), Set.of()).contains(key);
              if (value instanceof AttributeValue.Body(Subgraph inside)
                  && inside instanceof Body body) {
                bodies.add(body);
                attributes.put(key, new AttributeProto.Body(body(node, key, body)));
              } else if (said && !ours) {
                AttributeExport.of(value).ifPresent(v -> attributes.put(key, v));
              }
            });
    List<String> wires = new ArrayList<>();
    int own = node.inputs().size() - captures(node, bodies);
    for (Optional<PortRef> wire : node.inputs().subList(0, own)) {
      wires.add(wire.map(this::name).orElse(""));
    }
    if (node.op().equals("Split") && !node.input(1).isEmpty()) {
      attributes.remove("num_outputs");
    }
    return new NodeProto(label(node), "", node.op(), wires, outputs(node, op), attributes);
  }

  /// ONNX wants the outputs that are used, up to the last of them; all of ours exist.
  private List<String> outputs(Node node, OpDef op) {
    int count = op.outputCount(node.inputs().size(), node.attributes());
    List<String> outputs = new ArrayList<>();
    boolean all =
        op.outputs().getLast().variadic()
            || new AttributeValue.Int(1).equals(node.attributes().values().get(TRAINS));
    for (int i = 0; i < count; i++) {
      PortRef ref = new PortRef(node.id(), i);
      outputs.add(i == 0 || all || used.contains(ref) ? name(ref) : "");
    }
    while (outputs.size() > 1 && outputs.getLast().isEmpty()) {
      outputs.removeLast();
    }
    return outputs;
  }

  private String label(Node node) {
    String block = blocks.get(node.id());
    return block == null ? prefix + node.id() : "/" + block + "/" + node.id();
  }

  /// How many of the last inputs are values that bodies read of the graph around them.
  private static int captures(Node node, List<Body> bodies) {
    if (bodies.isEmpty()) {
      return 0;
    }
    AttributeValue said = node.attributes().values().get("num_captures");
    return said instanceof AttributeValue.Int(long count)
        ? (int) count
        : node.op().equals("If") ? node.inputs().size() - 1 : 0;
  }

  /// An input of a body. The first two of a loop, its counter and its condition, are single values.
  private ValueInfoProto taken(Node node, Body body, int index) {
    String id = body.inputs().get(index);
    Node input = body.graph().node(id).orElseThrow();
    boolean single = node.op().equals("Loop") && index < 2;
    DType dtype =
        single ? index == 0 ? DType.INT64 : DType.BOOL : input.attributes().get(Input.DTYPE);
    Shape said = body.declaredShape(index);
    Shape shape = single && !said.ranked() ? Shape.SCALAR : said;
    return OutputTypes.of(name(PortRef.of(id)), Optional.of(new TensorType(dtype, shape)));
  }

  private GraphProto body(Node node, String key, Body body) {
    String inside = prefix + node.id() + "." + key + ".";
    GraphExport export = new GraphExport(catalog, weights, inside);
    int captures = captures(node, List.of(body));
    int own = body.inputs().size() - captures;
    int firstCapture = node.inputs().size() - captures;
    for (int i = 0; i < captures; i++) {
      PortRef outside = node.input(firstCapture + i).orElseThrow();
      export.names.put(PortRef.of(body.inputs().get(own + i)), name(outside));
    }
    for (int i = 0; i < own; i++) {
      export.inputs.add(export.taken(node, body, i));
    }
    Graph graph = body.graph();
    export.use(graph);
    for (Node inner : Topological.order(graph)) {
      if (!body.inputs().contains(inner.id())) {
        export.add(inner);
      }
    }
    List<ValueInfoProto> outputs = new ArrayList<>();
    for (int i = 0; i < graph.outputs().size(); i++) {
      String name = inside + "output" + i;
      export.passOn(name, graph.outputs().get(i));
      outputs.add(OutputTypes.of(name, Optional.empty()));
    }
    return export.graph(key, outputs);
  }
}
