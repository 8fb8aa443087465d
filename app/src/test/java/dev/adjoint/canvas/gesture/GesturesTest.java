// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas.gesture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.canvas.CanvasViewModel;
import dev.adjoint.canvas.Vacancy;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.MemoryStore;
import dev.adjoint.document.Selection;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Side;
import dev.adjoint.geometry.Viewport;
import dev.adjoint.geometry.WirePath;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.type.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GesturesTest {
  private final DocumentViewModel document =
      new DocumentViewModel(StandardOps.CATALOG, new MemoryStore(), graph -> graph);
  private final CanvasViewModel canvas =
      new CanvasViewModel(document, (text, role) -> text.length() * role.size() * 0.6);

  private static Node parameter(String id, double x, double y, long... sizes) {
    return Node.of(id, "Parameter")
        .with("shape", new AttributeValue.Dims(Shape.of(sizes)))
        .at(x, y);
  }

  @BeforeEach
  void open() {
    document.show(
        Graph.builder("product")
            .node(parameter("a", 0, 0, 64, 784))
            .node(parameter("b", 0, 200, 784, 10))
            .node(parameter("wrong", 0, 400, 128, 10))
            .node(Node.of("product", "MatMul", "a").at(300, 0))
            .node(Node.of("relu", "Relu", "product").at(600, 0))
            .build());
    canvas.setViewport(Viewport.IDENTITY);
  }

  private Pointer at(Point world) {
    Point screen = canvas.viewport().toScreen(world);
    return new Pointer(world, screen, Pointer.Button.LEFT, false, false, false);
  }

  private Pointer at(double x, double y) {
    return at(new Point(x, y));
  }

  private Point port(String node, Side side, int index) {
    return canvas.portPoint(node, side, index).orElseThrow();
  }

  private Gesture press(Pointer pointer) {
    return Gestures.begin(canvas.surface(), pointer, false);
  }

  private void drag(Pointer from, Pointer to) {
    Gesture gesture = press(from);
    gesture.drag(at(from.world().towards(to.world(), 0.5)));
    gesture.drag(to);
    gesture.release(to);
  }

  private Optional<PortRef> input(String node, int port) {
    return document.graph().node(node).orElseThrow().input(port);
  }

  private Point corner(String node) {
    return canvas.surface().corner(node);
  }

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
    assertTrue(verdict.problem().contains("64×784"), verdict.problem());
    assertTrue(verdict.problem().contains("128×10"), verdict.problem());
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

  private WirePath path(String from, String to) {
    return canvas.scene().wire(new Wire(PortRef.of(from), to, 0)).orElseThrow().path();
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
  void draggedNodeLinesUpWithItsNeighbours() {
    drag(at(640, 12), at(640, 214));
    assertEquals(200, corner("relu").y(), "the tops of relu and b");
    canvas.snappingProperty().set(false);
    drag(at(640, 212), at(641, 215));
    assertEquals(new Point(601, 203), corner("relu"));
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

  @Test
  void opDroppedFromThePaletteLandsUnderThePointer() {
    canvas.drops().show("Softmax", new Point(500, 500));
    String id = canvas.drops().drop("Softmax", new Point(500, 500));
    assertTrue(canvas.scene().node(id).orElseThrow().box().contains(new Point(500, 500)));
    assertEquals(Set.of(id), document.selection().nodes());
  }
}
