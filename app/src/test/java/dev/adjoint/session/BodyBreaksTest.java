// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.debug.Condition;
import dev.adjoint.debug.Goal;
import dev.adjoint.debug.Level;
import dev.adjoint.document.Selection;
import dev.adjoint.edit.RenameNode;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.plan.Phase;
import dev.adjoint.text.TextForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// Breakpoints and watches of nodes in the body of a loop.
class BodyBreaksTest extends BodyRunCase {
  private static final BreakPlace SUM = new BreakPlace.OnNode(BODY, "n");

  private final Breakpoints breakpoints = run.breakpoints();
  private final Watches watches = run.watches();

  private List<BreakPlace> places() {
    return breakpoints.listProperty().get().stream().map(SetBreakpoint::place).toList();
  }

  private OptionalDouble watched(String typed) throws WatchFault, InterruptedException {
    watches.add(typed);
    run.await();
    Watch watch = watches.listProperty().get().getLast();
    return watches.readingsProperty().get().getOrDefault(watch.id(), WatchReading.NONE).value();
  }

  @Test
  void theRunStandsInTheIterationInWhichItStopped() throws InterruptedException {
    breakpoints.add(SUM, false, new Condition.MagnitudeAbove(2));
    run.resume();
    RunSnapshot stopped = snapshot();
    BreakHit hit = stopped.stopped().orElseThrow();
    assertEquals(Optional.of(new NodePlace(BODY, "n")), hit.stoppedAt());
    // 3 is among the inputs already.
    assertEquals(Optional.of(NodePlace.of("x")), hit.place());
    assertEquals(List.of(new Level("l", "body", 1)), hit.found().orElseThrow().within());
    assertEquals(2, stopped.at(BODY).place().iteration());
    assertEquals(3, stopped.at(BODY).values().get(PortRef.of("n")).get(0));
    assertEquals(1, breakpoints.listProperty().get().getFirst().hits());
    run.resume();
    assertEquals(3, snapshot().at(BODY).place().iteration());
    run.resume();
    assertTrue(snapshot().atEnd());
  }

  @Test
  void aSingleIterationCanBeMeant() throws InterruptedException {
    long id = breakpoints.add(SUM, false, new Condition.Always());
    breakpoints.setIteration(id, OptionalLong.of(2));
    run.resume();
    assertEquals(3, snapshot().at(BODY).place().iteration());
    run.resume();
    assertTrue(snapshot().atEnd());
  }

  @Test
  void aGradientStopsTheRunOnItsWayBack() throws InterruptedException {
    breakpoints.add(SUM, true, new Condition.MagnitudeAbove(3));
    run.resume();
    RunSnapshot stopped = snapshot();
    assertTrue(stopped.at(BODY).steps().size() > 0);
    assertTrue(stopped.inBackward());
    assertEquals(2, stopped.at(BODY).place().iteration());
    assertTrue(stopped.stopped().orElseThrow().found().orElseThrow().gradient());
  }

  @Test
  void runsToANodeInABody() throws InterruptedException {
    run.runTo(new Goal(BODY, "d", Phase.FORWARD));
    assertEquals("d", snapshot().at(BODY).current().orElseThrow().node());
    run.runTo(new Goal(BODY, "d", Phase.FORWARD));
    assertEquals(2, snapshot().at(BODY).place().iteration());
  }

  @Test
  void renamingTheLoopOrTheNodeTakesBreakpointsAndWatchesAlong() throws Exception {
    Wire wire = new Wire(PortRef.of("n"), "d", 1);
    breakpoints.toggle(SUM, false);
    breakpoints.toggle(new BreakPlace.OnWire(BODY, wire), true);
    watches.add("l/n");
    document.perform(new RenameNode("l", "loop1"));
    edits.bodies().open("loop1");
    document.perform(new RenameNode("n", "total"));
    List<BodyPlace> body = List.of(new BodyPlace("loop1", "body"));
    assertEquals(
        List.of(
            new BreakPlace.OnNode(body, "total"),
            new BreakPlace.OnWire(body, new Wire(PortRef.of("total"), "d", 1))),
        places());
    assertEquals("loop1/total", watches.listProperty().get().getFirst().expression().text());
    document.undo();
    document.undo();
    assertEquals(List.of(SUM, new BreakPlace.OnWire(BODY, wire)), places());
    assertEquals("l/n", watches.listProperty().get().getFirst().expression().text());
  }

  @Test
  void deletingTheLoopLosesThemUntilTheDeletionIsUndone() {
    breakpoints.toggle(SUM, false);
    document.select(Selection.ofNode("l"));
    edits.deleteSelection();
    assertEquals(List.of(), places());
    document.undo();
    assertEquals(List.of(SUM), places());
  }

  @Test
  void theyAreDrawnInTheirBodyOnly() {
    breakpoints.toggle(SUM, false);
    breakpoints.toggle(new BreakPlace.OnNode("n"), true);
    List<SetBreakpoint> all = breakpoints.listProperty().get();
    assertTrue(Breakpoints.marks(all, BODY).at("n").value().isPresent());
    assertFalse(Breakpoints.marks(all, BODY).at("n").gradient().isPresent());
    assertFalse(Breakpoints.marks(all, List.of()).at("n").value().isPresent());
  }

