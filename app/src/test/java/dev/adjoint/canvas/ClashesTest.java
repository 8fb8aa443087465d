// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.MemoryStore;
import dev.adjoint.document.Selection;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import org.junit.jupiter.api.Test;

class ClashesTest {
  private final DocumentViewModel document =
      new DocumentViewModel(StandardOps.CATALOG, new MemoryStore(), graph -> graph);
  private final CanvasViewModel canvas =
      new CanvasViewModel(document, (text, role) -> text.length() * role.size() * 0.6);
  private final Clashes clashes = canvas.clashes();

  ClashesTest() {
    document.show(
        Graph.builder("clash")
            .node(source("x", "Input", 64, 784))
            .node(source("W", "Parameter", 128, 10))
            .node(Node.of("y", "MatMul", "x", "W").at(300, 0))
            .node(Node.of("z", "Relu", "y").at(600, 0))
            .build());
  }

  private static Node source(String id, String op, long... sizes) {
    return Node.of(id, op).with("shape", new AttributeValue.Dims(Shape.of(sizes))).at(0, 0);
  }

  private Clash shown() {
    return clashes.shownProperty().get().orElseThrow();
  }

  @Test
  void clashSaysBothShapesAndWhatWouldMendIt() {
    clashes.show("y", 0);
    assertEquals("MatMul: inner dimensions differ: A is 64×784, B is 128×10", said());
    assertEquals("Change W to 784×10", shown().mends().getFirst().fix().label());
    assertEquals(1, shown().slot(), "B is at fault");
  }

  @Test
  void nameOfTheOpIsSaidOnce() {
    document.show(
        Graph.builder("types")
            .node(source("t", "Input", 4).with("dtype", new AttributeValue.Type(DType.INT64)))
            .node(Node.of("d", "Dense", "t").with("units", new AttributeValue.Int(2)).at(300, 0))
            .build());
    clashes.show("d", 0);
    assertEquals("Dense does not take this element type", said());
  }

  private String said() {
    return shown().title(shown().problem().problem());
  }

  @Test
  void mendingPutsItAwayAndIsOneStep() {
    clashes.show("y", 1);
    clashes.mend(shown().mends().getFirst().fix());
    assertFalse(clashes.isShown());
    assertFalse(document.types().hasErrors());
    assertEquals(1, document.past().depth());
    document.undo();
    assertFalse(clashes.isShown(), "undoing does not nag");
  }

  @Test
  void clashThatIsMendedElsewhereIsToldNoMore() {
    document.select(Selection.ofNode("y"));
    clashes.showSelected();
    assertTrue(clashes.isShown());
    canvas.edits().add("Tanh", dev.adjoint.geometry.Point.ORIGIN);
    assertTrue(clashes.isShown(), "another edit leaves it");
    document.select(Selection.ofNode("W"));
    canvas.edits().deleteSelection();
    assertFalse(clashes.isShown());
  }

  @Test
  void nodeWithoutFaultHasNothingToTell() {
    clashes.show("x", 0);
    assertFalse(clashes.isShown());
    clashes.show("nobody", 0);
    assertFalse(clashes.isShown());
  }
}
