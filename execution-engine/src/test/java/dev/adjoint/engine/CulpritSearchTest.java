// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.debug.Breakpoint;
import dev.adjoint.debug.Breakpoint.Place;
import dev.adjoint.debug.Condition;
import dev.adjoint.debug.Finding;
import dev.adjoint.plan.Phase;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Which tensor people are led to when a breakpoint stops a run.
class CulpritSearchTest extends BodyHaltCase {
  private static final Condition LARGE = new Condition.MagnitudeAbove(10);

  /// Rows of `table` by number, each doubled twice.
  private static final String ROWS =
      "ids:i64[2] = Input()\ntable:f32[30,1] = Input()\nt:f32[2,1] = Input()\n"
          + "e = Gather(table, ids)\nd = Add(e, e)\nf = Add(d, d)\ng = Sub(f, t)\n"
          + "loss = ReduceSum(g, keepdims=0)\nout loss";

  private static final Map<String, Tensor> FEEDS =
      Map.of(
          "ids", Tensor.of(DType.INT64, Shape.of(2), i -> 20 + i),
          "table", Tensor.of(DType.FLOAT32, Shape.of(30, 1), i -> 4),
          "t", Tensor.of(DType.FLOAT32, Shape.of(2, 1), i -> 50));

  /// Where the fault is said to have begun; empty where it is not sought elsewhere.
  private Optional<String> culprit(String node, Phase side, Condition condition) throws Exception {
    TimeTravel travel = travel(ROWS, FEEDS);
    Walk walk = new Walk(travel);
    travel.setBreakpoints(List.of(new Breakpoint(new Place.AtNode(node), side, condition)));
    Finding stoppedAt = halt(walk).finding().orElseThrow();
    return walk.culprit(condition, stoppedAt).map(Finding::subject);
  }

  @Test
  void numbersThatNameSomethingAreNeverToBlame() throws Exception {
    assertEquals(Optional.of("f"), culprit("f", Phase.FORWARD, LARGE));
    assertEquals(Optional.empty(), culprit("ids", Phase.FORWARD, LARGE), "it stays where it is");
  }

  @Test
  void whatLeadsToTheFindingWithoutAGapIsToBlame() throws Exception {
    Condition above = new Condition.MagnitudeAbove(5);
    assertEquals(Optional.of("d"), culprit("f", Phase.FORWARD, above));
    assertEquals(
        Optional.of("table"), culprit("f", Phase.FORWARD, new Condition.MagnitudeAbove(3)));
  }

  @Test
  void whatHasNothingToDoWithTheFindingIsNotToBlame() throws Exception {
    assertEquals(Optional.of("t"), culprit("g", Phase.FORWARD, new Condition.MagnitudeAbove(20)));
    assertEquals(Optional.of("f"), culprit("f", Phase.FORWARD, LARGE), "t is large, too");
  }

  @Test
  void allNodesAreWatchedForWhatMeasuresSomething() throws Exception {
    TimeTravel travel = travel(ROWS, FEEDS);
    Walk walk = new Walk(travel);
    Condition above = new Condition.MagnitudeAbove(5);
    travel.setBreakpoints(List.of(new Breakpoint(new Place.Anywhere(), Phase.FORWARD, above)));
    assertEquals("t", halt(walk).finding().orElseThrow().subject(), "not the ids");
  }

  @Test
  void gradientsAreHeldAgainstGradients() throws Exception {
    TimeTravel travel = travel(ROWS, FEEDS);
    Walk walk = new Walk(travel);
    Condition above = new Condition.MagnitudeAbove(0.5);
    travel.setBreakpoints(List.of(new Breakpoint(new Place.AtNode("e"), Phase.BACKWARD, above)));
    Finding stoppedAt = halt(walk).finding().orElseThrow();
    assertEquals("g", walk.culprit(above, stoppedAt).orElseThrow().subject());
  }
}
