// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.adjoint.benchmark.LargeGraphs;
import dev.adjoint.edit.SetAttribute;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.ops.layer.Dense;
import dev.adjoint.ops.source.Input;
import dev.adjoint.type.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class DocumentViewModelTest {
  private static final Path FILE = Path.of("sum.json");
  private static final Wire A_TO_SUM = new Wire(PortRef.of("a"), "sum", 0);

  private final MemoryStore store = new MemoryStore();
  private final DocumentViewModel document =
      new DocumentViewModel(StandardOps.CATALOG, store, graph -> graph);
  private final DocumentEdits edits = new DocumentEdits(document);

  private static Graph sum() {
    return Graph.builder("sum")
        .node(Node.of("a", "Parameter").at(0, 0))
        .node(Node.of("b", "Parameter").at(0, 100))
        .node(Node.of("sum", "Add", "a", "b").at(216, 0))
        .build();
  }

  private void open() {
    document.show(sum());
  }

  @Test
  void typesAlwaysBelongToTheGraphShown() {
    open();
    edits.add("Relu", Point.ORIGIN);
    assertSame(document.graph(), document.types().graph());
    assertTrue(document.diagnostics().stream().anyMatch(d -> d.node().equals(Optional.of("relu"))));
  }

  @Test
  void typesThatTakeLongAreFoundBesideTheWindow() {
    List<Supplier<Runnable>> works = new ArrayList<>();
    AtomicLong seconds = new AtomicLong();
    document.setBeside(works::add, () -> TimeUnit.SECONDS.toNanos(seconds.incrementAndGet()));
    document.show(LargeGraphs.placed(2 * LateTypes.LEAST));
    works.clear();
    var narrow = new AttributeValue.Dims(Shape.of(64, 48));
    document.perform(new SetAttribute("W1", "shape", narrow, false));
    assertSame(document.graph(), document.types().graph());
    assertFalse(document.types().isComplete());
    document.perform(new SetAttribute("b1", "shape", new AttributeValue.Dims(Shape.of(48)), false));
    // What was begun before is left to the last edit.
    List.copyOf(works).forEach(work -> work.get().run());
    assertTrue(document.types().isComplete());
    Inference afresh = Inference.of(document.graph(), StandardOps.CATALOG);
    assertEquals(afresh.diagnostics(), document.diagnostics());
    for (Node node : document.graph().nodes()) {
      assertEquals(afresh.outputTypes(node.id()), document.types().outputTypes(node.id()));
    }
  }

  @Test
  void typesOfAGraphOfAUsualSizeAreFoundAtOnceHoweverLongTheyTake() {
    AtomicLong seconds = new AtomicLong();
    document.show(LargeGraphs.placed(LateTypes.LEAST - 10));
    document.setBeside(
        work -> fail("is left over"), () -> TimeUnit.SECONDS.toNanos(seconds.incrementAndGet()));
    var narrow = new AttributeValue.Dims(Shape.of(64, 48));
    document.perform(new SetAttribute("W1", "shape", narrow, false));
    assertTrue(document.types().isComplete());
  }

  @Test
  void typesOfAVeryLargeGraphAreFoundAtOnceWhereThereIsTime() {
    document.show(LargeGraphs.placed(3 * LateTypes.LEAST));
    document.setBeside(work -> fail("is left over"), () -> 0);
    var narrow = new AttributeValue.Dims(Shape.of(64, 48));
    document.perform(new SetAttribute("W1", "shape", narrow, false));
    assertTrue(document.types().isComplete());
  }

  @Test
  void addedNodeIsSelectedAndHasAFreshName() {
    open();
    assertEquals("relu", edits.add("Relu", new Point(8, 12)));
    assertEquals("relu2", edits.add("Relu", new Point(8, 12)));
    assertEquals(Set.of("relu2"), document.selection().nodes());
  }

  @Test
  void openingALayerShowsItsPartsAndUndoingClosesItAgain() {
    Graph dense =
        Graph.builder("dense")
            .node(Node.of("x", "Input").with(Input.SHAPE, Shape.of(4, 3)).at(0, 0))
            .node(Node.of("d", "Dense", "x").with(Dense.UNITS, 2L).at(216, 0))
            .build();
    document.show(dense);
    document.select(Selection.ofNode("d"));
    assertTrue(edits.layers().canOpenSelection());
    edits.layers().openSelection();
    assertEquals(Set.of("d_kernel", "d_bias", "d_matmul", "d"), document.selection().nodes());
    assertFalse(edits.layers().canOpenSelection());
    document.undo();
    assertEquals(dense, document.graph());
  }

  @Test
  void undoingEverythingGivesTheGraphAndRedoingEverythingTheEdits() {
    open();
    edits.add("Relu", Point.ORIGIN);
    edits.wires().connect(new Wire(PortRef.of("sum"), "relu", 0));
    edits.move(Map.of("a", new Point(40, 40)));
    edits.wires().disconnect(A_TO_SUM);
    Graph edited = document.graph();
    while (document.past().canUndoProperty().get()) {
      document.undo();
    }
    assertEquals(sum(), document.graph());
    while (document.past().canRedoProperty().get()) {
      document.redo();
    }
    assertEquals(edited, document.graph());
  }

  @Test
  void twoDragsAreTwoStepsAndNudgesAreOne() {
    open();
    edits.move(Map.of("a", new Point(40, 40)));
    edits.move(Map.of("a", new Point(80, 40)));
    assertEquals(2, document.past().depth());
    document.select(Selection.ofNode("a"));
    edits.nudge(4, 0);
    edits.nudge(4, 0);
    edits.nudge(4, 0);
    assertEquals(3, document.past().depth());
    assertEquals(92, document.graph().node("a").orElseThrow().position().orElseThrow().x());
  }

  @Test
  void deletingTakesWiresAndNodesInOneStep() {
    open();
    document.select(new Selection(Set.of("b"), Set.of(A_TO_SUM)));
    edits.deleteSelection();
    assertEquals(List.of(), document.graph().wires());
    assertFalse(document.graph().node("b").isPresent());
    assertEquals(1, document.past().depth());
    assertTrue(document.selection().isEmpty());
  }

  @Test
  void reconnectingIsOneStep() {
    open();
    edits.wires().reconnect(A_TO_SUM, new Wire(PortRef.of("b"), "sum", 0));
    assertEquals(Optional.of(PortRef.of("b")), document.graph().node("sum").orElseThrow().input(0));
    assertEquals(1, document.past().depth());
  }

  @Test
  void savedDocumentIsCleanUntilTheNextEdit() throws IOException {
    open();
    edits.add("Relu", Point.ORIGIN);
    assertTrue(document.past().dirtyProperty().get());
    document.store().save(document.draft().graph(), FILE);
    document.saved(document.draft(), FILE);
    assertFalse(document.past().dirtyProperty().get());
    document.undo();
    assertTrue(document.past().dirtyProperty().get());
    document.redo();
    assertFalse(document.past().dirtyProperty().get());
    document.show(document.read(FILE), FILE);
    assertEquals(4, document.graph().nodes().size());
    assertEquals(Optional.of(FILE), document.fileProperty().get());
  }

  @Test
  void whatWasDoneWhileItWasSavedIsStillToBeSaved() {
    open();
    edits.add("Relu", Point.ORIGIN);
    Draft written = document.draft();
    edits.add("Relu", Point.ORIGIN);
    assertFalse(written.isStill(document.draft()));
    document.saved(written, FILE);
    assertTrue(document.past().dirtyProperty().get());
    document.undo();
    assertFalse(document.past().dirtyProperty().get());
  }

  @Test
  void draftOfWhatWasOpenBeforeIsToldApart() {
    open();
    Draft written = document.draft();
    assertTrue(written.isOfSame(document.draft()));
    assertTrue(written.isStill(document.draft()));
    document.show(document.graph());
    assertFalse(written.isOfSame(document.draft()));
  }

  @Test
  void fileThatCannotBeReadLeavesTheDocument() {
    open();
    Graph before = document.graph();
    assertThrows(IOException.class, () -> document.read(Path.of("nowhere.json")));
    assertSame(before, document.graph());
  }

  @Test
  void pasteBringsACopyWithItsInnerWires() throws IOException {
    open();
    edits.picking().all();
    edits.clips().paste(edits.clips().copy().orElseThrow());
    assertEquals(6, document.graph().nodes().size());
    assertEquals(4, document.graph().wires().size());
    assertEquals(3, document.selection().nodes().size());
    assertNotEquals(Set.of("a", "b", "sum"), document.selection().nodes());
  }

  @Test
  void selectionForgetsWhatIsGone() {
    open();
    document.select(Selection.ofNode("a"));
    edits.deleteSelection();
    document.undo();
    assertTrue(document.selection().isEmpty());
    document.select(Selection.ofNode("nobody"));
    assertTrue(document.selection().isEmpty());
  }
}
