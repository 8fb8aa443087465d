// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.debug.Breakpoint;
import dev.adjoint.debug.Breakpoint.Place;
import dev.adjoint.debug.Condition;
import dev.adjoint.debug.Finding;
import dev.adjoint.debug.Level;
import dev.adjoint.plan.Phase;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Where in a body a number that is not finite began.
class BodyCulpritTest extends BodyHaltCase {
  @Test
  void whatIsNotFiniteAnywhereIsFoundInTheBodyItBeganIn() throws Exception {
    TimeTravel travel = scan();
    Walk walk = new Walk(travel);
    travel.setBreakpoints(
        List.of(new Breakpoint(new Place.Anywhere(), Phase.FORWARD, new Condition.NonFinite())));
    Breakpoint.Hit hit = halt(walk);
    assertEquals("l#2 g", where(walk));
    assertEquals(
        "Log g: value of g is NaN or infinite in iteration 3 of l (element 0 is NaN)",
        hit.sentence());
    assertTrue(Double.isNaN(value(walk, "g")));
  }

  @Test
  void theCulpritOfAFaultOutsideIsFoundInTheIterationItBeganIn() throws Exception {
    TimeTravel travel = scan();
    Walk walk = new Walk(travel);
    Condition nan = new Condition.NonFinite();
    travel.setBreakpoints(List.of(new Breakpoint(new Place.AtNode("loss"), Phase.FORWARD, nan)));
    Finding stoppedAt = halt(walk).finding().orElseThrow();
    Finding culprit = walk.culprit(nan, stoppedAt).orElseThrow();
    assertEquals("g", culprit.subject());
    assertEquals(List.of(new Level("l", "body", 2)), culprit.within());
  }

  @Test
  void theCulpritInABodyMayLieInAnEarlierStepAndTheWalkStaysWhereItIs() throws Exception {
    TimeTravel travel = scan();
    Walk walk = new Walk(travel);
    Condition nan = new Condition.NonFinite();
    travel.setBreakpoints(List.of(at(in("l", "body"), "sum", Phase.FORWARD, nan)));
    Finding stoppedAt = halt(walk).finding().orElseThrow();
    assertEquals("l#3 -", where(walk));
    Finding culprit = walk.culprit(nan, stoppedAt).orElseThrow();
    assertEquals("g", culprit.subject());
    assertEquals(List.of(new Level("l", "body", 2)), culprit.within());
    assertEquals("l#3 -", where(walk));
    assertTrue(Double.isNaN(value(walk, "sum")));
    walk.over();
    assertEquals(Math.log(3), value(walk, "g"), 1e-6);
  }
}
