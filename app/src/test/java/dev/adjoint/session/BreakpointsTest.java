// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.debug.Condition;
import dev.adjoint.document.DocumentEdits;
import dev.adjoint.document.Selection;
import dev.adjoint.edit.RenameNode;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BreakpointsTest extends DocumentRun {
  private static final Wire INTO_LOG = new Wire(PortRef.of("doubled"), "planted", 0);

  private final Breakpoints breakpoints = run.breakpoints();

  BreakpointsTest() {
    super(
        planted(), (content, file, iteration) -> Map.of("x", Tensor.floats(Shape.of(2), 1f, -1f)));
  }

  /// The logarithm in the middle is of a negative number.
  private static Graph planted() {
    return Graph.builder("planted")
        .node(Node.of("x", "Input").with("shape", new AttributeValue.Dims(Shape.of(2))).at(0, 0))
        .node(Node.of("doubled", "Add", "x", "x").at(200, 0))
        .node(Node.of("planted", "Log", "doubled").at(400, 0))
        .node(Node.of("scaled", "Mul", "planted", "x").at(600, 0))
        .node(
            Node.of("loss", "ReduceSum", "scaled")
                .with("keepdims", new AttributeValue.Int(0))
                .at(800, 0))
        .output("loss")
        .build();
  }

  private static BreakPlace node(String id) {
    return new BreakPlace.OnNode(id);
  }

  private List<BreakPlace> places() {
    return breakpoints.listProperty().get().stream().map(SetBreakpoint::place).toList();
  }

  @Test
  void aRenamedNodeTakesItsBreakpointsAlong() {
    breakpoints.toggle(node("doubled"), true);
    breakpoints.toggle(new BreakPlace.OnWire(INTO_LOG), false);
    document.perform(new RenameNode("doubled", "twice"));
    Wire wire = new Wire(PortRef.of("twice"), "planted", 0);
    assertEquals(List.of(node("twice"), new BreakPlace.OnWire(wire)), places());
    document.undo();
    assertEquals(List.of(node("doubled"), new BreakPlace.OnWire(INTO_LOG)), places());
  }

  @Test
  void aDeletedNodeLosesThemUntilTheDeletionIsUndone() {
    breakpoints.toggle(node("planted"), false);
    breakpoints.toggle(new BreakPlace.OnWire(INTO_LOG), true);
    breakpoints.toggle(node("x"), true);
    document.select(Selection.ofNode("planted"));
    new DocumentEdits(document).deleteSelection();
    assertEquals(List.of(node("x")), places());
    document.undo();
    assertEquals(3, places().size());
    document.show(planted());
    assertEquals(List.of(), places());
  }

  @Test
  void aSecondToggleTakesTheBreakpointAwayButNotThatOfTheOtherSide() {
    breakpoints.toggle(node("x"), true);
    breakpoints.toggle(node("x"), false);
    breakpoints.toggle(node("x"), true);
    assertTrue(breakpoints.at(node("x"), false).isPresent());
    assertFalse(breakpoints.at(node("x"), true).isPresent());
    assertTrue(
        Breakpoints.marks(breakpoints.listProperty().get(), List.of())
            .at("x")
            .value()
            .orElseThrow()
            .enabled());
  }

  @Test
  void withoutAnySetARunStopsWhereTheFirstValueIsNotFinite() throws InterruptedException {
    run.resume();
    BreakHit hit = snapshot().stopped().orElseThrow();
    assertEquals(2, snapshot().done());
    assertEquals(Optional.of("planted"), hit.node());
    assertFalse(hit.beganElsewhere());
    assertEquals(1, hit.found().orElseThrow().match().count());
    assertEquals(2, hit.found().orElseThrow().match().of());
  }

  @Test
  void whatWasSaidOnceDoesNotStopTheRunAtEveryNodeThatFollows() throws InterruptedException {
    run.resume();
    run.resume();
    // The values that follow are not finite either; the first gradient that is not is news.
    BreakHit second = snapshot().stopped().orElseThrow();
    assertTrue(second.found().orElseThrow().gradient());
    run.seek(0);
    run.resume();
    assertEquals(2, snapshot().done());
  }

  @Test
  void theOptionCanBeSwitchedOff() throws InterruptedException {
    breakpoints.stopAtNonFiniteProperty().set(false);
    run.resume();
    assertTrue(snapshot().atEnd());
    assertTrue(snapshot().stopped().isEmpty());
  }

  @Test
  void theCulpritIsThePlantedNodeThoughTheBreakpointSitsAtTheLoss() throws InterruptedException {
    breakpoints.stopAtNonFiniteProperty().set(false);
    breakpoints.add(node("loss"), false, new Condition.NonFinite());
    run.resume();
    BreakHit hit = snapshot().stopped().orElseThrow();
    assertEquals("loss", hit.found().orElseThrow().subject());
    assertEquals(Optional.of("planted"), hit.node());
    assertTrue(hit.beganElsewhere());
    assertEquals(1, breakpoints.listProperty().get().getFirst().hits());
  }

  @Test
  void oneThatIsSwitchedOffStopsNothing() throws InterruptedException {
    breakpoints.stopAtNonFiniteProperty().set(false);
    long id = breakpoints.add(node("planted"), false, new Condition.Always());
    breakpoints.setEnabled(id, false);
    run.resume();
    assertTrue(snapshot().atEnd());
  }

  @Test
  void aWireIsWatchedForWhatComesBackAlongIt() throws InterruptedException {
    breakpoints.stopAtNonFiniteProperty().set(false);
    BreakPlace wire = new BreakPlace.OnWire(new Wire(PortRef.of("planted"), "scaled", 0));
    breakpoints.add(wire, true, new Condition.MagnitudeAbove(0.5));
    run.resume();
    assertTrue(snapshot().inBackward());
    assertEquals("scaled", snapshot().current().orElseThrow().node());
    assertEquals("planted", snapshot().stopped().orElseThrow().found().orElseThrow().subject());
  }
}
