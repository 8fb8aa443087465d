// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.MemoryStore;
import dev.adjoint.engine.Mode;
import dev.adjoint.file.FileException;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.session.FxBridge;
import dev.adjoint.session.LearnedWeights;
import dev.adjoint.text.TextForm;
import dev.adjoint.type.Shape;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TrainingViewModelTest {
  private final DocumentViewModel document =
      new DocumentViewModel(StandardOps.CATALOG, new MemoryStore(), graph -> graph);
  private final FakeJob job = new FakeJob();
  private final TrainingViewModel training =
      new TrainingViewModel(document, order -> job, FxBridge.direct());

  @BeforeEach
  void open() {
    document.show(
        Graph.builder("one weight")
            .node(
                Node.of("w", "Parameter")
                    .with("shape", new AttributeValue.Dims(Shape.of(1)))
                    .at(0, 0))
            .build());
  }

  @AfterEach
  void close() {
    training.close();
  }

  private TrainingMoment rested() throws InterruptedException {
    training.await();
    return training.momentProperty().get();
  }

  private void showLoss(String op) throws Exception {
    Graph graph =
        TextForm.parse(
            "x:f32[4,3] = Input()\nt:i64[4] = Input()\ny:f32[4,3] = Input()\n"
                + "loss = %s\nout loss".formatted(op),
            StandardOps.CATALOG);
    document.show(graph);
    assertTrue(training.settings().setUp());
  }

  @Test
  void knowsWhetherAnswersCanBeRightOrWrong() throws Exception {
    assertEquals(Optional.empty(), training.classifiesProperty().get());
    showLoss("SoftmaxCrossEntropyLoss(x, t)");
    assertEquals(Optional.of(true), training.classifiesProperty().get());
    showLoss("MeanSquaredError(x, y)");
    assertEquals(Optional.of(false), training.classifiesProperty().get());
  }

  @Test
  void trainsToTheEndAndPublishesCurvesMetricsAndWeights() throws InterruptedException {
    job.steps = 10;
    training.start("reference", Mode.EAGER);
    TrainingMoment end = rested();
    assertEquals(TrainingState.DONE, end.state());
    assertEquals(10, end.progress().step());
    assertEquals(1, end.progress().share());
    assertEquals(2, end.progress().epochs());
    assertEquals(0.1, end.progress().loss().orElseThrow(), 1e-12);
    assertEquals(0.75, end.progress().accuracy().orElseThrow());
    assertEquals(10, end.progress().losses().size());
    assertEquals(2, end.progress().accuracies().size());
    LearnedWeights learned = training.learnedProperty().get().orElseThrow();
    assertEquals(Set.of("w"), learned.values().keySet());
    assertTrue(job.closed);
  }

  @Test
  void pauseRestsWithTheWeightsOfThenAndResumeGoesOn() throws InterruptedException {
    job.steps = Long.MAX_VALUE;
    training.start("reference", Mode.EAGER);
    assertTrue(job.under.await(5, TimeUnit.SECONDS));
    training.pause();
    TrainingMoment paused = rested();
    assertEquals(TrainingState.PAUSED, paused.state());
    assertFalse(job.closed);
    assertTrue(training.learnedProperty().get().isPresent());
    long before = paused.progress().step();
    job.steps = before + 7;
    training.resume();
    assertEquals(TrainingState.DONE, rested().state());
    assertEquals(before + 7, rested().progress().step());
  }

  @Test
  void stopEndsARunningOrPausedTraining() throws InterruptedException {
    job.steps = Long.MAX_VALUE;
    training.start("reference", Mode.EAGER);
    assertTrue(job.under.await(5, TimeUnit.SECONDS));
    training.pause();
    assertEquals(TrainingState.PAUSED, rested().state());
    training.stop();
    assertEquals(TrainingState.STOPPED, rested().state());
    assertTrue(job.closed);
    training.resume();
    assertEquals(TrainingState.STOPPED, rested().state());
  }

  @Test
  void faultIsALineAndLeavesTheWindowReadyForTheNext() throws InterruptedException {
    job.fault = "the loss is NaN";
    training.start("reference", Mode.EAGER);
    assertEquals(TrainingState.FAILED, rested().state());
    assertEquals("the loss is NaN", rested().problem());
    job.fault = "";
    training.start("reference", Mode.EAGER);
    assertEquals(TrainingState.DONE, rested().state());
    assertEquals("", rested().problem());
  }

  @Test
  void stepThatGivesNoNumberNamesTheNodeAndLeavesTheWeightsBeforeIt() throws InterruptedException {
    job.fault = "NaN";
    training.start("reference", Mode.EAGER);
    assertEquals(TrainingState.FAILED, rested().state());
    assertTrue(rested().problem().contains("node h"), rested().problem());
    assertEquals(1, training.pointProperty().get().orElseThrow().steps());
    assertEquals(Set.of("w"), training.learnedProperty().get().orElseThrow().values().keySet());
  }

  @Test
  void missingDataAreSaidInALine() throws InterruptedException {
    try (TrainingViewModel broken =
        new TrainingViewModel(
            document,
            order -> {
              throw new FileException("digits.gz", "is missing", "put it there");
            },
            FxBridge.direct())) {
      broken.start("reference", Mode.EAGER);
      broken.await();
      assertEquals(TrainingState.FAILED, broken.state());
      assertEquals("digits.gz: is missing; put it there", broken.momentProperty().get().problem());
    }
  }

  @Test
  void anotherDocumentForgetsTheTrainingOfTheLast() throws InterruptedException {
    training.start("reference", Mode.EAGER);
    assertEquals(TrainingState.DONE, rested().state());
    document.show(Graph.builder("another").build());
    assertEquals(TrainingMoment.NONE, rested());
    assertTrue(training.learnedProperty().get().isEmpty());
  }

  @Test
  void normAboveTheBoundStopsAndSaysWhy() throws InterruptedException {
    job.steps = Long.MAX_VALUE;
    job.norm = 7;
    training.news().boundProperty().set(Optional.of(5.0));
    training.start("reference", Mode.EAGER);
    assertEquals(TrainingState.STOPPED, rested().state());
    NormBreach breach = training.news().breachProperty().get().orElseThrow();
    assertEquals(new NormBreach("w", 7, 5, 0), breach);
    assertEquals(0, rested().progress().step(), "the step was not taken");
    NormStrip strip = training.news().stripsProperty().get().getFirst();
    assertEquals(7, strip.latest());
  }

  @Test
  void normBelowTheBoundIsFine() throws InterruptedException {
    job.norm = 4;
    training.news().boundProperty().set(Optional.of(5.0));
    training.start("reference", Mode.EAGER);
    assertEquals(TrainingState.DONE, rested().state());
    assertTrue(training.news().breachProperty().get().isEmpty());
  }

  @Test
  void runsAreKeptToBeComparedUntilAnotherDocumentIsOpened() throws InterruptedException {
    training.start("reference", Mode.EAGER);
    rested();
    training.start("reference", Mode.EAGER);
    rested();
    assertEquals(List.of(0, 1), training.runs().list().stream().map(TrainedRun::number).toList());
    assertEquals(TrainingState.DONE, training.runs().list().getFirst().state());
    assertEquals(3, training.runs().list().getFirst().progress().step());
    training.runs().show(0, false);
    assertFalse(training.runs().list().getFirst().shown());
    document.show(Graph.builder("another").build());
    assertTrue(training.runs().list().isEmpty());
  }

  @Test
  void editsWhileTrainingCountFromTheNextRunOn() throws InterruptedException {
    job.steps = Long.MAX_VALUE;
    training.start("reference", Mode.EAGER);
    assertTrue(job.under.await(5, TimeUnit.SECONDS));
    training.pause();
    rested();
    assertFalse(training.isOutdated().getValue());
    document.perform(
        new dev.adjoint.edit.SetAttribute("w", "shape", new AttributeValue.Dims(Shape.of(4))));
    assertTrue(training.isOutdated().getValue());
    assertEquals(TrainingState.PAUSED, training.state());
    training.stop();
    rested();
    assertFalse(training.isOutdated().getValue());
  }

  @Test
  void pointToDebugHasTheOptimizersMemoryToo() throws InterruptedException {
    job.steps = 10;
    training.start("reference", Mode.EAGER);
    rested();
    var point = training.pointProperty().get().orElseThrow();
    assertEquals(10, point.steps());
    assertEquals(Set.of("w", ":training/step"), point.states().keySet());
    assertEquals(Set.of("w"), point.weights().values().keySet());
  }

  @Test
  void weightsOfAChangedNodeNoLongerFit() throws InterruptedException {
    training.start("reference", Mode.EAGER);
    rested();
    LearnedWeights learned = training.learnedProperty().get().orElseThrow();
    assertEquals(Set.of("w"), learned.fitting(document.content()).keySet());
    document.show(
        Graph.builder("one weight")
            .node(
                Node.of("w", "Parameter")
                    .with("shape", new AttributeValue.Dims(Shape.of(2)))
                    .at(0, 0))
            .build());
    assertEquals(Set.of(), learned.fitting(document.content()).keySet());
  }
}
