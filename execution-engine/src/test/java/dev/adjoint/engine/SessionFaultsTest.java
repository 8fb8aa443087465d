// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.backend.Backend;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.text.TextForm;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a person gets wrong is one line that names the place, and leaves the states alone.
class SessionFaultsTest {

  private static final String LAYER =
      """
      x:f32[N,M] = Input()
      h = Dense(x, units=2)
      k:i64[2] = Input()
      y = ReduceSum(h, keepdims=0)
      out y
      """;

  private final Backend backend = Devices.open("cpu", 1);

  @AfterEach
  void close() {
    backend.close();
  }

  private Session session(String text, Mode mode) throws Exception {
    Graph graph = TextForm.parse(text, StandardOps.CATALOG);
    return new Session(graph, StandardOps.CATALOG, backend, mode, 1);
  }

  private static Tensor ones(long... sizes) {
    return Tensor.of(DType.FLOAT32, Shape.of(sizes), i -> 1);
  }

  private static RunRequest run(String fetch, Tensor x) {
    return RunRequest.fetch(List.of(PortRef.parse(fetch)), Map.of("x", x));
  }

  private static String line(Session session, RunRequest request) {
    EngineException fault = assertThrows(EngineException.class, () -> session.run(request));
    String line = String.valueOf(fault.getMessage());
    assertFalse(line.isBlank());
    assertFalse(line.contains("\n"), line);
    return line;
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void anotherWidthDoesNotForgetWhatALayerHasLearned(Mode mode) throws Exception {
    try (Session session = session(LAYER, mode)) {
      session.run(run("y", ones(3, 4)));
      Tensor learned = session.state("h/kernel").orElseThrow();
      assertEquals("h/kernel: expected shape 4×2, got 5×2", line(session, run("y", ones(3, 5))));
      assertTrue(learned.sameAs(session.state("h/kernel").orElseThrow()));
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void weightsOfAnotherShapeAreNotReplacedByFreshOnes(Mode mode) throws Exception {
    try (Session session = session(LAYER, mode)) {
      session.setState("h/kernel", ones(9, 2));
      assertEquals("h/kernel: expected shape 4×2, got 9×2", line(session, run("y", ones(3, 4))));
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void saysThatThereIsNoSuchOutput(Mode mode) throws Exception {
    try (Session session = session(LAYER, mode)) {
      assertTrue(line(session, run("nobody", ones(1, 1))).contains("nobody"));
      assertTrue(line(session, run("h:7", ones(1, 1))).contains("h:7"));
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void saysThatAFeedDoesNotFit(Mode mode) throws Exception {
    try (Session session = session(LAYER, mode)) {
      assertTrue(line(session, run("y", ones(3))).startsWith("x"));
      Tensor wholes = Tensor.of(DType.INT64, Shape.of(3, 4), i -> 1);
      assertTrue(line(session, run("y", wholes)).startsWith("x"));
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void onlyFloatingValuesHaveGradients(Mode mode) throws Exception {
    try (Session session = session(LAYER, mode)) {
      RunRequest request =
          RunRequest.fetch(
                  List.of(PortRef.of("y")), Map.of("x", ones(3, 4), "k", Tensor.vector(1, 2)))
              .with(new Differentiate(PortRef.of("y"), List.of("k"), Optional.empty()));
      assertEquals("k is i64[2]: only floating values have gradients", line(session, request));
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void aCotangentMustHaveTheShapeOfWhatItWeighs(Mode mode) throws Exception {
    try (Session session = session(LAYER, mode)) {
      RunRequest request =
          run("y", ones(3, 4))
              .with(new Differentiate(PortRef.of("h"), List.of("x"), Optional.of(ones(2))));
      assertTrue(line(session, request).startsWith("the cotangent has shape 2, expected 3×2"));
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void aCotangentOfAnotherPrecisionIsConverted(Mode mode) throws Exception {
    try (Session session = session(LAYER, mode)) {
      session.setState("h/kernel", ones(4, 2));
      Tensor half = Tensor.of(DType.FLOAT64, Shape.of(3, 2), i -> 0.5);
      RunResult result =
          session.run(
              run("y", ones(3, 4))
                  .with(new Differentiate(PortRef.of("h"), List.of("x"), Optional.of(half))));
      assertEquals(1, result.gradient("x").get(0));
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void aBatchOfNoRowsIsABatch(Mode mode) throws Exception {
    try (Session session = session(LAYER, mode)) {
      RunResult result =
          session.run(
              run("y", ones(0, 4))
                  .with(
                      new Differentiate(
                          PortRef.of("y"), List.of("x", "h/kernel"), Optional.empty())));
      assertEquals(0, result.value("y").get(0));
      assertEquals(Shape.of(0, 4), result.gradient("x").shape());
      assertEquals(0, result.gradient("h/kernel").get(0));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void aPlanThatFindsNoMemoryGivesBackWhatItHadTaken(int buffers) throws Exception {
    Graph graph = TextForm.parse(LAYER, StandardOps.CATALOG);
    try (Backend real = Devices.open("reference", 1)) {
      ScarceMemory scarce = new ScarceMemory(real, buffers);
      Session session = new Session(graph, StandardOps.CATALOG, scarce.backend(), Mode.COMPILED, 1);
      EngineException fault =
          assertThrows(EngineException.class, () -> session.run(run("y", ones(3, 4))));
      assertTrue(fault.getMessage().startsWith("scarce needs"), fault.getMessage());
      session.close();
      assertEquals(0, scarce.held());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SoftmaxCrossEntropyLoss", "NegativeLogLikelihoodLoss", "Hinge"})
  void noLossTakesALabelFromTheEndOfTheClasses(String loss) throws Exception {
    String text =
        """
        x:f32[2,3] = Input()
        labels:i64[2] = Input()
        l = %s(x, labels)
        out l
        """
            .formatted(loss);
    try (Session session = session(text, Mode.COMPILED)) {
      Map<String, Tensor> feeds = Map.of("x", ones(2, 3), "labels", Tensor.vector(2, -1));
      String line = line(session, RunRequest.fetch(List.of(PortRef.parse("l")), feeds));
      assertTrue(line.contains("is outside"), line);
    }
  }
}
