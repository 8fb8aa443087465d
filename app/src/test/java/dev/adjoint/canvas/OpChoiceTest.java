// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.canvas.gesture.Surface.InputRef;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.MemoryStore;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Side;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpChoiceTest {
  private static final Point PLACE = new Point(400, 300);

  private final DocumentViewModel document =
      new DocumentViewModel(StandardOps.CATALOG, new MemoryStore(), graph -> graph);
  private final CanvasViewModel canvas =
      new CanvasViewModel(document, (text, role) -> text.length() * role.size() * 0.6);

  OpChoiceTest() {
    canvas.arranger().setReducedMotion(true);
    document.show(
        Graph.builder("net")
            .node(
                Node.of("labels", "Input")
                    .with("dtype", new AttributeValue.Type(DType.INT64))
                    .with("shape", new AttributeValue.Dims(Shape.of(4)))
                    .at(0, 0))
            .node(
                Node.of("x", "Input")
                    .with("shape", new AttributeValue.Dims(Shape.of(4, 3)))
                    .at(0, 200))
            .node(Node.of("relu", "Relu", "x").at(300, 200))
            .node(Node.of("sum", "Add", "relu").at(600, 200))
            .build());
  }

  private List<String> names(Vacancy vacancy, String typed) {
    return OpChoice.of(document.content(), vacancy).matching(typed).stream()
        .map(offer -> offer.op().name())
        .toList();
  }

  private OpOffer offer(Vacancy vacancy, String op) {
    return OpChoice.of(document.content(), vacancy).matching(op).getFirst();
  }

  @Test
  void onlyOpsThatTakeTheWireAreListed() {
    List<String> found = names(new Vacancy.After(PortRef.of("labels"), PLACE), "");
    assertTrue(found.containsAll(List.of("OneHot", "Cast", "Gather")), found.toString());
    assertFalse(found.contains("Softmax"), "labels are whole numbers");
    assertFalse(found.contains("Input"), "takes nothing");
  }

  @Test
  void onlyOpsThatFeedTheInputAreListed() {
    Vacancy second = new Vacancy.Before(new InputRef("sum", 1), PLACE);
    List<String> found = names(second, "");
    assertTrue(found.containsAll(List.of("Parameter", "MatMul", "Relu")), found.toString());
    assertFalse(found.contains("ArgMax"), "gives whole numbers");
  }

  @Test
  void opsThatFitBetweenAreListedForAWire() {
    Wire wire = new Wire(PortRef.of("relu"), "sum", 0);
    List<String> found = names(new Vacancy.Within(wire, PLACE), "");
    assertTrue(found.contains("Tanh"));
    assertFalse(found.contains("Parameter"));
    canvas.place(offer(new Vacancy.Within(wire, PLACE), "tanh"), new Vacancy.Within(wire, PLACE));
    assertEquals(
        Optional.of(PortRef.of("tanh")), document.graph().node("sum").orElseThrow().input(0));
    assertEquals(1, document.past().depth());
  }

  @Test
  void whatTheGraphUsesMostComesFirst() {
    canvas.edits().add("Tanh", PLACE);
    canvas.edits().add("Tanh", PLACE);
    assertEquals("Tanh", names(new Vacancy.After(PortRef.of("x"), PLACE), "").getFirst());
  }

  @Test
  void portOfTheChosenOpLiesWhereTheWireWasDropped() {
    Vacancy after = new Vacancy.After(PortRef.of("labels"), PLACE);
    String behind = canvas.place(offer(after, "onehot"), after);
    assertEquals(PLACE, canvas.portPoint(behind, Side.INPUT, 0).orElseThrow());
    Vacancy before = new Vacancy.Before(new InputRef("sum", 1), PLACE);
    String source = canvas.place(offer(before, "parameter"), before);
    assertEquals(PLACE, canvas.portPoint(source, Side.OUTPUT, 0).orElseThrow());
    assertEquals(
        Optional.of(PortRef.of(source)), document.graph().node("sum").orElseThrow().input(1));
    assertEquals(2, document.past().depth());
  }

  @Test
  void inAnEmptyGraphWhatModelsUseMostComesFirst() {
    document.show(Graph.EMPTY);
    List<String> found = names(new Vacancy.Anywhere(PLACE), "");
    assertEquals(List.of("Input", "Parameter", "Dense", "MatMul"), found.subList(0, 4));
    assertEquals("Conv", names(new Vacancy.Anywhere(PLACE), "con").getFirst());
  }

  @Test
  void lossIsCalledALossAndOtherOpsByTheirNames() {
    document.show(Graph.EMPTY);
    assertEquals("loss", canvas.edits().freshId("SoftmaxCrossEntropyLoss"));
    assertEquals("relu", canvas.edits().freshId("Relu"));
    assertEquals("unknown", canvas.edits().freshId("Unknown"));
  }
}
