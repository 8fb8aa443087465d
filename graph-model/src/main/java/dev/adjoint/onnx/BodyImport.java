// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx;

import dev.adjoint.graph.Body;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.onnx.proto.GraphProto;
import dev.adjoint.onnx.proto.ProtoException;
import dev.adjoint.onnx.proto.TensorProto;
import dev.adjoint.onnx.proto.ValueInfoProto;
import dev.adjoint.op.Subgraph;
import dev.adjoint.ops.source.Constant;
import dev.adjoint.ops.source.Input;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One body of If, Loop or Scan.
final class BodyImport {

  private final ImportContext context;
  private final Scope scope;
  private final GraphProto graph;
  private final Modernized source;
  private final List<String> inputs = new ArrayList<>();
  private final List<PortRef> outputs = new ArrayList<>();

  /// @param around the graph that the body lies in, for what it knows of its values
  BodyImport(ImportContext context, Scope scope, GraphProto graph, Modernized around) {
    this.context = context;
    this.scope = scope;
    this.graph = graph;
    source = around.body(graph);
  }

  void all() throws IOException {
    if (scope.depth() > Subgraph.MAX_DEPTH) {
      throw new ProtoException(
          "has graphs inside graphs more than " + Subgraph.MAX_DEPTH + " deep");
    }
    for (ValueInfoProto input : graph.inputs()) {
      input(input);
    }
    Operands operands = Operands.of(graph);
    for (TensorProto stored : graph.initializers()) {
      initializer(stored, operands);
    }
    new NodeImport(context, scope, source, new NameScopes()).all();
    for (ValueInfoProto output : graph.outputs()) {
      outputs.add(scope.find(output.name(), "an output"));
    }
  }

  private void input(ValueInfoProto input) throws ProtoException {
    String id = scope.names().id(input.name(), "input");
    scope.names().define(input.name(), PortRef.of(id));
    inputs.add(id);
    DType dtype = ElementTypes.dtype(input.elementType()).orElse(DType.FLOAT32);
    scope.add(
        Node.of(id, Input.OP.name())
            .with(Input.SHAPE, InputTypes.shape(input))
            .with(Input.DTYPE, dtype));
  }

  private void initializer(TensorProto stored, Operands operands) throws IOException {
    Optional<Tensor> value = context.decoded(stored);
    if (value.isEmpty()) {
      return;
    }
    if (value.get().dtype().isFloating() && !operands.has(stored.name())) {
      scope.parameter(stored.name(), value.get());
    } else {
      String id = scope.names().id(stored.name(), "constant");
      scope.names().define(stored.name(), PortRef.of(id));
      scope.add(Node.of(id, Constant.OP.name()).with(Constant.VALUE, value.get()));
    }
  }

  /// Names of the values of graphs around that are read here.
  Set<String> captures() {
    return scope.captures().keySet();
  }

  /// The body with an input for each of `captures`, behind those of its own.
  Body body(Set<String> captures) {
    List<String> all = new ArrayList<>(inputs);
    for (String capture : captures) {
      String id = scope.captures().get(capture);
      all.add(id == null ? scope.capture(capture).node() : id);
    }
    String name = graph.name().isBlank() ? "body" : graph.name();
    return new Body(Graph.builder(name).nodes(scope.nodes()).outputs(outputs).build(), all);
  }
}
