// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.debug.PlannedStep;
import dev.adjoint.debug.StepTime;
import dev.adjoint.plan.Phase;
import dev.adjoint.session.NodeTime.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A node whose step forward is the first of a run and whose step back is the fifth.
class RunTimesTest {
  private static final List<PlannedStep> STEPS =
      List.of(new PlannedStep(Phase.FORWARD, "relu"), new PlannedStep(Phase.BACKWARD, "relu"));

  private static final NodeTime FORWARD = NodeTime.once(9_000);
  private static final NodeTime BOTH = FORWARD.plus(NodeTime.once(5_000));

  private static RunTimes with(RunTimes times, Phase phase, long nanos, boolean steady) {
    int index = phase == Phase.FORWARD ? 0 : 4;
    return times.with(index, new PlannedStep(phase, "relu"), new StepTime(nanos, steady));
  }

  private static NodeTime time(RunTimes times, NodeTime once, int done) {
    return times.of("relu", Optional.of(once), done).orElseThrow();
  }

  private final RunTimes forward = with(RunTimes.NONE, Phase.FORWARD, 12, true);

  @Test
  void theFirstFigureIsProvisional() {
    assertEquals(new NodeTime(9_000, 1, Kind.PROVISIONAL), time(RunTimes.NONE, FORWARD, 1));
  }

  @Test
  void aSteadyOneTakesItsPlace() {
    assertEquals(new NodeTime(12, 1, Kind.STEADY), time(forward, FORWARD, 1));
  }

  @Test
  void whatIsKnownOfOneStepIsNotMixedWithAFirstFigureOfAnother() {
    assertEquals(new NodeTime(14_000, 2, Kind.PROVISIONAL), time(forward, BOTH, 5));
  }

  @Test
  void stepsAddUpAsFarAsTheMomentHasCome() {
    RunTimes both = with(forward, Phase.BACKWARD, 30, true);
    assertEquals(new NodeTime(42, 2, Kind.STEADY), time(both, BOTH, 5));
    assertEquals(new NodeTime(12, 1, Kind.STEADY), time(both, FORWARD, 4));
  }

  @Test
  void whatCannotBeRepeatedIsOfOneRunForGood() {
    RunTimes both = with(forward, Phase.BACKWARD, 5_000, false);
    assertEquals(new NodeTime(5_012, 2, Kind.ONCE), time(both, BOTH, 5));
  }

  @Test
  void anotherIterationKnowsWhatStepsLastTookUntilItHasDoneThem() {
    RunTimes next = with(forward, Phase.BACKWARD, 30, true).atStart(STEPS);
    assertEquals(
        Optional.of(new NodeTime(42, 2, Kind.STEADY)), next.of("relu", Optional.empty(), 0));
    assertEquals(new NodeTime(42, 2, Kind.STEADY), time(next, FORWARD, 1), "not the first figure");
    RunTimes done = with(next, Phase.FORWARD, 14, true);
    assertEquals(new NodeTime(44, 2, Kind.STEADY), time(done, FORWARD, 1));
    assertEquals(Optional.empty(), next.of("other", Optional.empty(), 0));
  }

  @Test
  void ofANodeThatWasTimedInPartNothingIsKeptForAnotherIteration() {
    assertEquals(Optional.empty(), forward.atStart(STEPS).of("relu", Optional.empty(), 0));
    assertEquals(
        Optional.empty(), forward.of("relu", Optional.empty(), 5), "the rest ran as a whole");
  }
}
