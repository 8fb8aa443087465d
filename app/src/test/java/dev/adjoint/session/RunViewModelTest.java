// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.debug.Granularity;
import dev.adjoint.debug.Parts;
import dev.adjoint.debug.TraceStep;
import dev.adjoint.document.Content;
import dev.adjoint.document.DocumentEdits;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.MemoryStore;
import dev.adjoint.edit.SetAttribute;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.plan.Phase;
import dev.adjoint.scene.StaleMarks;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunViewModelTest {
  private static final double[] X = {1, 2, 3, 4, 5, 6};
  private static final double[] Y = {6, 5, 4, 3, 2, 1};

  private final DocumentViewModel document =
      new DocumentViewModel(StandardOps.CATALOG, new MemoryStore(), graph -> graph);
  private final RunViewModel run =
      new RunViewModel(document, RunViewModelTest::feeds, FxBridge.direct());

  private static Map<String, Tensor> feeds(Content content, Optional<Path> file, long iteration) {
    return Map.of(
        "x", Tensor.of(DType.FLOAT32, Shape.of(2, 3), i -> X[(int) i]),
        "y", Tensor.of(DType.FLOAT32, Shape.of(2, 3), i -> Y[(int) i]));
  }

  private static Node input(String id) {
    return Node.of(id, "Input").with("shape", new AttributeValue.Dims(Shape.of(2, 3))).at(0, 0);
  }

  private static Graph productSum() {
    return Graph.builder("sum of products")
        .node(input("x"))
        .node(input("y"))
        .node(Node.of("product", "Mul", "x", "y").at(200, 0))
        .node(
            Node.of("loss", "ReduceSum", "product")
                .with("keepdims", new AttributeValue.Int(0))
                .at(400, 0))
        .build();
  }

  @BeforeEach
  void open() {
    document.show(productSum());
    run.setDevice("reference");
  }

  @AfterEach
  void close() {
    run.close();
  }

  private RunSnapshot snapshot() throws InterruptedException {
    run.await();
    return run.snapshotProperty().get();
  }

  private static TraceStep current(RunSnapshot snapshot) {
    return snapshot.current().orElseThrow();
  }

  @Test
  void firstStepBeginsTheRunAndShowsItsValue() throws InterruptedException {
    run.stepForward();
    RunSnapshot snapshot = snapshot();
    assertEquals(1, snapshot.done());
    assertEquals("product", current(snapshot).node());
    assertArrayEquals(
        new double[] {6, 10, 12, 12, 10, 6},
        snapshot.values().get(PortRef.of("product")).toDoubles());
    assertFalse(snapshot.values().containsKey(PortRef.of("loss")));
    assertEquals(Optional.of("product"), run.pictureProperty().get().current());
    assertFalse(run.runningProperty().get());
  }

  @Test
  void backwardPassGivesTheGradientOfEachInputOnItsWire() throws InterruptedException {
    run.resume();
    RunSnapshot snapshot = snapshot();
    assertTrue(snapshot.atEnd());
    assertEquals(56, snapshot.lossValue().orElseThrow().get(0));
    assertArrayEquals(Y, snapshot.gradients().get(PortRef.of("x")).toDoubles());
    assertArrayEquals(
        X, snapshot.contributions().get(new Wire(PortRef.of("y"), "product", 1)).toDoubles());
    assertTrue(
        run.pictureProperty().get().bands().get(new Wire(PortRef.of("y"), "product", 1)).current());
  }

  @Test
  void steppingBackTakesTheNumbersBack() throws InterruptedException {
    run.resume();
    int end = snapshot().done();
    run.stepBack();
    RunSnapshot before = snapshot();
    assertEquals(end - 1, before.done());
    assertFalse(before.gradients().containsKey(PortRef.of("x")));
    run.seek(0);
    assertEquals(0, snapshot().done());
    assertFalse(snapshot().values().containsKey(PortRef.of("product")));
    run.seek(end);
    assertArrayEquals(Y, snapshot().gradients().get(PortRef.of("x")).toDoubles());
  }

  @Test
  void runStopsAtABreakpointAndGoesOn() throws InterruptedException {
    run.breakpoints().toggle(new BreakPlace.OnNode("loss"), false);
    run.resume();
    assertEquals(2, snapshot().done());
    assertEquals("loss", current(snapshot()).node());
    assertEquals(Optional.of("loss"), snapshot().stopped().orElseThrow().node());
    assertEquals(1, run.breakpoints().listProperty().get().getFirst().hits());
    run.resume();
    assertTrue(snapshot().atEnd());
  }

  @Test
  void runsToANodeInTheBackwardPass() throws InterruptedException {
    run.runTo("product", Phase.BACKWARD);
    assertTrue(snapshot().inBackward());
    assertEquals("product", current(snapshot()).node());
  }

  @Test
  void playingGoesOnToTheEndByItself() throws InterruptedException {
    run.setStepsPerSecond(1_000);
    run.play();
    for (int i = 0; i < 200 && (run.isPlaying() || !snapshot().atEnd()); i++) {
      Thread.sleep(10);
    }
    assertTrue(snapshot().atEnd());
    assertFalse(run.isPlaying());
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
    new DocumentEdits(document).wires().disconnect(new Wire(PortRef.of("y"), "product", 1));
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
    document.show(
        Graph.builder("constant")
            .node(input("x"))
            .node(Node.of("k", "Constant").with("value", scalar(2)))
            .node(Node.of("y", "Mul", "x", "k"))
            .build());
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
    document.show(
        Graph.builder("two ways")
            .node(input("x"))
            .node(Node.of("k", "Constant").with("value", scalar(2)))
            .node(Node.of("y", "Mul", "x", "k"))
            .node(Node.of("z", "Relu", "y"))
            .node(Node.of("other", "Relu", "x"))
            .build());
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
    new DocumentEdits(document).wires().disconnect(new Wire(PortRef.of("y"), "product", 1));
    run.stepForward();
    assertFalse(snapshot().exists());
    String problem = run.problemProperty().get();
    assertTrue(problem.startsWith("product.B:"), problem);
    document.undo();
    run.stepForward();
    assertEquals(1, snapshot().done());
    assertEquals("", run.problemProperty().get());
  }

  @Test
  void deviceThatIsNotThereIsSaidInALine() throws InterruptedException {
    run.setDevice("quantum");
    run.stepForward();
    assertFalse(snapshot().exists());
    assertTrue(run.problemProperty().get().contains("quantum"), run.problemProperty().get());
  }

  @Test
  void whatARunAssignsHoldsInTheNext() throws InterruptedException {
    document.show(
        Graph.builder("counter")
            .node(
                Node.of("w", "Variable")
                    .with("shape", new AttributeValue.Dims(Shape.SCALAR))
                    .with("initializer", new AttributeValue.Text("zeros")))
            .node(Node.of("one", "Constant").with("value", scalar(1)))
            .node(Node.of("sum", "Add", "w", "one"))
            .node(Node.of("assign", "Assign", "w", "sum"))
            .output("assign")
            .build());
    run.resume();
    assertEquals(0, snapshot().values().get(PortRef.of("w")).get(0));
    run.resume();
    assertEquals(1, snapshot().values().get(PortRef.of("w")).get(0));
    assertEquals(2, snapshot().values().get(PortRef.of("sum")).get(0));
    assertEquals(2, snapshot().iteration());
  }

  private static AttributeValue scalar(double value) {
    return new AttributeValue.Literal(Tensor.scalar(DType.FLOAT32, value));
  }

  @Test
  void stepsGoByWireAndBackOverTheBorderOfAnIteration() throws InterruptedException {
    run.granularityProperty().set(Granularity.WIRE);
    run.runTo("loss", Phase.BACKWARD);
    run.stepForward();
    RunSnapshot partly = snapshot();
    assertEquals(new Parts(1, 2), partly.place().parts());
    assertTrue(partly.gradients().containsKey(PortRef.of("x")));
    assertFalse(partly.gradients().containsKey(PortRef.of("y")));
    run.stepForward();
    assertTrue(snapshot().gradients().containsKey(PortRef.of("y")));
    run.stepForward();
    assertEquals(2, snapshot().iteration());
    assertEquals(0, snapshot().done());
    run.stepBack();
    assertEquals(1, snapshot().iteration());
    assertTrue(snapshot().atEnd());
    assertTrue(snapshot().memory().usedBytes() > 0);
  }

  @Test
  void anOpenCompositeIsSaidAndShowsNothingOfItsResult() throws InterruptedException {
    document.show(
        Graph.builder("mean")
            .node(input("x"))
            .node(input("y"))
            .node(Node.of("error", "MeanSquaredError", "x", "y"))
            .build());
    run.stepInto();
    run.stepInto();
    RunSnapshot inside = snapshot();
    assertEquals("", run.problemProperty().get());
    assertEquals(List.of("error", "Sub"), inside.place().opened().orElseThrow().path());
    assertFalse(inside.values().containsKey(PortRef.of("error")));
    run.stepOut();
    assertTrue(snapshot().place().opened().isEmpty());
    assertTrue(snapshot().values().containsKey(PortRef.of("error")));
  }

  @Test
  void numbersThatDoNotFitAreSaidAndComeBackWhenLookedAt() throws InterruptedException {
    run.setMemoryBudget(16);
    run.resume();
    RunSnapshot small = snapshot();
    assertTrue(small.memory().usedBytes() <= 16, small.memory()::toString);
    assertTrue(small.numbers().dropped().contains(PortRef.of("product")));
    assertFalse(small.values().containsKey(PortRef.of("product")));
    run.lookAt(Set.of("product"));
    assertArrayEquals(
        new double[] {6, 10, 12, 12, 10, 6},
        snapshot().values().get(PortRef.of("product")).toDoubles());
  }
}