  @Test
  void aWatchShowsTheIterationAtHand() throws Exception {
    run.stepInto();
    run.stepInto();
    run.await();
    assertEquals(OptionalDouble.of(1), watched("l/n"));
    assertEquals(OptionalDouble.empty(), watched("grad l/n"));
    run.stepInto();
    run.stepInto();
    run.await();
    assertEquals(
        OptionalDouble.of(3),
        watches.readingsProperty().get().get(watches.listProperty().get().getFirst().id()).value());
  }

  @Test
  void aNameIsFirstOneOfTheBodyThatIsLookedAt() throws Exception {
    edits.bodies().open("l");
    assertEquals("l/n", watches.reader().read("n").text());
    assertEquals("loss", watches.reader().read("loss").text());
    assertEquals(List.of("l/sum", "l/v", "l/n", "l/d"), watches.reader().completions("l/"));
    assertThrows(WatchFault.class, () -> watches.reader().read("l/none"));
  }

  @Test
  void aPinnedNumberStandsInItsNodeOnly() throws Exception {
    watches.add("l/n");
    watches.showOnNode(watches.listProperty().get().getFirst().id(), true);
    run.stepInto();
    run.stepInto();
    run.await();
    assertEquals("1.000", watches.lines(BODY).get("n").getFirst().right());
    assertEquals("n", watches.lines(BODY).get("n").getFirst().left());
    assertEquals(Map.of(), watches.lines(List.of()));
  }

  /// The outer loop runs twice and carries what the inner one, of three times, has added up.
  @Test
  void aWatchOfALoopInALoopShowsTheLastIterationOfBoth() throws Exception {
    document.show(
        TextForm.parse(
            "x:f32[3] = Input()\ns:f32[] = Input()\n"
                + "two = Constant(value=2, dtype=int64)\n"
                + "w = Loop(two, -, s, x, num_captures=1, "
                + "body=(i:i64[], c:bool[], a:f32[*], each:f32[3]) {\n"
                + "  l = Scan(a, each, num_scan_inputs=1, body=(sum:f32[*], v:f32[*]) {\n"
                + "    n = Add(sum, v); out n, n })\n"
                + "  out c, l })\n"
                + "loss = Relu(w)\nout loss",
            StandardOps.CATALOG));
    assertEquals(OptionalDouble.empty(), watched("w/l/n"));
    run.stepForward();
    run.await();
    Watch watch = watches.listProperty().get().getLast();
    WatchReading reading = watches.readingsProperty().get().get(watch.id());
    assertEquals(OptionalDouble.of(12), reading.value());
    assertEquals(WatchOrigin.LAST_ITERATION, reading.origin());
    run.restart();
    run.stepInto();
    run.stepForward();
    run.await();
    reading = watches.readingsProperty().get().get(watch.id());
    assertEquals(OptionalDouble.of(6), reading.value(), "of the outer iteration at hand");
  }

  /// The first two of four rounds double what is carried, the last two turn its sign.
  @Test
  void aWatchOfABranchInALoopShowsWhatTheLastIterationTook() throws Exception {
    document.show(
        TextForm.parse(
            "s:f32[] = Input()\n"
                + "rounds = Constant(value=4, dtype=int64)\n"
                + "w = Loop(rounds, -, s, body=(i:i64[], c:bool[], a:f32[*]) {\n"
                + "  two = Constant(value=2, dtype=int64)\n"
                + "  p = Less(i, two)\n"
                + "  f = If(p, a, then_branch=(k:f32[*]) { d = Add(k, k); out d }, "
                + "else_branch=(k:f32[*]) { e = Exp(k); m = Log(e); n = Neg(m); out n })\n"
                + "  out c, f })\n"
                + "loss = Relu(w)\nout loss",
            StandardOps.CATALOG));
    assertEquals(OptionalDouble.empty(), watched("w/f/m"));
    run.stepForward();
    run.await();
    Watch taken = watches.listProperty().get().getLast();
    WatchReading reading = watches.readingsProperty().get().get(taken.id());
    assertTrue(reading.value().isPresent());
    assertEquals(WatchOrigin.LAST_ITERATION, reading.origin());
    assertEquals(OptionalDouble.empty(), watched("w/f/d"), "the branch was not taken last");
    Watch other = watches.listProperty().get().getLast();
    reading = watches.readingsProperty().get().get(other.id());
    assertEquals(WatchOrigin.LEFT_OUT, reading.origin());
    run.restart();
    run.stepInto();
    run.stepForward();
    run.stepForward();
    run.await();
    Watch first = watches.listProperty().get().getLast();
    reading = watches.readingsProperty().get().get(first.id());
    assertTrue(reading.value().isPresent(), "taken in the iteration at hand");
    assertEquals(WatchOrigin.MOMENT, reading.origin(), "there is but one");
  }

  @Test
  void aWatchOfALoopThatIsNotSteppedIntoShowsItsLastIteration() throws Exception {
    assertEquals(OptionalDouble.empty(), watched("l/n"));
    run.stepForward();
    run.await();
    Watch watch = watches.listProperty().get().getLast();
    WatchReading reading = watches.readingsProperty().get().get(watch.id());
    assertEquals(OptionalDouble.of(6), reading.value());
    assertEquals(WatchOrigin.LAST_ITERATION, reading.origin());
    run.stepBack();
    run.await();
    reading = watches.readingsProperty().get().get(watch.id());
    assertEquals(OptionalDouble.empty(), reading.value());
  }
}
