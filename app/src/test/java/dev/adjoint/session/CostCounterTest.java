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
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

class CostCounterTest {
  private final DocumentViewModel document =
      new DocumentViewModel(StandardOps.CATALOG, new MemoryStore(), graph -> graph);

  private static Graph product(Dim batch) {
    Shape rows = Shape.of(List.of(batch, Dim.of(128)));
    return Graph.builder("product")
        .node(Node.of("h", "Input").with("shape", new AttributeValue.Dims(rows)))
        .node(Node.of("W", "Parameter").with("shape", new AttributeValue.Dims(Shape.of(128, 10))))
        .node(Node.of("z", "MatMul", "h", "W"))
        .build();
  }

  private GraphCost counted(Graph graph) throws InterruptedException {
    document.show(graph);
    try (CostCounter counter = new CostCounter(FxBridge.direct())) {
      counter.see(document.content(), RunSnapshot.NONE);
      long limit = System.nanoTime() + 10_000_000_000L;
      while (counter.costProperty().get() == GraphCost.NONE) {
        assertTrue(System.nanoTime() < limit, "nothing is counted");
        Thread.sleep(1);
      }
      return counter.costProperty().get();
    }
  }

  @Test
  void openSizesCountAsOneWhileNothingRuns() throws InterruptedException {
    GraphCost cost = counted(product(Dim.of("N")));
    assertTrue(cost.ofOne());
    assertEquals(2 * 128 * 10, cost.cost().total().forwardFlops().known());
    assertEquals(1280, cost.cost().total().parameters().known());
  }

  @Test
  void fixedSizesCountAsTheyAre() throws InterruptedException {
    GraphCost cost = counted(product(Dim.of(64)));
    assertFalse(cost.ofOne());
    assertEquals(163_840, cost.cost().total().forwardFlops().known());
  }
}
