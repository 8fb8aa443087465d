// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.canvas.CanvasViewModel;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.MemoryStore;
import dev.adjoint.document.Selection;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Lineup.Edge;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.session.FxBridge;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SelectionLayoutTest {
  private final DocumentViewModel document =
      new DocumentViewModel(StandardOps.CATALOG, new MemoryStore(), graph -> graph);
  private final CanvasViewModel canvas =
      new CanvasViewModel(document, (text, role) -> text.length() * role.size() * 0.6);

  @BeforeEach
  void open() {
    canvas.arranger().setReducedMotion(true);
    document.show(
        Graph.builder("heap")
            .node(Node.of("x", "Input").at(504, 500))
            .node(Node.of("a", "Relu", "x").at(510, 520))
            .node(Node.of("b", "Tanh", "a").at(490, 480))
            .node(Node.of("far", "Relu", "b").at(3000, 0))
            .build());
    document.select(Selection.ofNodes(Set.of("x", "a", "b")));
  }

  private Point corner(String node) {
    return canvas.surface().corner(node);
  }

  @Test
  void selectedNodesAreLaidOutWhereTheyWereAndTheOthersStay() {
    canvas.edits().wires().bend(new Wire(PortRef.of("x"), "a", 0), List.of(new Point(1, 1)));
    SelectionLayout.start(canvas, FxBridge.direct(), Runnable::run);
    assertTrue(corner("x").x() + 136 < corner("a").x(), "columns from left to right");
    assertTrue(corner("a").x() + 136 < corner("b").x());
    assertEquals(new Point(3000, 0), corner("far"));
    assertEquals(500, corner("a").x(), 20, "around where they were");
    assertEquals(List.of(), canvas.edits().wires().bends(new Wire(PortRef.of("x"), "a", 0)));
    assertEquals(2, document.past().depth());
    document.undo();
    assertEquals(new Point(510, 520), corner("a"));
  }

  @Test
  void commentGoesAlongWithItsNodeAndComesBackWithIt() {
    canvas.edits().comments().add(new Box(510, 600, 120, 40), "why a");
    String id = document.graph().comments().getFirst().id();
    document.select(Selection.ofNodes(Set.of("x", "a", "b")));
    Point before = corner("a");
    SelectionLayout.start(canvas, FxBridge.direct(), Runnable::run);
    Point way = corner("a").minus(before);
    Box note = canvas.surface().commentBox(id);
    assertEquals(new Point(510, 600).plus(way), note.corner());
    document.undo();
    assertEquals(new Point(510, 600), canvas.surface().commentBox(id).corner());
  }

  @Test
  void layoutOfAGraphThatWasChangedMeanwhileIsDropped() {
    List<Runnable> waiting = new ArrayList<>();
    SelectionLayout.start(canvas, FxBridge.direct(), waiting::add);
    canvas.edits().nudge(4, 0);
    waiting.forEach(Runnable::run);
    assertEquals(new Point(514, 520), corner("a"));
  }

  @Test
  void aligningAndSpreadingAreOneStepEach() {
    canvas.arranger().align(Edge.TOP);
    assertEquals(
        List.of(480.0, 480.0, 480.0), List.of(corner("x").y(), corner("a").y(), corner("b").y()));
    canvas.arranger().spreadAcross();
    assertEquals(2, document.past().depth());
  }

  @Test
  void foldedBlockIsPutInLineAsOne() {
    document.select(Selection.ofNodes(Set.of("a", "b")));
    String block = canvas.edits().blocks().group("Pair").orElseThrow();
    canvas.edits().blocks().fold(block, true);
    Point apart = corner("b").minus(corner("a"));
    double left = canvas.scene().node("block:" + block).orElseThrow().corner().x();
    document.select(Selection.ofNodes(Set.of("x", "a", "b")));
    canvas.arranger().align(Edge.LEFT);
    double aligned = Math.min(left, 504);
    assertEquals(aligned, canvas.scene().node("block:" + block).orElseThrow().corner().x());
    assertEquals(aligned, corner("x").x());
    assertEquals(apart, corner("b").minus(corner("a")));
    SelectionLayout.start(canvas, FxBridge.direct(), Runnable::run);
    assertTrue(
        canvas.scene().node("x").orElseThrow().box().right()
            < canvas.scene().node("block:" + block).orElseThrow().corner().x());
    assertEquals(apart, corner("b").minus(corner("a")));
  }
}
