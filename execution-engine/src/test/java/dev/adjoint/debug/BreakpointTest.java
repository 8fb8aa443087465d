// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.graph.PortRef;
import dev.adjoint.plan.Phase;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BreakpointTest {

  private static final Tensor SMALL = Tensor.floats(Shape.of(2), 0.5f, -0.25f);
  private static final Tensor LARGE = Tensor.floats(Shape.of(2), 1, -20);

  private static TraceStep step(Phase phase) {
    return new TraceStep(
        3,
        phase,
        "z",
        "Mul",
        new LinkedHashMap<>(Map.of("A", LARGE)),
        new LinkedHashMap<>(Map.of("C", SMALL)),
        new LinkedHashMap<>(),
        phase == Phase.BACKWARD
            ? List.of(
                new Contribution("A", "x", SMALL, SMALL), new Contribution("B", "y", LARGE, LARGE))
            : List.of(),
        0);
  }

  private static Optional<String> hit(
      Breakpoint.Place place, Phase side, Condition condition, TraceStep step) {
    return new Breakpoint(place, side, condition).hit(step).map(Breakpoint.Hit::sentence);
  }

  private static final Breakpoint.Place NODE = new Breakpoint.Place.AtNode("z");
  private static final Breakpoint.Place WIRE =
      new Breakpoint.Place.OnWire(PortRef.of("y"), "z", "B");

  @Test
  void saysWhichElementMetTheCondition() {
    assertEquals(
        Optional.of("Mul z: gradient of y is of magnitude above 10.0 (element 1 is -20.0)"),
        hit(NODE, Phase.BACKWARD, new Condition.MagnitudeAbove(10), step(Phase.BACKWARD)));
  }

  @Test
  void aWireIsWatchedAtItsOwnPortOnly() {
    Condition below = new Condition.MagnitudeBelow(1);
    assertTrue(hit(NODE, Phase.BACKWARD, below, step(Phase.BACKWARD)).isPresent());
    assertTrue(hit(WIRE, Phase.BACKWARD, below, step(Phase.BACKWARD)).isEmpty());
    Breakpoint.Place intoA = new Breakpoint.Place.OnWire(PortRef.of("x"), "z", "A");
    Condition above = new Condition.MagnitudeAbove(10);
    assertEquals(
        Optional.of("Mul z: value of x is of magnitude above 10.0 (element 1 is -20.0)"),
        hit(intoA, Phase.FORWARD, above, step(Phase.FORWARD)));
  }

  @Test
  void forwardDoesNotStopBackward() {
    Condition always = new Condition.Always();
    assertTrue(hit(NODE, Phase.FORWARD, always, step(Phase.BACKWARD)).isEmpty());
    assertTrue(hit(NODE, Phase.BACKWARD, always, step(Phase.FORWARD)).isEmpty());
  }

  @Test
  void stopsAtGraphLevelNodesWhichRunAmongTheUpdates() {
    assertEquals(
        Optional.of("Mul z reached"),
        hit(NODE, Phase.FORWARD, new Condition.Always(), step(Phase.UPDATE)));
  }

  @Test
  void alwaysStopsEvenWhereNoGradientArrives() {
    TraceStep silent =
        new TraceStep(
            0,
            Phase.BACKWARD,
            "z",
            "Mul",
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            List.of(),
            0);
    assertTrue(hit(NODE, Phase.BACKWARD, new Condition.Always(), silent).isPresent());
    assertTrue(hit(NODE, Phase.BACKWARD, new Condition.NonFinite(), silent).isEmpty());
  }

  @Test
  void aNodeWithoutStepsOfItsOwnIsStoppedAtByItsGradient() {
    Breakpoint.Place weight = new Breakpoint.Place.AtNode("y");
    Condition above = new Condition.MagnitudeAbove(10);
    Breakpoint breakpoint = new Breakpoint(weight, Phase.BACKWARD, above);
    Finding found = breakpoint.hit(step(Phase.BACKWARD)).orElseThrow().finding().orElseThrow();
    assertEquals("y", found.subject());
    assertEquals("z", found.node());
    assertEquals(1, found.match().count());
    assertTrue(
        hit(weight, Phase.BACKWARD, new Condition.Always(), step(Phase.BACKWARD)).isPresent());
  }

  @Test
  void anywhereStopsAtEveryNodeButAsksOnlyThoseThatTheConditionSuits() {
    Breakpoint.Place any = new Breakpoint.Place.Anywhere();
    Condition below = new Condition.MagnitudeBelow(1);
    assertTrue(hit(any, Phase.FORWARD, below, step(Phase.FORWARD)).isPresent());
    assertTrue(
        hit(any, Phase.FORWARD, new Condition.SaturatedAbove(0), step(Phase.FORWARD)).isEmpty());
  }

  @Test
  void aParameterIsHeldAgainstThePreviousIterationBeforeTheFirstStep() {
    Past past =
        new Past() {
          @Override
          public Optional<Tensor> value(PortRef ref) {
            return Optional.of(SMALL);
          }

          @Override
          public Optional<Tensor> gradient(String name) {
            return Optional.empty();
          }
        };
    Breakpoint moves =
        new Breakpoint(
            new Breakpoint.Place.AtNode("W"), Phase.FORWARD, new Condition.ChangeAbove(2));
    Map<PortRef, Finding.Source> sources =
        Map.of(PortRef.of("W"), new Finding.Source("Parameter", LARGE));
    Outset outset = new Outset(List.of(), Phase.FORWARD, sources);
    assertEquals(-1, moves.hit(outset, past).orElseThrow().step());
    assertTrue(moves.hit(outset, Past.NONE).isEmpty());
  }

  private static TraceStep update(String... states) {
    LinkedHashMap<String, Tensor> values = new LinkedHashMap<>();
    for (String state : states) {
      values.put(state, LARGE);
    }
    return new TraceStep(
        9, Phase.UPDATE, "z", "Dense", values, values, new LinkedHashMap<>(), List.of(), 0);
  }

  private static List<String> moved(Condition condition, String... states) {
    return Finding.in(update(states), condition, Past.NONE).stream().map(Finding::subject).toList();
  }

  @Test
  void whatAnUpdateMovesGoesByItsNameAndWhatAnOptimizerKeepsIsNoValue() {
    Condition large = new Condition.MagnitudeAbove(10);
    assertEquals(
        List.of("z/bias", "z/kernel"), moved(large, "bias", "bias/m", "kernel", "kernel/v"));
    assertEquals(List.of("z"), moved(large, "m", "value"));
    assertEquals(
        Optional.of("Dense z: value of z/bias is of magnitude above 10.0 (element 1 is -20.0)"),
        hit(NODE, Phase.FORWARD, large, update("bias/m", "bias")));
  }

  @Test
  void anUpdateIsHeldAgainstWhatItMoved() {
    assertEquals(List.of("z/kernel"), moved(new Condition.ChangeBelow(0.1), "kernel"));
  }
}
