// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.backend.Backend;
import dev.adjoint.debug.Breakpoint;
import dev.adjoint.debug.Condition;
import dev.adjoint.debug.Contribution;
import dev.adjoint.debug.TraceStep;
import dev.adjoint.graph.PortRef;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.plan.Phase;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimeTravelTest {

  private final Backend backend = Devices.open("cpu", 1);
  private final Session session =
      new Session(TrainedNet.graph(), StandardOps.CATALOG, backend, Mode.EAGER, 3);
  private final TimeTravel travel =
      new TimeTravel(session, Optional.of(TrainedNet.LOSS), TrainedNet::request);

  @AfterEach
  void close() {
    session.close();
    backend.close();
  }

  /// Everything that can be seen at a moment, bit by bit.
  private static List<Tensor> seen(TimeTravel at) {
    List<Tensor> numbers = new ArrayList<>();
    at.now().sources().values().forEach(source -> numbers.add(source.value()));
    for (int i = 0; i < at.now().done(); i++) {
      TraceStep step = at.now().step(i);
      numbers.addAll(step.inputs().values());
      numbers.addAll(step.outputs().values());
      numbers.addAll(step.upstream().values());
      for (Contribution part : step.contributions()) {
        numbers.add(part.gradient());
        numbers.add(part.total());
      }
    }
    return numbers;
  }

  private static void assertSame(List<Tensor> expected, List<Tensor> actual, String where) {
    assertEquals(expected.size(), actual.size(), where);
    for (int i = 0; i < expected.size(); i++) {
      assertTrue(expected.get(i).sameAs(actual.get(i)), where + ": number " + i);
    }
  }

  @Test
  void fiftyStepsBackAndForwardAgainGiveTheSameBitsOverTheBordersOfIterations() {
    List<List<Tensor>> moments = new ArrayList<>();
    List<String> places = new ArrayList<>();
    travel.seek(2, 3);
    for (int i = 0; i <= 50; i++) {
      moments.add(seen(travel));
      places.add(travel.iteration() + "/" + travel.now().done());
      if (i < 50) {
        travel.stepForward();
      }
    }
    assertTrue(travel.iteration() > 4, places::toString);
    for (int i = 49; i >= 0; i--) {
      travel.stepBack();
      assertEquals(places.get(i), travel.iteration() + "/" + travel.now().done());
      assertSame(moments.get(i), seen(travel), places.get(i));
    }
    for (int i = 1; i <= 50; i++) {
      travel.stepForward();
      assertEquals(places.get(i), travel.iteration() + "/" + travel.now().done());
      assertSame(moments.get(i), seen(travel), places.get(i));
    }
  }

  @Test
  void iterationsAreThoseOfTraining() {
    try (Session trained =
        new Session(TrainedNet.graph(), StandardOps.CATALOG, backend, Mode.COMPILED, 3)) {
      for (long i = 1; i <= 12; i++) {
        travel.seek(i, Integer.MAX_VALUE);
        double loss = trained.run(TrainedNet.request(i)).value("loss").get(0);
        assertEquals(loss, travel.now().value(TrainedNet.LOSS).orElseThrow().get(0), 1e-6);
      }
    }
  }

  @Test
  void theUpdateHasAStepForEveryNodeWhoseWeightsItMoves() {
    travel.seek(1, Integer.MAX_VALUE);
    List<String> updated =
        travel.now().schedule().stream()
            .filter(step -> step.phase() == Phase.UPDATE)
            .map(step -> step.node())
            .toList();
    assertEquals(List.of("scale", "hidden", "out"), updated);
    PortRef scale = PortRef.of("scale");
    Tensor before = travel.now().sources().get(scale).value();
    Tensor after = travel.now().value(scale).orElseThrow();
    assertFalse(before.sameAs(after));
    TraceStep hidden = travel.now().step(travel.now().schedule().size() - 2);
    assertTrue(hidden.outputs().keySet().containsAll(List.of("kernel", "bias", "kernel/adam.m")));
    travel.stepForward();
    assertTrue(after.sameAs(travel.now().value(scale).orElseThrow()));
    assertTrue(hidden.outputs().get("kernel").sameAs(session.state("hidden/kernel").orElseThrow()));
  }

  @Test
  void anIterationLongAgoIsComputedAgainBitForBitUnderASmallBudget() {
    travel.setBudget(4_000);
    travel.seek(1, Integer.MAX_VALUE);
    List<List<Tensor>> ends = new ArrayList<>();
    for (long i = 1; i <= 40; i++) {
      travel.seek(i, Integer.MAX_VALUE);
      ends.add(seen(travel));
    }
    MemoryUse memory = travel.memory();
    assertTrue(memory.checkpoints() < 40, memory::toString);
    assertTrue(memory.usedBytes() <= 4_000, memory::toString);
    for (int i : List.of(13, 2, 39, 21, 0, 38)) {
      travel.seek(i + 1, Integer.MAX_VALUE);
      assertSame(ends.get(i), seen(travel), "iteration " + (i + 1));
    }
  }

  @Test
  void aBreakpointHoldsInEveryIteration() {
    travel.setBreakpoints(
        List.of(
            new Breakpoint(
                new Breakpoint.Place.AtNode("dropped"), Phase.FORWARD, new Condition.Always())));
    assertEquals(RunOutcome.Ending.BREAKPOINT, travel.resume().ending());
    assertEquals(RunOutcome.Ending.FINISHED, travel.resume().ending());
    assertEquals(RunOutcome.Ending.BREAKPOINT, travel.resume().ending());
    assertEquals(2, travel.iteration());
  }

  @Test
  void nothingLiesBeforeTheStart() {
    travel.stepBack();
    assertEquals(1, travel.iteration());
    assertEquals(0, travel.now().done());
    travel.seek(-5, 2);
    assertEquals(1, travel.iteration());
    assertEquals(2, travel.now().done());
  }
}
