// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.backend.Backend;
import dev.adjoint.debug.Breakpoint;
import dev.adjoint.debug.Breakpoint.Place;
import dev.adjoint.debug.Condition;
import dev.adjoint.debug.Finding;
import dev.adjoint.debug.Goal;
import dev.adjoint.debug.Granularity;
import dev.adjoint.debug.Level;
import dev.adjoint.debug.Opened;
import dev.adjoint.debug.Scope;
import dev.adjoint.debug.TraceStep;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.plan.Phase;
import dev.adjoint.text.TextForm;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Runs that halt inside loops and branches, on the way there and on the way back.
class BodyHaltTest {

  private static final String TRUE =
      "t = Constant(value={\"dtype\":\"bool\",\"shape\":[],\"data\":[true]})\n";

  /// `v ← v·w` until `v` is no longer below 10, each `v` collected; `loss = l + Σ all`.
  private static final String LOOP =
      TRUE
          + "x:f32[] = Input()\nw:f32[] = Input()\nten:f32[] = Input()\n"
          + "l = Loop(-, t, x, w, ten, num_captures=2, "
          + "body=(i:i64[], c:bool[], v:f32[], w:f32[], ten:f32[]) {\n"
          + "  p = Mul(v, w); d = Less(p, ten); out d, p, v })\n"
          + "s = ReduceSum(l:1, keepdims=0)\nloss = Add(l, s)\nout loss";

  /// The third of the numbers is negative: its logarithm is not a number.
  private static final String SCAN =
      "x:f32[4] = Input()\nz:f32[] = Input()\n"
          + "l = Scan(z, x, num_scan_inputs=1, body=(sum:f32[], v:f32[]) {\n"
          + "  g = Log(v); h = Add(sum, g); out h, g })\n"
          + "loss = ReduceSum(l:1, keepdims=0)\nout loss";

  /// The root is taken of what is not negative; its gradient at 0 is infinite.
  private static final String IF =
      TRUE
          + "x:f32[2] = Input()\n"
          + "b = If(t, x, then_branch=(x:f32[2]) { r = Sqrt(x); q = Mul(r, r); out q }, "
          + "else_branch=(x:f32[2]) { n = Neg(x); out n })\n"
          + "loss = ReduceSum(b, keepdims=0)\nout loss";

  /// Two rounds of two rounds: `v ← v·w` four times.
  private static final String NESTED =
      "x:f32[] = Input()\nw:f32[] = Input()\nm:i64[] = Input()\n"
          + "l = Loop(m, -, x, w, m, num_captures=2, "
          + "body=(i:i64[], c:bool[], v:f32[], w:f32[], m:i64[]) {\n"
          + "  k = Loop(m, -, v, w, num_captures=1, body=(j:i64[], d:bool[], u:f32[], w:f32[]) {\n"
          + "    p = Mul(u, w); out d, p })\n"
          + "  a = Neg(k); o = Neg(a); out c, o })\n"
          + "loss = Identity(l)\nout loss";

  private final Backend backend = Devices.open("cpu", 1);
  private final List<Session> sessions = new ArrayList<>();

  @AfterEach
  void close() {
    sessions.forEach(Session::close);
    backend.close();
  }

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

  private TimeTravel scan() throws Exception {
    return travel(SCAN, Map.of("x", Tensor.floats(Shape.of(4), 1f, 2f, -1f, 3f), "z", scalar(0)));
  }

  private TimeTravel nested() throws Exception {
    Tensor two = Tensor.scalar(DType.INT64, 2);
    return travel(NESTED, Map.of("x", scalar(1), "w", scalar(3), "m", two));
  }

  private static Tensor scalar(double value) {
    return Tensor.scalar(DType.FLOAT32, value);
  }

  private static List<BodyPlace> in(String... steps) {
    List<BodyPlace> path = new ArrayList<>();
    for (int i = 0; i < steps.length; i += 2) {
      path.add(new BodyPlace(steps[i], steps[i + 1]));
    }
    return path;
  }

  private static Breakpoint at(
      List<BodyPlace> within, String node, Phase side, Condition condition) {
    return new Breakpoint(Scope.of(within), new Place.AtNode(node), side, condition);
  }

  private static Breakpoint.Hit halt(Walk walk) {
    return walk.resume().hit().orElseThrow();
  }

  /// Where the walk is: the levels that are open, and the last step done there.
  private static String where(Walk walk) {
    Opened opened = walk.opened().orElseThrow();
    StringBuilder text = new StringBuilder();
    for (Level level : opened.levels()) {
      text.append(level.node()).append('#').append(level.iteration()).append(' ');
    }
    return text + opened.current().map(TraceStep::node).orElse("-");
  }

  private static double value(Walk walk, String node) {
    Debugger inside = walk.insides().getLast();
    return inside.value(PortRef.of(node)).orElseThrow().get(0);
  }

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
    halt(walk);
    Finding culprit = walk.culprit(nan).orElseThrow();
    assertEquals("g", culprit.subject());
    assertEquals(List.of(new Level("l", "body", 2)), culprit.within());
  }

  @Test
  void theCulpritInABodyMayLieInAnEarlierStepAndTheWalkStaysWhereItIs() throws Exception {
    TimeTravel travel = scan();
    Walk walk = new Walk(travel);
    Condition nan = new Condition.NonFinite();
    travel.setBreakpoints(List.of(at(in("l", "body"), "sum", Phase.FORWARD, nan)));
    halt(walk);
    assertEquals("l#3 -", where(walk));
    Finding culprit = walk.culprit(nan).orElseThrow();
    assertEquals("g", culprit.subject());
    assertEquals(List.of(new Level("l", "body", 2)), culprit.within());
    assertEquals("l#3 -", where(walk));
    assertTrue(Double.isNaN(value(walk, "sum")));
    walk.over();
    assertEquals(Math.log(3), value(walk, "g"), 1e-6);
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
