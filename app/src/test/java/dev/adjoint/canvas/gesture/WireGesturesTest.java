// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas.gesture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.canvas.Vacancy;
import dev.adjoint.document.Selection;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Side;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Wires are drawn, led elsewhere, bent and put to.
class WireGesturesTest extends GestureCase {
  @Test
  void draggingFromOutputToInputConnects() {
    drag(at(port("b", Side.OUTPUT, 0)), at(port("product", Side.INPUT, 1)));
    assertEquals(Optional.of(PortRef.of("b")), input("product", 1));
    assertEquals(1, document.past().depth());
  }

  @Test
  void draggingFromInputToOutputConnectsToo() {
    drag(at(port("product", Side.INPUT, 1)), at(port("b", Side.OUTPUT, 0)));
    assertEquals(Optional.of(PortRef.of("b")), input("product", 1));
  }

  @Test
  void wireThatDoesNotFitSaysBothShapes() {
    Verdict verdict = canvas.surface().verdict(PortRef.of("wrong"), "product", 1);
    assertTrue(verdict.possible());
    String problem = verdict.rule().orElseThrow().problem();
    assertTrue(problem.contains("64×784"), problem);
    assertTrue(problem.contains("128×10"), problem);
    assertEquals(Verdict.FITS, canvas.surface().verdict(PortRef.of("b"), "product", 1));
  }

  @Test
  void wireThatClosesACycleIsNotDrawn() {
    drag(at(port("relu", Side.OUTPUT, 0)), at(port("product", Side.INPUT, 1)));
    assertEquals(Optional.empty(), input("product", 1));
    assertEquals(0, document.past().depth());
  }

  @Test
  void endOfAWireCanBePickedUpAndMoved() {
    drag(at(port("product", Side.INPUT, 0)), at(port("product", Side.INPUT, 1)));
    assertEquals(Optional.empty(), input("product", 0));
    assertEquals(Optional.of(PortRef.of("a")), input("product", 1));
    assertEquals(1, document.past().depth());
  }

  @Test
  void endOfAWireDroppedOnTheCanvasTakesItOff() {
    drag(at(port("product", Side.INPUT, 0)), at(240, 300));
    assertEquals(Optional.empty(), input("product", 0));
  }

  @Test
  void newWireDroppedOnTheCanvasAsksForAnOp() {
    List<Vacancy> asked = new ArrayList<>();
    canvas.requests().setOffering(asked::add);
    drag(at(port("b", Side.OUTPUT, 0)), at(240, 300));
    drag(at(port("product", Side.INPUT, 1)), at(240, 500));
    assertEquals(
        List.of(
            new Vacancy.After(PortRef.of("b"), new Point(240, 300)),
            new Vacancy.Before(new Surface.InputRef("product", 1), new Point(240, 500))),
        asked);
    assertEquals(0, document.past().depth());
  }

  @Test
  void eitherEndOfAWireCanBeLedElsewhere() {
    drag(at(path("a", "product").at(0.08).point()), at(port("b", Side.OUTPUT, 0)));
    assertEquals(Optional.of(PortRef.of("b")), input("product", 0));
    drag(at(path("b", "product").at(0.95).point()), at(port("product", Side.INPUT, 1)));
    assertEquals(Optional.of(PortRef.of("b")), input("product", 1));
    assertEquals(Optional.empty(), input("product", 0));
    assertEquals(2, document.past().depth());
  }

  @Test
  void bendIsPutInDraggedAndTakenAway() {
    Wire wire = new Wire(PortRef.of("product"), "relu", 0);
    Point middle = path("product", "relu").at(0.5).point();
    canvas.bending().add(wire, middle);
    assertEquals(1, canvas.edits().wires().bends(wire).size());
    Point bend = canvas.edits().wires().bends(wire).getFirst();
    Gesture gesture = press(at(bend));
    gesture.drag(at(bend.plus(8, 120)));
    assertEquals(bend.plus(8, 120), path("product", "relu").bends().getFirst());
    assertEquals(bend, canvas.edits().wires().bends(wire).getFirst(), "not before release");
    gesture.release(at(bend.plus(8, 120)));
    assertEquals(List.of(bend.plus(8, 120)), canvas.edits().wires().bends(wire));
    canvas.deleteSelection();
    assertEquals(List.of(), canvas.edits().wires().bends(wire));
    assertEquals(Optional.of(PortRef.of("product")), input("relu", 0), "the wire stays");
    canvas.deleteSelection();
    assertEquals(Optional.empty(), input("relu", 0), "now the wire itself goes");
  }

  @Test
  void bendsGoWithBothEndsWhileTheyAreDragged() {
    Wire wire = new Wire(PortRef.of("product"), "relu", 0);
    canvas.edits().wires().bend(wire, List.of(new Point(500, 300)));
    document.select(Selection.ofNodes(Set.of("product", "relu")));
    canvas.snappingProperty().set(false);
    Gesture gesture = press(at(340, 12));
    gesture.drag(at(440, 62));
    assertEquals(new Point(600, 350), path("product", "relu").bends().getFirst());
    gesture.release(at(440, 62));
    assertEquals(List.of(new Point(600, 350)), canvas.edits().wires().bends(wire));
  }

  @Test
  void wireIsSelectedByAClickNearIt() {
    Point middle =
        canvas
            .scene()
            .wire(new Wire(PortRef.of("a"), "product", 0))
            .orElseThrow()
            .path()
            .at(0.5)
            .point();
    press(at(middle.plus(0, 3))).release(at(middle.plus(0, 3)));
    assertEquals(Set.of(new Wire(PortRef.of("a"), "product", 0)), document.selection().wires());
  }
}
