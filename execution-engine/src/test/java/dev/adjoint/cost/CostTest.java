// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Role;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.ops.cases.OpCase;
import dev.adjoint.ops.cases.OpCases;
import dev.adjoint.ops.layer.Dense;
import dev.adjoint.ops.source.Constant;
import dev.adjoint.ops.source.Input;
import dev.adjoint.ops.source.Parameter;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.TensorType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class CostTest {
  private static final Shape BATCH = Shape.of(List.of(Dim.of("N"), Dim.of(784)));

  private static Node input(String id, Shape shape) {
    return Node.of(id, "Input").with(Input.SHAPE, shape).with(Input.DTYPE, DType.FLOAT32);
  }

  private static Node parameter(String id, long... sizes) {
    return Node.of(id, "Parameter").with(Parameter.SHAPE, Shape.of(sizes));
  }

  private static Graph net() {
    return Graph.builder("net")
        .node(input("x", BATCH))
        .node(parameter("W1", 784, 128))
        .node(parameter("b1", 128))
        .node(Node.of("z1", "MatMul", "x", "W1"))
        .node(Node.of("a1", "Add", "z1", "b1"))
        .node(Node.of("h", "Relu", "a1"))
        .node(parameter("W2", 128, 10))
        .node(Node.of("z2", "MatMul", "h", "W2"))
        .node(Node.of("p", "Softmax", "z2"))
        .build();
  }

  private static Inference types(Graph graph) {
    return Inference.of(graph, StandardOps.CATALOG);
  }

  private static Inference bound(Graph graph, long batch) {
    return types(graph).bind(Map.of("x", TensorType.of(DType.FLOAT32, batch, 784)));
  }

  @Test
  void aMatrixProductTakesTwoOperationsForEachPair() {
    Cost cost = Cost.of(bound(net(), 64));
    assertEquals(OptionalLong.of(2L * 64 * 784 * 128), cost.of("z1").forwardFlops());
    assertEquals(OptionalLong.of(163_840), cost.of("z2").forwardFlops());
  }

  @Test
  void elementwiseOpsCountOncePerElementAndSoftmaxFive() {
    Cost cost = Cost.of(bound(net(), 64));
    assertEquals(OptionalLong.of(64 * 128), cost.of("a1").forwardFlops());
    assertEquals(OptionalLong.of(64 * 128), cost.of("h").forwardFlops());
    assertEquals(OptionalLong.of(5 * 64 * 10), cost.of("p").forwardFlops());
    assertEquals(OptionalLong.of(0), cost.of("x").forwardFlops());
  }

  @Test
  void totalsAreTheSums() {
    TotalCost total = Cost.of(bound(net(), 64)).total();
    long forward = 2L * 64 * 784 * 128 + 2 * 64 * 128 + 163_840 + 5 * 64 * 10;
    assertEquals(new Amount(forward, 0), total.forwardFlops());
    assertEquals(new Amount(784 * 128 + 128 + 128 * 10, 0), total.parameters());
  }

  @Test
  void theBackwardPassSkipsGradientsThatNobodyNeeds() {
    Cost cost = Cost.of(bound(net(), 64));
    assertEquals(OptionalLong.of(2L * 784 * 64 * 128), cost.of("z1").backwardFlops(), "by W1 only");
    assertEquals(OptionalLong.of(2 * 163_840), cost.of("z2").backwardFlops(), "by h and W2");
    assertEquals(OptionalLong.of(64 * 128), cost.of("a1").backwardFlops(), "column sums for b1");
  }

  @Test
  void aGraphWithoutParametersIsDifferentiatedByItsInputs() {
    Graph graph =
        Graph.builder("chain")
            .node(input("x", Shape.of(3)))
            .node(input("y", Shape.of(3)))
            .node(Node.of("z", "Mul", "x", "y"))
            .build();
    assertEquals(OptionalLong.of(6), Cost.of(types(graph)).of("z").backwardFlops());
  }

  @Test
  void resultsAreSizedInBytes() {
    assertEquals(OptionalLong.of(64 * 10 * 4), Cost.of(bound(net(), 64)).of("p").outputBytes());
  }

  @Test
  void whatDependsOnAnOpenDimensionIsUnknownUntilItIsBound() {
    Cost cost = Cost.of(types(net()));
    assertEquals(OptionalLong.empty(), cost.of("z1").forwardFlops());
    assertEquals(OptionalLong.empty(), cost.of("z1").outputBytes());
    assertEquals(new Amount(784 * 128 + 128 + 128 * 10, 0), cost.total().parameters());
    assertTrue(cost.total().parameters().isComplete());
    assertFalse(cost.total().forwardFlops().isComplete());
  }

  @Test
  void aLayerHoldsItsParametersWhateverTheBatch() {
    Graph graph =
        Graph.builder("layers")
            .node(input("x", BATCH))
            .node(Node.of("d", "Dense", "x").with(Dense.UNITS, 10L).with(Dense.ACTIVATION, "relu"))
            .build();
    assertEquals(OptionalLong.of(7850), Cost.of(types(graph)).of("d").parameters());
    NodeCost known = Cost.of(bound(graph, 2)).of("d");
    assertEquals(OptionalLong.of(2 * 2 * 784 * 10 + 20 + 20), known.forwardFlops());
  }

  @Test
  void frozenParametersAreNotCounted() {
    Graph graph =
        Graph.builder("frozen").node(parameter("W", 3, 4).with(Parameter.TRAINABLE, false)).build();
    assertEquals(OptionalLong.of(0), Cost.of(types(graph)).of("W").parameters());
  }

  @Test
  void aNodeWithAnErrorHasNoCost() {
    Graph graph =
        Graph.builder("clash")
            .node(input("x", Shape.of(2, 3)))
            .node(input("y", Shape.of(2, 3)))
            .node(Node.of("z", "MatMul", "x", "y"))
            .node(Node.of("r", "Relu", "z"))
            .build();
    assertEquals(NodeCost.UNKNOWN, Cost.of(types(graph)).of("z"));
    assertEquals(NodeCost.UNKNOWN, Cost.of(types(graph)).of("r"));
  }

  @Test
  void anUpdateIsTheSameAsStartingAfresh() {
    Cost before = Cost.of(bound(net(), 64));
    Graph edited = net().toBuilder().node(Node.of("q", "Tanh", "z2")).build();
    assertEquals(Cost.of(bound(edited, 64)).nodes(), before.update(bound(edited, 64)).nodes());
    assertNotEquals(before.total(), before.update(bound(net(), 32)).total());
    assertSame(
        before.of("z1").forwardFlops(), before.update(bound(net(), 64)).of("z1").forwardFlops());
  }

  @Test
  void everyPrimitiveHasALineInTheTable() {
    List<String> missing =
        StandardOps.OPS.stream()
            .filter(op -> op.role() == Role.COMPUTE && op.isPrimitive() && !FlopTable.knows(op))
            .map(OpDef::name)
            .toList();
    assertEquals(List.of(), missing);
  }

  @Test
  void everyCaseOfEveryOpIsCounted() {
    for (OpCase one : OpCases.all()) {
      if (one.op().role() == Role.COMPUTE) {
        NodeCost cost = Cost.of(types(graphOf(one))).of("node");
        assertTrue(cost.forwardFlops().isPresent(), one::toString);
        assertTrue(cost.backwardFlops().isPresent(), one::toString);
      }
    }
  }

  private static Graph graphOf(OpCase one) {
    Graph.Builder graph = Graph.builder("case");
    Node node = Node.of("node", one.op().name()).withAttributes(one.attributes());
    for (int i = 0; i < one.inputs().size(); i++) {
      if (one.inputs().get(i).isPresent()) {
        graph.node(Node.of("in" + i, "Constant").with(Constant.VALUE, one.inputs().get(i).get()));
        node = node.withInput(i, Optional.of(PortRef.of("in" + i)));
      }
    }
    return graph.node(node).build();
  }
}
