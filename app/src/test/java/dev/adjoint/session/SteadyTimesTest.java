// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.graph.PortRef;
import dev.adjoint.plan.Phase;
import dev.adjoint.session.NodeTime.Kind;
import dev.adjoint.type.Tensor;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What is found out of times while nobody orders anything.
@Timeout(30)
class SteadyTimesTest extends RunCase {
  private Optional<NodeTime> time(String node) {
    return run.sight().times().of(node);
  }

  private Kind kind(String node) {
    return time(node).orElseThrow().kind();
  }

  private static void waitFor(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      Thread.sleep(5);
    }
  }

  @Test
  void theFirstFigureIsThereWithTheValueAndSaysThatItIsProvisional() throws InterruptedException {
    run.stepForward();
    assertTrue(snapshot().values().containsKey(PortRef.of("product")));
    assertEquals(Kind.PROVISIONAL, kind("product"));
    assertTrue(time("loss").isEmpty());
  }

  @Test
  void theLastStepIsTimedWhileTheRunRests() throws InterruptedException {
    run.stepForward();
    run.stepForward();
    snapshot();
    waitFor(() -> kind("loss") == Kind.STEADY);
    assertEquals(Kind.PROVISIONAL, kind("product"), "nobody looks at it");
  }

  @Test
  void aNodeThatIsSelectedIsTimedBothWays() throws InterruptedException {
    run.resume();
    snapshot();
    run.sight().lookAt(Set.of("loss"));
    waitFor(() -> kind("loss") == Kind.STEADY);
    assertEquals(2, time("loss").orElseThrow().steps());
    long both = time("loss").orElseThrow().nanos();
    run.runTo("loss", Phase.FORWARD);
    snapshot();
    run.seek(2);
    snapshot();
    assertTrue(time("loss").orElseThrow().nanos() <= both);
  }

  @Test
  void allNodesAreTimedWhenTheirTimesAreLookedAt() throws InterruptedException {
    run.resume();
    snapshot();
    run.sight().lookAtTimes(true);
    waitFor(() -> kind("loss") == Kind.STEADY && kind("product") == Kind.STEADY);
  }

  @Test
  void aStepIsNotKeptWaitingAndEndsTheTiming() throws InterruptedException {
    run.stepForward();
    snapshot();
    run.stepForward();
    snapshot();
    run.sight().lookAtTimes(true);
    Thread.sleep(260);
    long start = System.nanoTime();
    run.stepBack();
    snapshot();
    assertTrue(System.nanoTime() - start < 150_000_000, "the order was carried out at once");
    assertFalse(time("loss").isPresent());
  }

  @Test
  void valuesAreTheVerySameWhileTimesAreFoundOut() throws InterruptedException {
    run.resume();
    Map<PortRef, Tensor> values = snapshot().values();
    Map<PortRef, Tensor> gradients = snapshot().gradients();
    run.sight().lookAtTimes(true);
    waitFor(() -> kind("loss") == Kind.STEADY && kind("product") == Kind.STEADY);
    int end = snapshot().done();
    run.seek(0);
    run.seek(end);
    RunSnapshot again = snapshot();
    assertEquals(values.keySet(), again.values().keySet());
    values.forEach(
        (ref, value) -> assertTrue(value.sameAs(again.values().get(ref)), ref::toString));
    gradients.forEach(
        (ref, value) -> assertTrue(value.sameAs(again.gradients().get(ref)), ref::toString));
  }

  @Test
  void anEditForgetsTheTimesOfWhatItChanges() throws InterruptedException {
    run.resume();
    snapshot();
    run.sight().lookAtTimes(true);
    waitFor(() -> kind("loss") == Kind.STEADY && kind("product") == Kind.STEADY);
    run.sight().lookAtTimes(false);
    assertTrue(run.setElement("x", 5, 10));
    snapshot();
    assertEquals(Kind.STEADY, kind("product"), "the same work with another number");
    run.reset();
    snapshot();
    assertTrue(time("product").isEmpty());
  }

  @Test
  void theNextIterationBeginsWithTheTimesOfTheLast() throws InterruptedException {
    run.resume();
    snapshot();
    run.sight().lookAtTimes(true);
    waitFor(() -> kind("loss") == Kind.STEADY && kind("product") == Kind.STEADY);
    long nanos = time("loss").orElseThrow().nanos();
    run.sight().lookAtTimes(false);
    run.stepForward();
    assertEquals(2, snapshot().iteration());
    assertEquals(Kind.STEADY, kind("loss"), "no step of it has been done in this one");
    assertEquals(nanos, time("loss").orElseThrow().nanos());
  }
}
