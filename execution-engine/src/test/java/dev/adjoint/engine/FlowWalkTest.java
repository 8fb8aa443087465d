// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.backend.Backend;
import dev.adjoint.debug.Contribution;
import dev.adjoint.debug.Level;
import dev.adjoint.debug.Opened;
import dev.adjoint.debug.Round;
import dev.adjoint.debug.TraceStep;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.text.TextForm;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Stepping into loops and branches, and back out of them.
class FlowWalkTest {

  private final Backend backend = Devices.open("cpu", 1);
  private final List<Session> sessions = new ArrayList<>();

  @AfterEach
  void close() {
    sessions.forEach(Session::close);
    backend.close();
  }

  /// `v ← v·w` until `v` is no longer below 10, each `v` collected; `loss = l + Σ all`.
  private static final String LOOP =
      "t = Constant(value={\"dtype\":\"bool\",\"shape\":[],\"data\":[true]})\n"
          + "x:f32[] = Input()\nw:f32[] = Input()\nten:f32[] = Input()\n"
          + "l = Loop(-, t, x, w, ten, num_captures=2, "
          + "body=(i:i64[], c:bool[], v:f32[], w:f32[], ten:f32[]) {\n"
          + "  p = Mul(v, w); d = Less(p, ten); out d, p, v })\n"
          + "s = ReduceSum(l:1, keepdims=0)\nloss = Add(l, s)\nout loss";

  private TimeTravel travel(String text, Map<String, Tensor> feeds) throws Exception {
    Graph graph = TextForm.parse(text, StandardOps.CATALOG);
    Session session = new Session(graph, StandardOps.CATALOG, backend, Mode.EAGER, 3);
    sessions.add(session);
    RunRequest request = RunRequest.fetch(graph.outputs(), feeds);
    return new TimeTravel(session, Optional.of(PortRef.of("loss")), iteration -> request);
  }

  private TimeTravel loop() throws Exception {
    return travel(LOOP, Map.of("x", scalar(1), "w", scalar(3), "ten", scalar(10)));
  }

  private static Tensor scalar(double value) {
    return Tensor.scalar(DType.FLOAT32, value);
  }

  private static String at(Walk walk) {
    Opened opened = walk.opened().orElseThrow();
    String round = opened.round().map(r -> r.iteration() + "/" + r.count()).orElse("once");
    return round
        + " "
        + opened.done()
        + " "
        + opened.current().map(s -> s.node() + "=" + s.outputs().values()).orElse("-");
  }

  private static double number(TraceStep step, String output) {
    return Objects.requireNonNull(step.outputs().get(output)).get(0);
  }

