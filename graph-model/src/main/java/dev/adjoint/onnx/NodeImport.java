// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx;

import dev.adjoint.graph.Body;
import dev.adjoint.graph.Extras;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.onnx.proto.AttributeProto;
import dev.adjoint.onnx.proto.GraphProto;
import dev.adjoint.onnx.proto.NodeProto;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.OpDef;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// The nodes of one graph. All outputs are known before the first wire is drawn, so that nodes need
/// not be sorted.
record NodeImport(ImportContext context, Scope scope, Modernized source, NameScopes blocks) {

  private static final String CAPTURES = "num_captures";

  void all() throws IOException {
    List<NodeProto> nodes = source.nodes();
    List<String> ids = new ArrayList<>();
    for (NodeProto node : nodes) {
      String id = place(node);
      ids.add(id);
      blocks.add(id, node.name());
    }
    for (int i = 0; i < nodes.size(); i++) {
      scope.add(wired(ids.get(i), nodes.get(i)));
    }
  }

  private String place(NodeProto node) throws IOException {
    String otherwise = node.name().isEmpty() ? node.op() : node.name();
    String id = scope.names().id(node.output(0), otherwise);
    for (int i = 0; i < node.outputs().size(); i++) {
      if (!node.output(i).isEmpty()) {
        scope.names().define(node.output(i), new PortRef(id, i));
      }
    }
    return id;
  }

  private Node wired(String id, NodeProto node) throws IOException {
    List<Optional<PortRef>> wires = new ArrayList<>();
    for (String input : node.inputs()) {
      wires.add(input.isEmpty() ? Optional.empty() : Optional.of(scope.find(input, node.label())));
    }
    SequencedMap<String, GraphProto> bodies = bodies(node);
    NodeProto plain = node.without(bodies.keySet().toArray(String[]::new));
    Optional<OpDef> op = context.op(node);
    Attributes attributes =
        op.isPresent() ? context.attributes().of(plain, op.get()) : Attributes.NONE;
    if (!bodies.isEmpty()) {
      attributes = captured(node, op, bodies, attributes, wires);
    }
    return new Node(id, node.op(), attributes, wires, Optional.empty(), Extras.NONE);
  }

  private static SequencedMap<String, GraphProto> bodies(NodeProto node) {
    SequencedMap<String, GraphProto> bodies = new LinkedHashMap<>();
    node.attributes()
        .forEach(
            (key, value) -> {
              if (value instanceof AttributeProto.Body(GraphProto graph)) {
                bodies.put(key, graph);
              }
            });
    return bodies;
  }

  /// The attributes with the bodies; what these read of the graph around them is wired in behind
  /// the node's own inputs, for all bodies in the same order.
  private Attributes captured(
      NodeProto node,
      Optional<OpDef> op,
      Map<String, GraphProto> bodies,
      Attributes attributes,
      List<Optional<PortRef>> wires)
      throws IOException {
    Map<String, BodyImport> read = new LinkedHashMap<>();
    Set<String> captures = new LinkedHashSet<>();
    for (Map.Entry<String, GraphProto> body : bodies.entrySet()) {
      BodyImport inside = new BodyImport(context, scope.body(), body.getValue(), source);
      inside.all();
      captures.addAll(inside.captures());
      read.put(body.getKey(), inside);
    }
    Attributes all = attributes;
    for (Map.Entry<String, BodyImport> body : read.entrySet()) {
      Body built = body.getValue().body(captures);
      all = all.with(body.getKey(), new AttributeValue.Body(built));
    }
    int own = node.op().equals("Loop") ? 2 : 0;
    while (!captures.isEmpty() && wires.size() < own) {
      wires.add(Optional.empty());
    }
    for (String capture : captures) {
      wires.add(Optional.of(scope.find(capture, node.label())));
    }
    return op.flatMap(o -> o.attribute(CAPTURES)).isPresent()
        ? all.with(CAPTURES, new AttributeValue.Int(captures.size()))
        : all;
  }
}
