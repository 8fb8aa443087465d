// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.session.FxBridge;
import dev.adjoint.theme.ValueRange;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TensorGaugeTest {
  private final List<Runnable> beside = new ArrayList<>();
  private final TensorGauge gauge = new TensorGauge(beside::add, FxBridge.direct());

  @Test
  void fewNumbersAreGoneOverAtOnce() {
    TensorFacts facts = gauge.of(tensor(2, 3)).join();
    assertEquals(Math.sqrt(2 * 9), facts.norm(), 1e-12);
    assertEquals(new ValueRange(0, 3, false), facts.range());
    assertTrue(beside.isEmpty());
  }

  @Test
  void manyNumbersAreGoneOverBesideTheWindow() {
    CompletableFuture<TensorFacts> facts = gauge.of(tensor(TensorGauge.AT_ONCE + 1, 1));
    assertFalse(facts.isDone());
    beside.getFirst().run();
    assertEquals(Math.sqrt(TensorGauge.AT_ONCE + 1), facts.join().norm(), 1e-9);
  }

  @Test
  void whatIsKnownIsNotGoneOverAgain() {
    Tensor large = tensor(TensorGauge.AT_ONCE + 1, 1);
    assertSame(gauge.of(large), gauge.of(large));
    assertEquals(1, beside.size());
  }

  @Test
  void whatWasAskedForLastIsFoundFirst() {
    CompletableFuture<TensorFacts> first = gauge.of(tensor(TensorGauge.AT_ONCE + 1, 1));
    CompletableFuture<TensorFacts> last = gauge.of(tensor(TensorGauge.AT_ONCE + 1, 2));
    beside.getFirst().run();
    assertFalse(first.isDone());
    assertTrue(last.isDone());
  }

  @Test
  void whatWasGivenUpIsGoneOverWhenItIsAskedForAgain() {
    Tensor large = tensor(TensorGauge.AT_ONCE + 1, 1);
    CompletableFuture<TensorFacts> given = gauge.of(large);
    for (int i = 0; i < 20; i++) {
      gauge.of(tensor(TensorGauge.AT_ONCE + 1, i));
    }
    beside.forEach(Runnable::run);
    assertFalse(given.isDone());
    CompletableFuture<TensorFacts> again = gauge.of(large);
    beside.getLast().run();
    assertTrue(again.isDone());
  }

  private static Tensor tensor(long elements, double value) {
    return Tensor.of(DType.FLOAT32, Shape.of(elements), i -> value);
  }
}