  @Test
  void stepsOfALoopCarryIterationAndPath() throws Exception {
    Walk walk = new Walk(loop());
    walk.into();
    Opened opened = walk.opened().orElseThrow();
    assertEquals(List.of("l"), opened.path());
    assertEquals(Optional.of(new Round(0, 3)), opened.round());
    assertEquals(List.of("p", "d"), opened.steps().stream().map(s -> s.node()).toList());
    assertEquals(0, opened.done());
    List<Double> products = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      walk.over();
      TraceStep step = walk.opened().orElseThrow().current().orElseThrow();
      assertEquals(List.of(new Level("l", "body", i / 2)), step.within());
      if (step.node().equals("p")) {
        products.add(number(step, "C"));
      }
    }
    assertEquals(List.of(3.0, 9.0, 27.0), products);
    walk.over();
    assertTrue(walk.opened().isEmpty());
    assertEquals("l", walk.current().orElseThrow().node());
  }

  @Test
  void backwardBeginsWithTheLastIteration() throws Exception {
    TimeTravel travel = loop();
    Walk walk = new Walk(travel);
    while (!travel.now().current().map(s -> s.phase() + s.node()).orElse("").equals("BACKWARDs")) {
      walk.over();
    }
    walk.into();
    assertEquals(Optional.of(new Round(2, 3)), walk.opened().orElseThrow().round());
    List<Long> iterations = new ArrayList<>();
    List<Double> byV = new ArrayList<>();
    while (walk.opened().isPresent()) {
      walk.over();
      Optional<TraceStep> step = walk.opened().flatMap(Opened::current);
      if (step.isPresent()) {
        iterations.add(step.get().within().getFirst().iteration());
        Contribution part = step.get().contributions().getFirst();
        byV.add(part.total().get(0));
      }
    }
    assertEquals(List.of(2L, 1L, 0L), iterations);
    // ∂(27 + 9 + 3 + 1)/∂v: 1 + 3, then 1 + 3·4, then 1 + 3·13.
    assertEquals(List.of(4.0, 13.0, 40.0), byV);
    assertEquals(40, travel.now().gradient("x").orElseThrow().get(0));
  }

  @Test
  void steppingBackVisitsTheSameMoments() throws Exception {
    TimeTravel travel = loop();
    Walk walk = new Walk(travel);
    for (String phase : List.of("forward", "backward")) {
      if (phase.equals("backward")) {
        while (!travel
            .now()
            .current()
            .map(s -> s.phase() + s.node())
            .orElse("")
            .equals("BACKWARDs")) {
          walk.over();
        }
      }
      int before = travel.now().done();
      walk.into();
      List<String> moments = new ArrayList<>();
      int steps = 3 * walk.opened().orElseThrow().steps().size();
      for (int i = 0; i < steps; i++) {
        moments.add(at(walk));
        walk.over();
      }
      for (String moment : moments.reversed()) {
        walk.back(dev.adjoint.debug.Granularity.OP);
        String now = at(walk);
        assertEquals(moment, now, phase);
      }
      walk.back(dev.adjoint.debug.Granularity.OP);
      assertTrue(walk.opened().isEmpty());
      assertEquals(before, travel.now().done());
    }
  }

  @Test
  void anIterationCanBeGoneToStraight() throws Exception {
    Walk walk = new Walk(loop());
    assertFalse(walk.toIteration(0));
    walk.into();
    assertTrue(walk.toIteration(2));
    walk.over();
    assertEquals(27, number(walk.opened().orElseThrow().current().orElseThrow(), "C"));
    assertTrue(walk.toIteration(1));
    walk.over();
    assertEquals(9, number(walk.opened().orElseThrow().current().orElseThrow(), "C"));
    assertFalse(walk.toIteration(3));
    walk.out();
    assertTrue(walk.opened().isEmpty());
  }

  @Test
  void branchesAndLoopsOpenInOneAnother() throws Exception {
    String text =
        "n = Constant(value=2, dtype=\"int64\")\nx:f32[2] = Input()\n"
            + "l = Loop(n, -, x, body=(i:i64[], c:bool[], v:f32[*]) {\n"
            + "  s = ReduceSum(v, keepdims=0); z = Sub(s, s); p = Greater(s, z)\n"
            + "  f = If(p, v, then_branch=(a:f32[*]) { m = Softmax(a); k = Neg(m); out k }, "
            + "else_branch=(a:f32[*]) { e = Exp(a); out e })\n  out c, f })\n"
            + "loss = ReduceSum(l, keepdims=0)\nout loss";
    TimeTravel travel =
        travel(text, Map.of("x", Tensor.doubles(Shape.of(2), 1, 2).as(DType.FLOAT32)));
    Walk walk = new Walk(travel);
    walk.into();
    while (!walk.opened().orElseThrow().current().map(TraceStep::node).orElse("").equals("p")) {
      walk.over();
    }
    walk.into();
    Opened inIf = walk.opened().orElseThrow();
    assertEquals(List.of("l", "f"), inIf.path());
    assertEquals(
        List.of(new Level("l", "body", 0), new Level("f", "then_branch", -1)), inIf.levels());
    assertEquals(Optional.empty(), inIf.round());
    walk.over();
    walk.over();
    TraceStep k = walk.opened().orElseThrow().current().orElseThrow();
    assertEquals("k", k.node());
    assertEquals(inIf.levels(), k.within());
    walk.over();
    assertEquals("f", walk.opened().orElseThrow().current().orElseThrow().node());
    while (!walk.opened().orElseThrow().current().map(TraceStep::node).orElse("").equals("p")) {
      walk.over();
    }
    walk.over();
    TraceStep second = walk.opened().orElseThrow().current().orElseThrow();
    assertEquals(new Level("l", "body", 1), second.within().getFirst());
    walk.back(dev.adjoint.debug.Granularity.OP);
    walk.into();
    assertEquals("else_branch", walk.opened().orElseThrow().levels().getLast().body());
    walk.over();
    assertArrayEquals(
        new double[] {Math.exp(-0.268941), Math.exp(-0.731059)},
        Objects.requireNonNull(
                walk.opened().orElseThrow().current().orElseThrow().outputs().get("output"))
            .toDoubles(),
        1e-5);
    walk.out();
    walk.out();
    assertTrue(walk.opened().isEmpty());
  }
}
