// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.unroll;

import dev.adjoint.engine.FlowPlan;
import dev.adjoint.graph.Body;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.math.Add;
import dev.adjoint.ops.source.Constant;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.util.Optional;

/// A Loop that begins with a later iteration: in its body the number counts from there.
///
/// @param first the iteration it begins with
record ShiftedLoop(FlowPlan plan, long first) {

  /// The node, its body counting on.
  Node node() {
    String attribute = plan.attribute();
    return plan.node().with(attribute, new AttributeValue.Body(body()));
  }

  /// How often it runs.
  Node trips(long count) {
    return Node.of("M", Constant.OP.name()).with(Constant.VALUE, Tensor.scalar(DType.INT64, count));
  }

  private Body body() {
    Graph graph = plan.body().graph();
    String counted = plan.body().inputs().getFirst();
    boolean read =
        graph.wiresBySource().containsKey(counted)
            || graph.outputs().stream().anyMatch(ref -> ref.node().equals(counted));
    return read ? shifted(graph, counted) : plan.body();
  }

  private Body shifted(Graph graph, String counted) {
    String offset = graph.freshId("first");
    String number = graph.freshId(counted + " + first");
    Graph.Builder shifted = graph.toBuilder();
    for (Node node : graph.nodes()) {
      for (int port = 0; port < node.inputs().size(); port++) {
        if (node.input(port).filter(ref -> ref.node().equals(counted)).isPresent()) {
          node = node.withInput(port, Optional.of(PortRef.of(number)));
        }
      }
      shifted.node(node);
    }
    shifted.node(
        Node.of(offset, Constant.OP.name())
            .with(Constant.VALUE, Tensor.scalar(DType.INT64, first)));
    shifted.node(Node.of(number, Add.OP.name(), counted, offset));
    shifted.outputs(
        graph.outputs().stream()
            .map(ref -> ref.node().equals(counted) ? PortRef.of(number) : ref)
            .toList());
    return plan.body().withGraph(shifted.build());
  }
}
