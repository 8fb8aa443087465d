// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.type.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WireEditsTest {
  private static final Wire HIDDEN = new Wire(PortRef.of("product"), "relu", 0);

  private final DocumentViewModel document =
      new DocumentViewModel(StandardOps.CATALOG, new MemoryStore(), graph -> graph);
  private final DocumentEdits edits = new DocumentEdits(document);

  private static Node source(String id, long... sizes) {
    return Node.of(id, "Parameter")
        .with("shape", new AttributeValue.Dims(Shape.of(sizes)))
        .at(0, 0);
  }

  @BeforeEach
  void open() {
    document.show(
        Graph.builder("net")
            .node(source("x", 4, 3))
            .node(source("w", 3, 3))
            .node(Node.of("product", "MatMul", "x", "w").at(200, 0))
            .node(Node.of("relu", "Relu", "product").at(400, 0))
            .node(Node.of("sum", "Add", "relu", "product").at(600, 0))
            .node(Node.of("tanh", "Tanh").at(300, 200))
            .output("sum")
            .build());
  }

  private Optional<String> from(String node, int port) {
    return document.graph().node(node).flatMap(n -> n.input(port)).map(PortRef::toString);
  }

  @Test
  void freeNodeGoesIntoAWireAsOneStep() {
    Insertion way = edits.wires().insertion("tanh", HIDDEN).orElseThrow();
    edits.wires().insert(way, Map.of("tanh", new Point(300, 0)));
    assertEquals(Optional.of("product"), from("tanh", 0));
    assertEquals(Optional.of("tanh"), from("relu", 0));
    assertEquals(1, document.past().depth());
    assertFalse(document.types().hasErrors());
  }

  @Test
  void onlyWhatFitsGoesIntoAWire() {
    assertEquals(Optional.empty(), edits.wires().insertion("relu", HIDDEN), "it is its own end");
    Node wired = Node.of("other", "Relu", "x");
    assertEquals(Optional.empty(), Insertion.find(document.types(), wired, HIDDEN));
    Node cast = Node.of("cast", "Cast").with("to", new AttributeValue.Type(dtype("bool")));
    assertEquals(Optional.empty(), Insertion.find(document.types(), cast, HIDDEN));
    Node sink = Node.of("source", "Parameter");
    assertEquals(Optional.empty(), Insertion.find(document.types(), sink, HIDDEN));
  }

  private static dev.adjoint.type.DType dtype(String name) {
    return dev.adjoint.type.DType.named(name).orElseThrow();
  }

  @Test
  void nodeWithMoreInputsTakesTheWireAtTheFirst() {
    Node add = Node.of("more", "Add");
    Insertion way = Insertion.find(document.types(), add, HIDDEN).orElseThrow();
    assertEquals(0, way.input());
  }

  @Test
  void deletingWithHealingJoinsWhatWasBeforeWithWhatComesAfter() {
    document.select(Selection.ofNode("relu"));
    Graph before = document.graph();
    edits.wires().deleteHealing();
    assertEquals(Optional.of("product"), from("sum", 0));
    assertEquals(1, document.past().depth());
    document.undo();
    assertEquals(before, document.graph());
  }

  @Test
  void healingTakesTheFirstInputThatFitsAndLeadsThroughAllThatGoes() {
    document.select(Selection.ofNodes(Set.of("product", "relu")));
    edits.wires().deleteHealing();
    assertEquals(Optional.of("x"), from("sum", 0));
    assertEquals(Optional.of("x"), from("sum", 1));
    document.undo();
    // x is 4×3 and fits the sum; of a source of another shape the second input is taken.
    document.perform(
        new dev.adjoint.edit.SetAttribute("x", "shape", new AttributeValue.Dims(Shape.of(3, 3))));
    document.select(Selection.ofNode("product"));
    edits.wires().deleteHealing();
    assertEquals(Optional.of("x"), from("relu", 0));
  }

  @Test
  void plainDeletingHealsNothing() {
    document.select(Selection.ofNode("relu"));
    edits.deleteSelection();
    assertEquals(Optional.empty(), from("sum", 0));
  }

  @Test
  void nodePulledOutOfItsWiresStaysAndTheyClose() {
    edits.wires().pullOut(Map.of("relu", new Point(400, 300)));
    assertEquals(Optional.of("product"), from("sum", 0));
    assertEquals(Optional.empty(), from("relu", 0));
    assertEquals(1, document.past().depth());
    assertEquals(300, document.graph().node("relu").orElseThrow().position().orElseThrow().y());
  }

  @Test
  void bentWireKeepsItsPlacesThroughUndo() {
    List<Point> places = List.of(new Point(300, 120), new Point(340, 120));
    edits.wires().bend(HIDDEN, places);
    assertEquals(places, edits.wires().bends(HIDDEN));
    document.undo();
    assertEquals(List.of(), edits.wires().bends(HIDDEN));
  }
}
