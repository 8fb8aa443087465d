// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas.gesture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.document.Selection;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Viewport;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GesturesTest extends GestureCase {
  @Test
  void clickSelectsANodeAndShiftAddsAndTakesAway() {
    Gesture gesture = press(at(40, 12));
    gesture.release(at(40, 12));
    assertEquals(Set.of("a"), document.selection().nodes());
    press(at(40, 212).withShift()).release(at(40, 212));
    assertEquals(Set.of("a", "b"), document.selection().nodes());
    press(at(40, 12).withShift()).release(at(40, 12));
    assertEquals(Set.of("b"), document.selection().nodes());
  }

  @Test
  void dragMovesTheWholeSelectionOntoTheGridAsOneStep() {
    document.select(Selection.ofNodes(Set.of("a", "b")));
    drag(at(40, 12), at(71, 33));
    assertEquals(new Point(32, 20), corner("a"));
    assertEquals(new Point(32, 220), corner("b"));
    assertEquals(1, document.past().depth());
    document.undo();
    assertEquals(Point.ORIGIN, corner("a"));
  }

  @Test
  void draggedNodeMovesOnScreenBeforeTheGraphChanges() {
    Gesture gesture = press(at(40, 12));
    gesture.drag(at(80, 12));
    assertEquals(new Point(40, 0), canvas.scene().node("a").orElseThrow().corner());
    assertEquals(Point.ORIGIN, corner("a"));
    gesture.cancel();
    assertEquals(Point.ORIGIN, canvas.scene().node("a").orElseThrow().corner());
    assertEquals(0, document.past().depth());
  }

  @Test
  void shakyClickIsNoMove() {
    drag(at(40, 12), at(42, 13));
    assertEquals(0, document.past().depth());
  }

  @Test
  void boxSelectsWhatItMeets() {
    drag(at(-20, -20), at(30, 210));
    assertEquals(Set.of("a", "b"), document.selection().nodes());
    press(at(-20, 900)).release(at(-20, 900));
    assertTrue(document.selection().isEmpty());
  }

  @Test
  void rightDragPans() {
    Gesture gesture = press(at(40, 12).withButton(Pointer.Button.RIGHT));
    assertInstanceOf(PanGesture.class, gesture);
    gesture.release(at(140, 62).withButton(Pointer.Button.RIGHT));
    assertEquals(new Viewport(1, 100, 50), canvas.viewport());
  }

  @Test
  void wheelZoomsAboutThePointer() {
    Pointer pointer = at(200, 100);
    Gestures.zoomAtPointer(canvas.surface(), pointer, 2);
    assertEquals(1.44, canvas.viewport().zoom(), 1e-9);
    assertEquals(200, canvas.viewport().toScreen(new Point(200, 100)).x(), 1e-9);
  }

  @Test
  void nodeWithoutWiresGoesIntoTheWireItIsLetGoOn() {
    canvas.edits().add("Tanh", new Point(200, 600));
    document.undo();
    document.redo();
    Point middle = path("product", "relu").at(0.5).point();
    Gesture gesture = press(at(240, 612));
    Point to = middle.plus(-28, -28);
    gesture.drag(at(to));
    assertTrue(canvas.showsInsertionInto(new Wire(PortRef.of("product"), "relu", 0)));
    gesture.release(at(to));
    assertEquals(Optional.of(PortRef.of("product")), input("tanh", 0));
    assertEquals(Optional.of(PortRef.of("tanh")), input("relu", 0));
    assertEquals(2, document.past().depth());
    document.undo();
    assertEquals(Optional.of(PortRef.of("product")), input("relu", 0));
  }

  @Test
  void opFromThePaletteGoesIntoTheWireItIsDroppedOn() {
    Point middle = path("product", "relu").at(0.5).point();
    canvas.drops().show("Sigmoid", middle);
    assertTrue(canvas.showsInsertionInto(new Wire(PortRef.of("product"), "relu", 0)));
    String id = canvas.drops().drop("Sigmoid", middle);
    assertEquals(Optional.of(PortRef.of(id)), input("relu", 0));
    assertEquals(1, document.past().depth());
    canvas.drops().show("Parameter", path(id, "relu").at(0.5).point());
    assertFalse(canvas.showsInsertionInto(new Wire(PortRef.of(id), "relu", 0)));
  }

  @Test
  void nodeDraggedWithAltLeavesItsWiresWhichClose() {
    canvas.edits().wires().connect(new Wire(PortRef.of("b"), "product", 1));
    canvas.edits().add("Tanh", new Point(900, 0));
    canvas.edits().wires().connect(new Wire(PortRef.of("relu"), "tanh", 0));
    Pointer alt =
        new Pointer(
            new Point(640, 12), new Point(640, 12), Pointer.Button.LEFT, false, false, true);
    drag(alt, at(640, 412));
    assertEquals(Optional.of(PortRef.of("product")), input("tanh", 0));
    assertEquals(Optional.empty(), input("relu", 0));
    assertEquals(4, document.past().depth());
  }

  @Test
  void draggedNodeLinesUpWithItsNeighbours() {
    drag(at(640, 12), at(640, 214));
    assertEquals(200, corner("relu").y(), "the tops of relu and b");
    canvas.snappingProperty().set(false);
    drag(at(640, 212), at(641, 215));
    assertEquals(new Point(601, 203), corner("relu"));
  }

  @Test
  void opDroppedFromThePaletteLandsUnderThePointer() {
    canvas.drops().show("Softmax", new Point(500, 500));
    String id = canvas.drops().drop("Softmax", new Point(500, 500));
    assertTrue(canvas.scene().node(id).orElseThrow().box().contains(new Point(500, 500)));
    assertEquals(Set.of(id), document.selection().nodes());
  }
}
