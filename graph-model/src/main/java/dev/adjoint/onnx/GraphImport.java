// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.onnx.proto.GraphProto;
import dev.adjoint.onnx.proto.ProtoException;
import dev.adjoint.onnx.proto.TensorProto;
import dev.adjoint.onnx.proto.ValueInfoProto;
import dev.adjoint.ops.source.Constant;
import dev.adjoint.ops.source.Input;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

/// One model on its way into a graph. A node is called what its first output is called; floating
/// initializers become parameters, others constants.
final class GraphImport {

  /// The first format version in which an initializer need not be listed among the inputs, so that
  /// one that is listed is meant as a default.
  private static final long DEFAULTS_SINCE = 4;

  private final ImportContext context;
  private final Scope scope = Scope.main();
  private final List<String> fed = new ArrayList<>();

  GraphImport(ImportContext context) {
    this.context = context;
  }

  /// @param own whether Adjoint wrote it: then every input with a default is meant so, while others
  ///   list weights among the inputs
  ImportedModel model(GraphProto graph, long irVersion, boolean own) throws IOException {
    sources(graph, irVersion, own);
    NameScopes blocks = new NameScopes();
    new NodeImport(context, scope, new Modernized(graph, context), blocks).all();
    List<PortRef> outputs = outputs(graph);
    String name = graph.name().isBlank() ? "model" : graph.name();
    Graph built =
        Graph.builder(name)
            .nodes(scope.nodes())
            .outputs(outputs)
            .blocks(blocks.blocks(scope.names()))
            .build();
    return new ImportedModel(built, fed, scope.names().all(), scope.weights());
  }

  private void sources(GraphProto graph, long irVersion, boolean own) throws IOException {
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
      } else if (irVersion >= DEFAULTS_SINCE && (own || !isFloating(stored))) {
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
    return ElementTypes.dtype(stored.elementType()).filter(DType::isFloating).isPresent();
  }

  private void input(ValueInfoProto input) throws ProtoException {
    String id = defined(input.name());
    fed.add(id);
    InputTypes.of(input, context.shortfalls())
        .ifPresent(
            type ->
                scope.add(
                    Node.of(id, Input.OP.name())
                        .with(Input.SHAPE, type.shape())
                        .with(Input.DTYPE, type.dtype())));
  }

  private String defined(String name) throws ProtoException {
    String id = scope.names().id(name, "value");
    scope.names().define(name, PortRef.of(id));
    return id;
  }

  /// An input that is fed the initializer of its name when nothing else is given.
  private void standing(ValueInfoProto input, TensorProto stored) throws IOException {
    String id = defined(input.name());
    context
        .decoded(stored)
        .ifPresent(
            tensor ->
                scope.add(
                    Node.of(id, Input.OP.name())
                        .with(Input.SHAPE, tensor.shape())
                        .with(Input.DTYPE, tensor.dtype())
                        .with(Input.VALUE, tensor)));
  }

  private void initializer(TensorProto stored, Operands operands) throws IOException {
    Optional<Tensor> value = context.decoded(stored);
    boolean trained =
        value.filter(t -> t.dtype().isFloating()).isPresent() && !operands.has(stored.name());
    if (trained) {
      scope.parameter(stored.name(), value.get());
    } else {
      String id = defined(stored.name());
      value.ifPresent(
          tensor -> scope.add(Node.of(id, Constant.OP.name()).with(Constant.VALUE, tensor)));
    }
  }

  /// The outputs, each under its own name: one that is not the first of its node, or is listed
  /// again, gets a node that passes it on.
  private List<PortRef> outputs(GraphProto graph) throws ProtoException {
    SequencedSet<PortRef> outputs = new LinkedHashSet<>();
    for (ValueInfoProto output : graph.outputs()) {
      PortRef ref = scope.find(output.name(), "an output");
      if (ref.output() > 0) {
        ref = passedOn(output.name(), ref);
        scope.names().redefine(output.name(), ref);
      }
      if (!outputs.add(ref)) {
        outputs.add(passedOn(output.name(), ref));
      }
    }
    return List.copyOf(outputs);
  }

  private PortRef passedOn(String name, PortRef value) {
    String id = scope.names().id(name, "output");
    scope.add(Node.of(id, "Identity", value.toString()));
    return PortRef.of(id);
  }
}
