// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.debug.Breakpoint;
import dev.adjoint.debug.Breakpoint.Place;
import dev.adjoint.debug.Condition;
import dev.adjoint.debug.Granularity;
import dev.adjoint.debug.Level;
import dev.adjoint.debug.Scope;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.graph.PortRef;
import dev.adjoint.plan.Phase;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// Breakpoints in bodies.
class BodyHaltTest extends BodyHaltCase {
  @Test
  void aPlainOneHaltsInEveryIteration() throws Exception {
    TimeTravel travel = loop();
    Walk walk = new Walk(travel);
    travel.setBreakpoints(List.of(at(in("l", "body"), "p", Phase.FORWARD, new Condition.Always())));
    List<String> halts = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (RunOutcome now = walk.resume(); now.hit().isPresent(); now = walk.resume()) {
      halts.add(where(walk));
      values.add(value(walk, "p"));
    }
    assertEquals(List.of("l#0 p", "l#1 p", "l#2 p"), halts);
    assertEquals(List.of(3.0, 9.0, 27.0), values);
    assertTrue(travel.now().isFinished());
    assertTrue(walk.opened().isEmpty());
    assertEquals(40, travel.now().value(PortRef.of("loss")).orElseThrow().get(0));
  }

  @Test
  void aConditionHaltsInTheFirstIterationInWhichItHolds() throws Exception {
    TimeTravel travel = loop();
    Walk walk = new Walk(travel);
    travel.setBreakpoints(
        List.of(at(in("l", "body"), "p", Phase.FORWARD, new Condition.MagnitudeAbove(8))));
    Breakpoint.Hit hit = halt(walk);
    assertEquals("l#1 p", where(walk));
    assertEquals(
        "Mul p: value of p is of magnitude above 8.0 in iteration 2 of l (element 0 is 9.0)",
        hit.sentence());
    assertEquals(List.of(new Level("l", "body", 1)), hit.within());
  }

  @Test
  void theIterationCanBeGiven() throws Exception {
    TimeTravel travel = loop();
    Walk walk = new Walk(travel);
    Scope third = new Scope(in("l", "body"), OptionalLong.of(2));
    travel.setBreakpoints(
        List.of(
            new Breakpoint(third, new Place.AtNode("p"), Phase.FORWARD, new Condition.Always())));
    halt(walk);
    assertEquals("l#2 p", where(walk));
    assertTrue(walk.resume().hit().isEmpty());
  }

  @Test
  void aWireInABodyIsWatchedOnBothWays() throws Exception {
    TimeTravel travel = loop();
    Walk walk = new Walk(travel);
    Place wire = new Place.OnWire(PortRef.of("v"), "p", "A");
    Scope body = Scope.of(in("l", "body"));
    travel.setBreakpoints(
        List.of(
            new Breakpoint(body, wire, Phase.FORWARD, new Condition.MagnitudeAbove(2)),
            new Breakpoint(body, wire, Phase.BACKWARD, new Condition.MagnitudeAbove(10))));
    halt(walk);
    assertEquals("l#1 p", where(walk));
    halt(walk);
    assertEquals("l#2 p", where(walk));
    Breakpoint.Hit back = halt(walk);
    // Back through iterations 3, 2, 1: by v·w come 2·3, (2·3 + 1)·3, …
    assertEquals("l#1 p", where(walk));
    assertTrue(back.finding().orElseThrow().gradient());
    assertEquals("v", back.finding().orElseThrow().subject());
  }

  @Test
  void gradientsHaltTheLastIterationFirst() throws Exception {
    TimeTravel travel = loop();
    Walk walk = new Walk(travel);
    travel.setBreakpoints(
        List.of(at(in("l", "body"), "v", Phase.BACKWARD, new Condition.Always())));
    List<String> halts = new ArrayList<>();
    for (RunOutcome now = walk.resume(); now.hit().isPresent(); now = walk.resume()) {
      halts.add(where(walk));
    }
    // Each v is collected, too: part of its gradient is there as the iteration begins.
    assertEquals(List.of("l#2 -", "l#2 p", "l#1 -", "l#1 p", "l#0 -", "l#0 p"), halts);
  }

