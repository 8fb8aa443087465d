// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.OpDef;
import dev.adjoint.ops.cases.OpCase;
import dev.adjoint.ops.math.Mul;
import dev.adjoint.ops.reduce.ReduceSum;
import dev.adjoint.ops.source.Constant;
import dev.adjoint.ops.source.Input;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// A case as a graph: node `y` is the op, real inputs `x0`, `x1`, … are fed, all others are
/// constants, since whole numbers may be shapes.
public record CaseGraph(Graph graph, Map<String, Tensor> feeds, int outputs) {

  public static CaseGraph of(OpCase one) {
    Graph.Builder graph = Graph.builder("case");
    Map<String, Tensor> feeds = new LinkedHashMap<>();
    List<Optional<PortRef>> wires = new ArrayList<>();
    for (int i = 0; i < one.inputs().size(); i++) {
      String id = "x" + i;
      wires.add(one.inputs().get(i).map(input -> PortRef.of(id)));
      one.inputs()
          .get(i)
          .ifPresent(
              input -> {
                graph.node(source(id, input));
                if (input.dtype().isFloating()) {
                  feeds.put(id, input);
                }
              });
    }
    Node node = Node.of("y", one.op().name()).withAttributes(one.attributes());
    for (int i = 0; i < wires.size(); i++) {
      node = node.withInput(i, wires.get(i));
    }
    int outputs = one.op().outputCount(wires.size(), one.attributes());
    return new CaseGraph(graph.node(node).build(), feeds, outputs);
  }

  private static Node source(String id, Tensor input) {
    return input.dtype().isFloating()
        ? Node.of(id, "Input").with(Input.SHAPE, input.shape()).with(Input.DTYPE, input.dtype())
        : constant(id, input);
  }

  private static Node constant(String id, Tensor value) {
    return Node.of(id, "Constant").with(Constant.VALUE, value);
  }

  /// All outputs of `y`.
  public List<PortRef> results() {
    return IntStream.range(0, outputs).mapToObj(i -> new PortRef("y", i)).toList();
  }

  /// This graph and a node `g` with the gradients of `Σ weight * y` by all fed inputs, so that the
  /// gradients can be differentiated in turn.
  CaseGraph withGradients(Tensor weight) {
    List<String> wires = new ArrayList<>(List.of("loss"));
    wires.addAll(feeds.keySet());
    Graph extended =
        graph.toBuilder()
            .node(constant("weight", weight))
            .node(node("weighted", Mul.OP, "y", "weight"))
            .node(node("loss", ReduceSum.OP, "weighted").with(ReduceSum.KEEPDIMS, false))
            .node(Node.of("g", "Gradients", wires.toArray(String[]::new)))
            .build();
    return new CaseGraph(extended, feeds, outputs);
  }

  private static Node node(String id, OpDef op, String... inputs) {
    return Node.of(id, op.name(), inputs);
  }
}
