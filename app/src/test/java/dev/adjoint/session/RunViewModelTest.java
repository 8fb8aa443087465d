// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.debug.Granularity;
import dev.adjoint.debug.Parts;
import dev.adjoint.debug.TraceStep;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.plan.Phase;
import dev.adjoint.type.Shape;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Ways through a run: steps forward and back, breakpoints, parts of steps.
class RunViewModelTest extends RunCase {
  private static TraceStep current(RunSnapshot snapshot) {
    return snapshot.current().orElseThrow();
  }

  @Test
  void firstStepBeginsTheRunAndShowsItsValue() throws InterruptedException {
    run.stepForward();
    RunSnapshot snapshot = snapshot();
    assertEquals(1, snapshot.done());
    assertEquals("product", current(snapshot).node());
    assertArrayEquals(
        new double[] {6, 10, 12, 12, 10, 6},
        snapshot.values().get(PortRef.of("product")).toDoubles());
    assertFalse(snapshot.values().containsKey(PortRef.of("loss")));
    assertEquals(Optional.of("product"), run.pictureProperty().get().current());
    assertFalse(run.runningProperty().get());
  }

  @Test
  void backwardPassGivesTheGradientOfEachInputOnItsWire() throws InterruptedException {
    run.resume();
    RunSnapshot snapshot = snapshot();
    assertTrue(snapshot.atEnd());
    assertEquals(56, snapshot.lossValue().orElseThrow().get(0));
    assertArrayEquals(Y, snapshot.gradients().get(PortRef.of("x")).toDoubles());
    assertArrayEquals(
        X, snapshot.contributions().get(new Wire(PortRef.of("y"), "product", 1)).toDoubles());
    assertTrue(
        run.pictureProperty().get().bands().get(new Wire(PortRef.of("y"), "product", 1)).current());
  }

  @Test
  void steppingBackTakesTheNumbersBack() throws InterruptedException {
    run.resume();
    int end = snapshot().done();
    run.stepBack();
    RunSnapshot before = snapshot();
    assertEquals(end - 1, before.done());
    assertFalse(before.gradients().containsKey(PortRef.of("x")));
    run.seek(0);
    assertEquals(0, snapshot().done());
    assertFalse(snapshot().values().containsKey(PortRef.of("product")));
    run.seek(end);
    assertArrayEquals(Y, snapshot().gradients().get(PortRef.of("x")).toDoubles());
  }

  @Test
  void runStopsAtABreakpointAndGoesOn() throws InterruptedException {
    run.breakpoints().toggle(new BreakPlace.OnNode("loss"), false);
    run.resume();
    assertEquals(2, snapshot().done());
    assertEquals("loss", current(snapshot()).node());
    assertEquals(Optional.of("loss"), snapshot().stopped().orElseThrow().node());
    assertEquals(1, run.breakpoints().listProperty().get().getFirst().hits());
    run.resume();
    assertTrue(snapshot().atEnd());
  }

  @Test
  void runsToANodeInTheBackwardPass() throws InterruptedException {
    run.runTo("product", Phase.BACKWARD);
    assertTrue(snapshot().inBackward());
    assertEquals("product", current(snapshot()).node());
  }

  @Test
  void playingGoesOnToTheEndByItself() throws InterruptedException {
    run.setStepsPerSecond(1_000);
    run.play();
    for (int i = 0; i < 200 && (run.isPlaying() || !snapshot().atEnd()); i++) {
      Thread.sleep(10);
    }
    assertTrue(snapshot().atEnd());
    assertFalse(run.isPlaying());
  }

  @Test
  void deviceThatIsNotThereIsSaidInALine() throws InterruptedException {
    run.setDevice("quantum");
    run.stepForward();
    assertFalse(snapshot().exists());
    assertTrue(run.problemProperty().get().contains("quantum"), run.problemProperty().get());
  }

  @Test
  void whatARunAssignsHoldsInTheNext() throws InterruptedException {
    document.show(
        Graph.builder("counter")
            .node(
                Node.of("w", "Variable")
                    .with("shape", new AttributeValue.Dims(Shape.SCALAR))
                    .with("initializer", new AttributeValue.Text("zeros")))
            .node(Node.of("one", "Constant").with("value", scalar(1)))
            .node(Node.of("sum", "Add", "w", "one"))
            .node(Node.of("assign", "Assign", "w", "sum"))
            .output("assign")
            .build());
    run.resume();
    assertEquals(0, snapshot().values().get(PortRef.of("w")).get(0));
    run.resume();
    assertEquals(1, snapshot().values().get(PortRef.of("w")).get(0));
    assertEquals(2, snapshot().values().get(PortRef.of("sum")).get(0));
    assertEquals(2, snapshot().iteration());
  }

  @Test
  void stepsGoByWireAndBackOverTheBorderOfAnIteration() throws InterruptedException {
    run.granularityProperty().set(Granularity.WIRE);
    run.runTo("loss", Phase.BACKWARD);
    run.stepForward();
    RunSnapshot partly = snapshot();
    assertEquals(new Parts(1, 2), partly.place().parts());
    assertTrue(partly.gradients().containsKey(PortRef.of("x")));
    assertFalse(partly.gradients().containsKey(PortRef.of("y")));
    run.stepForward();
    assertTrue(snapshot().gradients().containsKey(PortRef.of("y")));
    run.stepForward();
    assertEquals(2, snapshot().iteration());
    assertEquals(0, snapshot().done());
    run.stepBack();
    assertEquals(1, snapshot().iteration());
    assertTrue(snapshot().atEnd());
    assertTrue(snapshot().memory().usedBytes() > 0);
  }

  @Test
  void anOpenCompositeIsSaidAndShowsNothingOfItsResult() throws InterruptedException {
    document.show(
        Graph.builder("mean")
            .node(input("x"))
            .node(input("y"))
            .node(Node.of("error", "MeanSquaredError", "x", "y"))
            .build());
    run.stepInto();
    run.stepInto();
    RunSnapshot inside = snapshot();
    assertEquals("", run.problemProperty().get());
    assertEquals(List.of("error", "Sub"), inside.place().opened().orElseThrow().path());
    assertFalse(inside.values().containsKey(PortRef.of("error")));
    run.stepOut();
    assertTrue(snapshot().place().opened().isEmpty());
    assertTrue(snapshot().values().containsKey(PortRef.of("error")));
  }

  @Test
  void numbersThatDoNotFitAreSaidAndComeBackWhenLookedAt() throws InterruptedException {
    run.setMemoryBudget(16);
    run.resume();
    RunSnapshot small = snapshot();
    assertTrue(small.memory().usedBytes() <= 16, small.memory()::toString);
    assertTrue(small.numbers().dropped().contains(PortRef.of("product")));
    assertFalse(small.values().containsKey(PortRef.of("product")));
    run.sight().lookAt(Set.of("product"));
    assertArrayEquals(
        new double[] {6, 10, 12, 12, 10, 6},
        snapshot().values().get(PortRef.of("product")).toDoubles());
  }
}
