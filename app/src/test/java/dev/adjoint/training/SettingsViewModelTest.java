// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.compile.update.OptimizerSettings;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.MemoryStore;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.train.TrainingSpec;
import dev.adjoint.type.Shape;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettingsViewModelTest {
  private static final String TRAINING =
      "{\"loss\": \"l\", \"optimizer\": {\"kind\": \"sgd\", \"learning_rate\": 0.1}, \"batch\": 4,"
          + " \"epochs\": 3}";

  private final DocumentViewModel document =
      new DocumentViewModel(StandardOps.CATALOG, new MemoryStore(), graph -> graph);
  private final SettingsViewModel settings = new SettingsViewModel(document);

  @BeforeEach
  void open() {
    document.show(Graph.builder("net").training(Optional.of(TRAINING)).build());
  }

  private TrainingSpec spec() {
    return settings.now().orElseThrow();
  }

  @Test
  void everySettingIsWrittenIntoTheTrainingSection() {
    settings.setOptimizer(OptimizerSettings.Kind.ADAM);
    assertTrue(settings.setLearningRate("3e-4"));
    assertTrue(settings.setWeightDecay("0.01"));
    assertTrue(settings.setBatch("1,024"));
    assertTrue(settings.setLength("7"));
    assertTrue(settings.setSeed("−5"));
    settings.setShuffle(false);
    assertEquals(OptimizerSettings.Kind.ADAM, spec().optimizer().kind());
    assertEquals(3e-4, spec().optimizer().learningRate());
    assertEquals(0.01, spec().optimizer().weightDecay());
    assertEquals(1024, spec().batch());
    assertEquals(7, spec().epochs().orElseThrow());
    assertEquals(-5, spec().seed().orElseThrow());
    assertFalse(spec().shuffle());
    assertTrue(document.past().dirtyProperty().get());
  }

  @Test
  void changeIsUndoneAsOneStep() {
    settings.setBatch("8");
    document.undo();
    assertEquals(Optional.of(TRAINING), document.graph().training());
    assertFalse(document.past().canUndoProperty().get());
  }

  @Test
  void whatCannotBeIsRefusedAndChangesNothing() {
    for (String wrong : new String[] {"0", "-1", "many", "", "2.5"}) {
      assertFalse(settings.setBatch(wrong), wrong);
    }
    assertFalse(settings.setLearningRate("NaN"));
    assertFalse(settings.setLearningRate("-1"));
    assertFalse(settings.setLength("0"));
    assertEquals(Optional.of(TRAINING), document.graph().training());
    assertFalse(document.past().canUndoProperty().get());
  }

  @Test
  void theSameAgainIsNoEdit() {
    assertTrue(settings.setLearningRate("0.1"));
    assertFalse(document.past().canUndoProperty().get());
  }

  @Test
  void graphWithoutTrainingHasNothingToSet() {
    document.show(Graph.builder("bare").build());
    assertTrue(settings.now().isEmpty());
    assertFalse(settings.setBatch("8"));
  }

  private static Graph undescribed() {
    return Graph.builder("line")
        .node(Node.of("x", "Input").with("shape", new AttributeValue.Dims(Shape.of(4, 1))))
        .node(Node.of("t", "Input").with("shape", new AttributeValue.Dims(Shape.of(4, 1))))
        .node(Node.of("error", "MeanSquaredError", "x", "t"))
        .node(Node.of("half", "ReduceSum", "x").with("keepdims", new AttributeValue.Int(0)))
        .build();
  }

  @Test
  void graphIsSetUpForTrainingWithItsLossFirstAndOneStepBack() {
    document.show(undescribed());
    assertTrue(settings.setUp());
    assertEquals("error", spec().loss().toString());
    assertEquals(
        List.of("error", "half"), settings.losses().stream().map(PortRef::toString).toList());
    settings.setLoss(PortRef.of("half"));
    assertEquals("half", spec().loss().toString());
    document.undo();
    document.undo();
    assertTrue(settings.now().isEmpty());
  }

  @Test
  void meanThatKeepsItsAxesCanBeTrained() {
    document.show(
        Graph.builder("drawn")
            .node(Node.of("x", "Input").with("shape", new AttributeValue.Dims(Shape.of(4, 3))))
            .node(Node.of("mean", "ReduceMean", "x"))
            .build());
    assertTrue(settings.setUp());
    assertEquals("mean", spec().loss().toString());
    assertEquals(List.of(PortRef.of("mean")), settings.losses());
  }

  @Test
  void graphWithoutAnySingleNumberIsNotSetUp() {
    document.show(Graph.builder("bare").build());
    assertFalse(settings.setUp());
    assertFalse(document.past().canUndoProperty().get());
  }

  @Test
  void dataAreNamedInOneLineAndKeepTheirOtherOptions() {
    document.show(undescribed());
    settings.setUp();
    assertEquals(List.of("x", "t"), settings.inputs());
    assertEquals("", settings.data("x"));
    assertTrue(settings.setData("x", " line.csv : a,  b "));
    assertEquals("line.csv: a, b", settings.data("x"));
    assertTrue(settings.setData("t", "labels.npy"));
    assertEquals("labels.npy", settings.data("t"));
    assertTrue(settings.setData("t", ""));
    assertEquals("", settings.data("t"));
  }

  @Test
  void optionsThatALineHasNoPlaceForStay() {
    String scaled =
        TRAINING.replace(
            "\"epochs\": 3", "\"data\": {\"x\": {\"path\": \"a.npy\", \"scale\": 0.5}}");
    document.show(Graph.builder("net").training(Optional.of(scaled)).build());
    assertTrue(settings.setData("x", "C:\\b.npy"));
    assertTrue(document.graph().training().orElseThrow().contains("\"scale\": 0.5"));
    assertEquals("C:\\b.npy", settings.data("x"));
  }
}
