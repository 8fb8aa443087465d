// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.MemoryStore;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
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

  /// Somebody who types, or drags a number, is not counted after at every letter.
  @Test
  void ofOrdersThatComeFastOnlyTheLastIsCounted() {
    Moments moments = new Moments();
    List<Long> counted = new ArrayList<>();
    try (CostCounter counter = new CostCounter(FxBridge.direct(), moments)) {
      counter
          .costProperty()
          .addListener((cost, old, now) -> counted.add(now.cost().total().forwardFlops().known()));
      for (long rows = 1; rows <= 5; rows++) {
        document.show(product(Dim.of(rows)));
        counter.see(document.content(), RunSnapshot.NONE);
      }
      moments.ended.forEach(Runnable::run);
      assertEquals(List.of(5 * 2L * 128 * 10), counted);
    }
  }

  @Test
  void anOrderIsCountedWhenItsOwnMomentHasPassedAndNotThatOfTheOneBefore() {
    Moments moments = new Moments();
    try (CostCounter counter = new CostCounter(FxBridge.direct(), moments)) {
      document.show(product(Dim.of(1)));
      counter.see(document.content(), RunSnapshot.NONE);
      document.show(product(Dim.of(2)));
      counter.see(document.content(), RunSnapshot.NONE);
      moments.ended.getFirst().run();
      assertSame(GraphCost.NONE, counter.costProperty().get());
      moments.ended.getLast().run();
      assertEquals(
          2 * 2 * 128 * 10, counter.costProperty().get().cost().total().forwardFlops().known());
    }
  }

  /// Its moments pass when the test says so.
  private static final class Moments extends ScheduledThreadPoolExecutor {
    private final List<Runnable> ended = new ArrayList<>();

    Moments() {
      super(1);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
      ended.add(work);
      return super.schedule(() -> {}, 0, unit);
    }
  }
}
