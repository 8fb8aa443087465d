// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.document.DocumentEdits;
import dev.adjoint.edit.SetAttribute;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.scene.StaleMarks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What becomes of a run when its graph, its inputs or its constants are edited.
class RunEditsTest extends RunCase {
  /// `y = 2 · x`, and what else there is.
  private static Graph doubled(Node... more) {
    Graph.Builder graph =
        Graph.builder("doubled")
            .node(input("x"))
            .node(Node.of("k", "Constant").with("value", scalar(2)))
            .node(Node.of("y", "Mul", "x", "k"));
    List.of(more).forEach(graph::node);
    return graph.build();
  }

  private void disconnectY() {
    new DocumentEdits(document).wires().disconnect(new Wire(PortRef.of("y"), "product", 1));
  }

  @Test
  void anEditKeepsTheRunAndComputesAgainOnlyWhatDependsOnIt() throws InterruptedException {
    run.resume();
    int done = snapshot().done();
    new DocumentEdits(document).move(Map.of("x", new Point(40, 40)));
    assertEquals(0, snapshot().recomputed());
    document.perform(new SetAttribute("loss", "axes", new AttributeValue.Ints(List.of(0L, 1L))));
    RunSnapshot edited = snapshot();
    assertEquals(done, edited.done());
    assertEquals(3, edited.recomputed());
    assertEquals(56, edited.lossValue().orElseThrow().get(0));
    assertTrue(edited.stale().isEmpty());
  }

  @Test
  void aGraphAtFaultKeepsTheRunStaleUntilItIsMended() throws InterruptedException {
    run.resume();
    snapshot();
    disconnectY();
    RunSnapshot faulty = snapshot();
    assertTrue(faulty.exists());
    assertEquals(Set.of(PortRef.of("product"), PortRef.of("loss")), faulty.stale().values());
    assertEquals(faulty.gradients().keySet(), faulty.stale().gradients());
    run.stepBack();
    assertEquals(faulty.done(), snapshot().done());
    assertTrue(run.problemProperty().get().startsWith("product.B:"), run.problemProperty().get());
    document.undo();
    assertTrue(snapshot().stale().isEmpty());
    run.stepBack();
    assertEquals(faulty.done() - 1, snapshot().done());
    assertEquals("", run.problemProperty().get());
  }

  @Test
  void anotherDocumentEndsTheRun() throws InterruptedException {
    run.stepForward();
    assertTrue(snapshot().exists());
    document.show(productSum());
    assertFalse(snapshot().exists());
    assertFalse(run.pictureProperty().get().active());
  }

  @Test
  void aSingleElementOfAFedInputCanBeOverwritten() throws InterruptedException {
    run.resume();
    snapshot();
    assertTrue(run.setElement("x", 5, 10));
    RunSnapshot edited = snapshot();
    assertEquals(60, edited.lossValue().orElseThrow().get(0));
    assertEquals(10, edited.gradients().get(PortRef.of("y")).get(5));
    assertFalse(run.setElement("product", 0, 1));
    assertFalse(document.past().dirtyProperty().get());
  }

  @Test
  void aConstantIsOverwrittenInTheFile() throws InterruptedException {
    document.show(doubled());
    run.resume();
    snapshot();
    assertTrue(run.setElement("k", 0, 3));
    assertEquals(18, snapshot().values().get(PortRef.of("y")).get(5));
    assertEquals(1, snapshot().recomputed());
    document.undo();
    assertEquals(12, snapshot().values().get(PortRef.of("y")).get(5));
  }

  @Test
  void anEditThatWaitsMarksExactlyWhatDependsOnItUntilTheNextOrder() throws InterruptedException {
    document.show(doubled(Node.of("z", "Relu", "y"), Node.of("other", "Relu", "x")));
    run.setQuick(0);
    run.resume();
    assertTrue(snapshot().stale().isEmpty());
    run.setElement("k", 0, 3);
    RunSnapshot waiting = snapshot();
    Set<PortRef> dependents = Set.of(PortRef.of("k"), PortRef.of("y"), PortRef.of("z"));
    assertEquals(dependents, waiting.stale().values());
    assertEquals(dependents, run.pictureProperty().get().stale().values());
    assertEquals(12, waiting.values().get(PortRef.of("y")).get(5));
    assertEquals(0, waiting.revision());
    run.stepBack();
    RunSnapshot next = snapshot();
    assertTrue(next.stale().isEmpty());
    assertEquals(StaleMarks.NONE, run.pictureProperty().get().stale());
    assertEquals(18, next.values().get(PortRef.of("y")).get(5));
    assertEquals(2, next.recomputed());
    assertEquals(1, next.revision());
  }

  @Test
  void aNotFiniteInputStopsTheRunBeforeItsFirstStepAndTheNextOrderGoesOn()
      throws InterruptedException {
    run.stepForward();
    run.seek(0);
    run.setElement("x", 2, Double.NaN);
    snapshot();
    run.resume();
    RunSnapshot stopped = snapshot();
    assertEquals(0, stopped.done());
    assertEquals(Optional.of("x"), stopped.stopped().orElseThrow().node());
    assertEquals("", run.problemProperty().get());
    run.resume();
    assertTrue(snapshot().done() > 0);
  }

  @Test
  void faultyGraphSaysWhyItDoesNotRun() throws InterruptedException {
    disconnectY();
    run.stepForward();
    assertFalse(snapshot().exists());
    String problem = run.problemProperty().get();
    assertTrue(problem.startsWith("product.B:"), problem);
    document.undo();
    run.stepForward();
    assertEquals(1, snapshot().done());
    assertEquals("", run.problemProperty().get());
  }
}