  @Test
  void aGradientThatComesIntoAnIterationHaltsAtItsStart() throws Exception {
    TimeTravel travel = loop();
    Walk walk = new Walk(travel);
    travel.setBreakpoints(
        List.of(at(in("l", "body"), "p", Phase.BACKWARD, new Condition.MagnitudeAbove(12.5))));
    Breakpoint.Hit hit = halt(walk);
    // By what is carried: 1 for the last iteration, 1·3 + 1, then 4·3 + 1 for the first.
    assertEquals("l#0 -", where(walk));
    assertEquals(13, hit.finding().orElseThrow().value());
    assertEquals(
        "Mul p: gradient of p is of magnitude above 12.5 in iteration 1 of l (element 0 is 13.0)",
        hit.sentence());
    walk.over();
    assertEquals("l#0 p", where(walk));
    walk.back(Granularity.OP);
    assertEquals("l#1 p", where(walk));
  }

  @Test
  void aBranchHaltsOnTheWayBack() throws Exception {
    TimeTravel travel = travel(IF, Map.of("x", Tensor.floats(Shape.of(2), 4f, 0f)));
    Walk walk = new Walk(travel);
    List<BodyPlace> then = in("b", "then_branch");
    travel.setBreakpoints(
        List.of(
            at(then, "r", Phase.FORWARD, new Condition.Always()),
            at(in("b", "else_branch"), "n", Phase.FORWARD, new Condition.Always()),
            at(then, "x", Phase.BACKWARD, new Condition.NonFinite())));
    halt(walk);
    assertEquals("b#-1 r", where(walk));
    Breakpoint.Hit hit = halt(walk);
    assertEquals("b#-1 r", where(walk));
    assertTrue(hit.sentence().contains("in then_branch of b"), hit.sentence());
    assertFalse(walk.resume().hit().isPresent());
  }

  @Test
  void aLoopInALoopHaltsInEveryIterationOfBoth() throws Exception {
    TimeTravel travel = nested();
    Walk walk = new Walk(travel);
    List<BodyPlace> inner = in("l", "body", "k", "body");
    travel.setBreakpoints(
        List.of(
            at(inner, "p", Phase.FORWARD, new Condition.MagnitudeAbove(5)),
            at(in("l", "body"), "k", Phase.FORWARD, new Condition.Always()),
            at(inner, "p", Phase.BACKWARD, new Condition.MagnitudeAbove(0))));
    List<String> halts = new ArrayList<>();
    for (RunOutcome now = walk.resume(); now.hit().isPresent(); now = walk.resume()) {
      halts.add(where(walk));
    }
    assertEquals(
        List.of(
            "l#0 k#1 p",
            "l#0 k",
            "l#1 k#0 p",
            "l#1 k#1 p",
            "l#1 k",
            "l#1 k#1 -",
            "l#1 k#1 p",
            "l#1 k#0 -",
            "l#1 k#0 p",
            "l#0 k#1 -",
            "l#0 k#1 p",
            "l#0 k#0 -",
            "l#0 k#0 p"),
        halts);
  }

  @Test
  void changeIsMeasuredFromOneIterationToTheNext() throws Exception {
    TimeTravel travel = loop();
    Walk walk = new Walk(travel);
    travel.setBreakpoints(
        List.of(at(in("l", "body"), "p", Phase.FORWARD, new Condition.ChangeAbove(1.5))));
    halt(walk);
    assertEquals("l#1 p", where(walk));
    assertEquals(2, walk.resume().hit().orElseThrow().finding().orElseThrow().match().measure());
    assertEquals("l#2 p", where(walk));
  }
}
