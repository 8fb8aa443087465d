// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.MemoryStore;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.plan.Phase;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A run of 10,000 nodes: orders answer quickly whatever the size.
class RunAtScaleTest {
  private static final int NODES = 10_000;

  private final DocumentViewModel document =
      new DocumentViewModel(StandardOps.CATALOG, new MemoryStore(), graph -> graph);
  private final RunViewModel run =
      new RunViewModel(
          document,
          (content, file, iteration) ->
              Map.of("x", Tensor.of(DType.FLOAT32, Shape.of(4), i -> i + 1)),
          FxBridge.direct());

  @AfterEach
  void close() {
    run.close();
  }

  /// A ladder: every node adds or multiplies the last with one further back.
  private static Graph ladder() {
    Graph.Builder graph = Graph.builder("ladder");
    graph.node(Node.of("x", "Input").with("shape", new AttributeValue.Dims(Shape.of(4))).at(0, 0));
    graph.node(Node.of("n0", "Tanh", "x").at(10, 0));
    for (int i = 1; i < NODES - 2; i++) {
      String back = i < 3 ? "x" : "n" + (i - 3);
      String op = i % 3 == 0 ? "Mul" : i % 3 == 1 ? "Add" : "Sub";
      Node node =
          i % 2 == 0
              ? Node.of("n" + i, "Tanh", "n" + (i - 1))
              : Node.of("n" + i, op, "n" + (i - 1), back);
      graph.node(node.at(10 * i, 0));
    }
    return graph
        .node(
            Node.of("loss", "ReduceSum", "n" + (NODES - 3))
                .with("keepdims", new AttributeValue.Int(0)))
        .build();
  }

  private double millis(Runnable order) throws InterruptedException {
    long start = System.nanoTime();
    order.run();
    run.await();
    return (System.nanoTime() - start) / 1e6;
  }

  private double millisEach(int times, Runnable order) throws InterruptedException {
    double sum = 0;
    for (int i = 0; i < times; i++) {
      sum += millis(order);
    }
    return sum / times;
  }

  private RunSnapshot snapshot() {
    return run.snapshotProperty().get();
  }

  @Test
  void ordersAnswerQuicklyInTheMiddleOfALargeRun() throws InterruptedException {
    document.show(ladder());
    millis(() -> run.runTo("n7000", Phase.FORWARD));
    int middle = snapshot().done();
    assertTrue(middle > 6_900, middle + " steps");
    double step = millisEach(20, run::stepForward);
    double back = millisEach(20, run::stepBack);
    assertEquals(middle, snapshot().done());
    assertTrue(step <= 50, step + " ms a step");
    assertTrue(back <= 50, back + " ms a step back");
    run.resume();
    Thread.sleep(20);
    double stop = millis(run::stop);
    assertTrue(stop <= 2_000, stop + " ms until it stopped");
    assertFalse(snapshot().atEnd());
    assertEquals("", run.problemProperty().get());
  }
}
