// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.backend.Backend;
import dev.adjoint.debug.Breakpoint;
import dev.adjoint.debug.Condition;
import dev.adjoint.debug.Finding;
import dev.adjoint.debug.TraceStep;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.plan.Phase;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DebuggerTest {

  private final Backend backend = Devices.open("cpu", 1);

  @AfterEach
  void close() {
    backend.close();
  }

  private Debugger debugger(Graph graph, Map<String, Tensor> feeds, String target) {
    Session session = new Session(graph, StandardOps.CATALOG, backend, Mode.EAGER, 1);
    return session.debug(RunRequest.fetch(graph.outputs(), feeds), Optional.of(PortRef.of(target)));
  }

  private Debugger lecture() {
    return debugger(Lecture.productSum(), Lecture.productSumFeeds(), "c");
  }

  @Test
  void walksForwardThenBackwardThenOverTheGraphLevelNodes() {
    Debugger debugger = lecture();
    assertEquals(
        List.of(
            "FORWARD a",
            "FORWARD b",
            "FORWARD c",
            "BACKWARD c",
            "BACKWARD b",
            "BACKWARD a",
            "UPDATE g"),
        debugger.schedule().stream().map(s -> s.phase() + " " + s.node()).toList());
    while (debugger.stepForward().isPresent()) {
      // to the end
    }
    assertTrue(debugger.isFinished());
    assertEquals(7, debugger.computed());
  }

  @Test
  void showsUpstreamAndContributionsOfEveryInput() {
    Debugger debugger = lecture();
    debugger.runTo("a", Phase.BACKWARD, () -> false);
    TraceStep step = debugger.current().orElseThrow();
    assertEquals(List.of("C"), List.copyOf(step.upstream().keySet()));
    assertEquals(List.of("A", "B"), step.contributions().stream().map(c -> c.port()).toList());
    assertArrayEquals(
        Lecture.productSumFeeds().get("y").toDoubles(),
        step.contributions().getFirst().gradient().toDoubles());
  }

  @Test
  void theGradientItShowsIsTheOneARunFetches() {
    Debugger debugger = lecture();
    debugger.resume(() -> false);
    Tensor fetched = debugger.value(new PortRef("g", 0)).orElseThrow();
    assertTrue(fetched.sameAs(debugger.gradient("x").orElseThrow()));
  }

  @Test
  void steppingBackGivesTheVerySameTensors() {
    Debugger debugger = lecture();
    debugger.stepForward();
    Tensor first = debugger.value(PortRef.of("a")).orElseThrow();
    debugger.stepForward();
    debugger.stepBack();
    assertSame(first, debugger.value(PortRef.of("a")).orElseThrow());
    assertTrue(debugger.value(PortRef.of("b")).isEmpty());
    debugger.stepBack();
    assertTrue(debugger.value(PortRef.of("a")).isEmpty());
  }

  @Test
  void sumsContributionsWherePathsJoin() {
    Graph graph =
        Graph.builder("joined")
            .node(Lecture.input("x", 2))
            .node(Node.of("e", "Exp", "x"))
            .node(Node.of("n", "Neg", "x"))
            .node(Node.of("y", "Add", "e", "n"))
            .output("y")
            .build();
    Debugger debugger = debugger(graph, Map.of("x", Tensor.floats(Shape.of(2), 0f, 1f)), "y");
    debugger.resume(() -> false);
    assertEquals(2, debugger.contributions("x").size());
    assertEquals(0, debugger.gradient("x").orElseThrow().get(0), 1e-6);
    assertEquals(Math.E - 1, debugger.gradient("x").orElseThrow().get(1), 1e-6);
  }

  @Test
  void aBreakpointOnTheGradientSideNamesTheNodeThatMadeTheNaN() {
    Graph graph =
        Graph.builder("fault")
            .node(Lecture.input("x", 2))
            .node(Node.of("root", "Sqrt", "x"))
            .node(Node.of("y", "Mul", "root", "root"))
            .output("y")
            .build();
    Debugger debugger = debugger(graph, Map.of("x", Tensor.floats(Shape.of(2), 0f, 1f)), "y");
    debugger
        .breakpoints()
        .add(
            new Breakpoint(
                new Breakpoint.Place.AtNode("root"), Phase.BACKWARD, new Condition.NonFinite()));
    RunOutcome outcome = debugger.resume(() -> false);
    assertEquals(RunOutcome.Ending.BREAKPOINT, outcome.ending());
    assertTrue(
        outcome.hit().orElseThrow().sentence().startsWith("Sqrt root: gradient of x"),
        outcome.toString());
  }

  @Test
  void aRunInBetweenDoesNotDisturbIt() {
    Graph graph = Lecture.productSum();
    Map<String, Tensor> feeds = Lecture.productSumFeeds();
    Session session = new Session(graph, StandardOps.CATALOG, backend, Mode.EAGER, 1);
    Debugger debugger =
        session.debug(RunRequest.fetch(graph.outputs(), feeds), Optional.of(PortRef.of("c")));
    debugger.runTo("c", Phase.FORWARD, () -> false);
    Tensor ones = Tensor.of(feeds.get("x").dtype(), Shape.of(3, 4), i -> 1);
    session.run(RunRequest.fetch(graph.outputs(), Map.of("x", ones, "y", ones, "z", ones)));
    debugger.resume(() -> false);
    assertArrayEquals(feeds.get("y").toDoubles(), debugger.gradient("x").orElseThrow().toDoubles());
  }

  @Test
  void aCommittedTrainingRunCountsAsARun() {
    Graph graph =
        Graph.builder("descend")
            .node(Lecture.parameter("w", 2))
            .node(Node.of("ww", "Mul", "w", "w"))
            .node(
                Node.of("loss", "ReduceSum", "ww")
                    .with(dev.adjoint.ops.reduce.ReduceSum.KEEPDIMS, false))
            .node(Node.of("step", "Optimizer", "loss"))
            .output("step")
            .build();
    Session session = new Session(graph, StandardOps.CATALOG, backend, Mode.COMPILED, 1);
    Debugger debugger =
        session.debug(
            RunRequest.fetch(graph.outputs(), Map.of()).inTraining(),
            Optional.of(PortRef.of("loss")));
    double before = debugger.value(PortRef.of("w")).orElseThrow().get(0);
    debugger.resume(() -> false);
    assertEquals(before, session.state("w").orElseThrow().get(0));
    debugger.commit();
    debugger.commit();
    assertEquals(1, session.runs());
    assertTrue(before != session.state("w").orElseThrow().get(0));
  }

  private static Optional<Finding> culprit(Debugger debugger, Condition condition) {
    Finding stoppedAt = debugger.hit().orElseThrow().finding().orElseThrow();
    return new CulpritSearch(debugger, condition, () -> false).first(stoppedAt, Optional.empty());
  }

  @Test
  void theCulpritIsTheFirstNodeWhateverNodeTheBreakpointSitsOn() {
    Graph graph =
        Graph.builder("planted")
            .node(Lecture.input("x", 2))
            .node(Node.of("doubled", "Add", "x", "x"))
            .node(Node.of("planted", "Log", "doubled"))
            .node(Node.of("scaled", "Mul", "planted", "x"))
            .node(Node.of("y", "ReduceSum", "scaled"))
            .output("y")
            .build();
    Debugger debugger = debugger(graph, Map.of("x", Tensor.floats(Shape.of(2), 1f, -1f)), "y");
    Condition nan = new Condition.NonFinite();
    debugger
        .breakpoints()
        .add(new Breakpoint(new Breakpoint.Place.AtNode("y"), Phase.FORWARD, nan));
    RunOutcome outcome = debugger.resume(() -> false);
    assertEquals(3, outcome.hit().orElseThrow().step());
    Finding culprit = culprit(debugger, nan).orElseThrow();
    assertEquals("planted", culprit.node());
    assertEquals(1, culprit.step());
    assertEquals(1, culprit.match().count());
    assertEquals(2, culprit.match().of());
  }

  @Test
  void aFaultyInputStopsTheRunBeforeItsFirstStepAndOnlyOnce() {
    Graph graph =
        Graph.builder("input")
            .node(Lecture.input("x", 2))
            .node(Node.of("y", "Neg", "x"))
            .output("y")
            .build();
    Debugger debugger =
        debugger(graph, Map.of("x", Tensor.floats(Shape.of(2), 1f, Float.NaN)), "y");
    debugger
        .breakpoints()
        .add(
            new Breakpoint(
                new Breakpoint.Place.Anywhere(), Phase.FORWARD, new Condition.NonFinite()));
    assertEquals(-1, debugger.resume(() -> false).hit().orElseThrow().step());
    assertEquals("x", culprit(debugger, new Condition.NonFinite()).orElseThrow().node());
    assertEquals(0, debugger.resume(() -> false).hit().orElseThrow().step());
  }
}
