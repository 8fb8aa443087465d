// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.Insertion;
import dev.adjoint.document.MemoryStore;
import dev.adjoint.document.Selection;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Side;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.type.Shape;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MakingRoomTest {
  private static final Wire INTO_SUM = new Wire(PortRef.of("relu"), "sum", 0);

  private final DocumentViewModel document =
      new DocumentViewModel(StandardOps.CATALOG, new MemoryStore(), graph -> graph);
  private final CanvasViewModel canvas =
      new CanvasViewModel(document, (text, role) -> text.length() * role.size() * 0.6);

  MakingRoomTest() {
    canvas.arranger().setReducedMotion(true);
    document.show(
        Graph.builder("net")
            .node(
                Node.of("x", "Input")
                    .with("shape", new AttributeValue.Dims(Shape.of(4, 3)))
                    .at(0, 0))
            .node(Node.of("relu", "Relu", "x").at(200, 0))
            .node(Node.of("sum", "Softmax", "relu").at(400, 0))
            .node(Node.of("alone", "Tanh").at(200, 300))
            .build());
  }

  private Box box(String node) {
    return canvas.scene().shown(node).orElseThrow().box();
  }

  private Point wire() {
    Point from = canvas.portPoint("relu", Side.OUTPUT, 0).orElseThrow();
    return from.towards(canvas.portPoint("sum", Side.INPUT, 0).orElseThrow(), 0.5);
  }

  private void liesBetween(String node) {
    assertTrue(box("relu").right() < box(node).x(), box(node) + " after " + box("relu"));
    assertTrue(box(node).right() < box("sum").x(), box("sum") + " after " + box(node));
    assertEquals(Optional.of(PortRef.of("relu")), document.graph().node(node).get().input(0));
    assertEquals(Optional.of(PortRef.of(node)), document.graph().node("sum").get().input(0));
  }

  @Test
  void opDroppedOnAWireHasRoomAndIsOneStepOfTheHistory() {
    Graph before = document.graph();
    String id = canvas.drops().drop("Tanh", wire());
    liesBetween(id);
    assertEquals(
        canvas.portPoint("relu", Side.OUTPUT, 0).orElseThrow().y(),
        canvas.portPoint(id, Side.INPUT, 0).orElseThrow().y(),
        "its wire runs straight");
    document.undo();
    assertEquals(before, document.graph());
  }

  @Test
  void nodeOfTheGraphDroppedOnAWireHasRoomToo() {
    Graph before = document.graph();
    Point corner = wire().minus(new Point(60, 30));
    Insertion way = canvas.edits().wires().insertion("alone", INTO_SUM).orElseThrow();
    canvas.surface().insert(way, Map.of("alone", corner));
    liesBetween("alone");
    document.undo();
    assertEquals(before, document.graph());
  }

  @Test
  void foldedBlockMakesRoomAsOne() {
    document.show(
        document.graph().toBuilder().node(Node.of("last", "Relu", "sum").at(600, 40)).build());
    canvas.select(Selection.ofNodes(Set.of("sum", "last")));
    String block = canvas.edits().blocks().group("net").orElseThrow();
    canvas.edits().blocks().fold(block, true);
    Point sum = canvas.surface().corner("sum");
    Point last = canvas.surface().corner("last");
    String id =
        new MakingRoom(canvas)
            .add(
                Node.of("tanh", "Tanh"),
                new Insertion("tanh", INTO_SUM, 0, 0),
                box("relu").corner().plus(100, 0));
    assertTrue(box(id).right() < box("sum").x());
    Point way = canvas.surface().corner("sum").minus(sum);
    assertTrue(way.x() > 0);
    assertEquals(way, canvas.surface().corner("last").minus(last));
  }
}
