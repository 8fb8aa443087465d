// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.debug.Condition;
import dev.adjoint.debug.Goal;
import dev.adjoint.debug.Granularity;
import dev.adjoint.debug.Scope;
import dev.adjoint.plan.Phase;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// Walks to a place in a body, and breakpoints met on the way there.
class BodyGoalTest extends BodyHaltCase {
  @Test
  void runsToANodeInABodyTheNextTimeItIsReached() throws Exception {
    Walk walk = new Walk(loop());
    Goal there = new Goal(in("l", "body"), "d", Phase.FORWARD);
    assertEquals(RunOutcome.Ending.REACHED, walk.runTo(there).ending());
    assertEquals("l#0 d", where(walk));
    assertEquals(RunOutcome.Ending.REACHED, walk.runTo(there).ending());
    assertEquals("l#1 d", where(walk));
    Goal back = new Goal(in("l", "body"), "p", Phase.BACKWARD);
    assertEquals(RunOutcome.Ending.REACHED, walk.runTo(back).ending());
    assertEquals("l#2 p", where(walk));
    Goal outside = new Goal(List.of(), "l", Phase.BACKWARD);
    assertEquals(RunOutcome.Ending.REACHED, walk.runTo(outside).ending());
    assertTrue(walk.opened().isEmpty());
  }

  @Test
  void runsToANodeInOneIteration() throws Exception {
    Walk walk = new Walk(loop());
    Scope last = new Scope(in("l", "body"), OptionalLong.of(2));
    assertEquals(
        RunOutcome.Ending.REACHED, walk.runTo(new Goal(last, "d", Phase.FORWARD)).ending());
    assertEquals("l#2 d", where(walk));
    Scope first = new Scope(in("l", "body"), OptionalLong.of(0));
    assertEquals(
        RunOutcome.Ending.REACHED, walk.runTo(new Goal(first, "p", Phase.BACKWARD)).ending());
    assertEquals("l#0 p", where(walk));
  }

  @Test
  void runsToANodeInALoopInALoop() throws Exception {
    Walk walk = new Walk(nested());
    Goal there = new Goal(in("l", "body", "k", "body"), "p", Phase.BACKWARD);
    walk.runTo(there);
    assertEquals("l#1 k#1 p", where(walk));
    walk.runTo(there);
    assertEquals("l#1 k#0 p", where(walk));
    walk.runTo(there);
    assertEquals("l#0 k#1 p", where(walk));
  }

  @Test
  void aStepOverALoopHaltsInIt() throws Exception {
    TimeTravel travel = loop();
    Walk walk = new Walk(travel);
    travel.setBreakpoints(
        List.of(at(in("l", "body"), "p", Phase.FORWARD, new Condition.MagnitudeAbove(8))));
    assertTrue(walk.forward(Granularity.OP).isPresent());
    assertEquals("l#1 p", where(walk));
    walk.back(Granularity.OP);
    assertEquals("l#0 d", where(walk));
  }

  @Test
  void steppingThroughABodyHaltsAtItsBreakpoints() throws Exception {
    TimeTravel travel = loop();
    Walk walk = new Walk(travel);
    walk.into();
    travel.setBreakpoints(
        List.of(at(in("l", "body"), "p", Phase.FORWARD, new Condition.MagnitudeAbove(8))));
    assertTrue(walk.over().isEmpty());
    assertTrue(walk.over().isEmpty());
    assertTrue(walk.over().isPresent());
    assertEquals("l#1 p", where(walk));
  }

  @Test
  void aRunThatWasStoppedCanBeSteppedThroughABody() throws Exception {
    TimeTravel travel = loop();
    Walk walk = new Walk(travel);
    walk.into();
    travel.stop();
    walk.over();
    assertEquals(3, value(walk, "p"));
  }

  @Test
  void theNextIterationOfTheRunHaltsAgain() throws Exception {
    TimeTravel travel = loop();
    Walk walk = new Walk(travel);
    travel.setBreakpoints(
        List.of(at(in("l", "body"), "p", Phase.FORWARD, new Condition.MagnitudeAbove(20))));
    halt(walk);
    assertEquals(1, travel.iteration());
    assertTrue(walk.resume().hit().isEmpty());
    halt(walk);
    assertEquals(2, travel.iteration());
    assertEquals("l#2 p", where(walk));
  }
}
