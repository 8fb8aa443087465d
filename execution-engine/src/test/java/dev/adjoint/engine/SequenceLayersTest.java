// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.backend.Backend;
import dev.adjoint.compile.Opening;
import dev.adjoint.compile.Programs;
import dev.adjoint.compile.update.OptimizerSettings;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Layers for sequences with given weights. Expected numbers, in `sequence-layers.json`, are
/// PyTorch's in float64, its gates put into ONNX's order.
class SequenceLayersTest {

  private static final String GRADIENT = "∂loss/∂";
  private static final ExpectedNumbers EXPECTED = ExpectedNumbers.in("sequence-layers.json");

  private static final Graph CLASSIFIER =
      Programs.graph(
          """
          words:i64[N,4] = Input()
          t:f64[N,1] = Input()
          v = Embedding(words, input_dim=5, output_dim=2, dtype=f64)
          h = LSTMLayer(v, units=3)
          s = Dense(h, units=1)
          loss = BinaryCrossEntropyWithLogits(s, t)
          out s, loss
          """);

  /// `sin(0), sin(step), sin(2 · step), …`.
  private static Tensor wave(double step, long... sizes) {
    return Tensor.of(DType.FLOAT64, Shape.of(sizes), i -> Math.sin(i * step));
  }

  private static Session session(Graph graph, Backend backend, Mode mode) {
    return new Session(graph, StandardOps.CATALOG, backend, mode, 1);
  }

  private static Differentiate by(String... names) {
    return new Differentiate(PortRef.of("loss"), List.of(names), Optional.empty());
  }

  /// @param what a value, or `∂loss/∂` and what the gradient is by
  private static void expect(RunResult result, String layer, String what) {
    Tensor actual =
        what.startsWith(GRADIENT)
            ? result.gradient(what.substring(GRADIENT.length()))
            : result.value(what);
    assertArrayEquals(EXPECTED.of(layer, what), actual.toDoubles(), 1e-12, what);
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void aTextClassifierHasTheLossAndTheGradientsOfPyTorch(Mode mode) {
    Map<String, Tensor> feeds =
        Map.of(
            "words",
            Tensor.vector(1, 3, 0, 3, 4, 4, 2, 0, 3, 1, 1, 2).reshaped(Shape.of(3, 4)),
            "t",
            Tensor.of(DType.FLOAT64, Shape.of(3, 1), i -> 1 - i % 2));
    try (Backend backend = Devices.open("cpu", 1);
        Session session = session(CLASSIFIER, backend, mode)) {
      session.setState("v/embeddings", wave(0.7, 5, 2));
      session.setState("h/kernel", wave(0.3, 2, 12));
      session.setState("h/recurrent_kernel", wave(0.5, 3, 12));
      session.setState("h/bias", wave(1.1, 12));
      session.setState(
          "s/kernel", Tensor.of(DType.FLOAT64, Shape.of(3, 1), i -> Math.sin(i * 0.9) + 0.5));
      session.setState("s/bias", Tensor.of(DType.FLOAT64, Shape.of(1), i -> 0.25));
      RunResult result =
          session.run(
              RunRequest.fetch(CLASSIFIER.outputs(), feeds)
                  .with(by("v/embeddings", "h/kernel", "h/recurrent_kernel", "h/bias")));
      expect(result, "classifier", "loss");
      expect(result, "classifier", "s");
      expect(result, "classifier", "∂loss/∂v/embeddings");
      expect(result, "classifier", "∂loss/∂h/bias");
      expect(result, "classifier", "∂loss/∂h/kernel");
      expect(result, "classifier", "∂loss/∂h/recurrent_kernel");
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void gatedUnitsHaveTheNumbersOfPyTorch(Mode mode) {
    Graph graph = sequence("GRULayer(x, units=3, return_sequences=1)", 2);
    try (Backend backend = Devices.open("cpu", 1);
        Session session = session(graph, backend, mode)) {
      session.setState("y/kernel", wave(0.3, 2, 9));
      session.setState("y/recurrent_kernel", wave(0.5, 3, 9));
      session.setState("y/bias", wave(1.1, 2, 9));
      RunResult result = session.run(request(graph, 2).with(by("x")));
      expect(result, "GRULayer", "y");
      expect(result, "GRULayer", "∂loss/∂x");
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void bothDirectionsHaveTheNumbersOfPyTorch(Mode mode) {
    Graph graph = sequence("SimpleRNN(x, units=3, return_sequences=1, direction=bidirectional)", 2);
    try (Backend backend = Devices.open("cpu", 1);
        Session session = session(graph, backend, mode)) {
      session.setState("y/kernel", wave(0.3, 2, 3));
      session.setState("y/recurrent_kernel", wave(0.5, 3, 3));
      session.setState("y/bias", wave(1.1, 3));
      session.setState("y/backward_kernel", wave(0.4, 2, 3));
      session.setState("y/backward_recurrent_kernel", wave(0.6, 3, 3));
      session.setState("y/backward_bias", wave(1.2, 3));
      RunResult result = session.run(request(graph, 2).with(by("x")));
      expect(result, "bidirectional", "y");
      expect(result, "bidirectional", "∂loss/∂x");
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void attentionHasTheNumbersOfPyTorch(Mode mode) {
    Graph graph = sequence("MultiHeadAttention(x, num_heads=2, key_dim=2, use_causal_mask=1)", 4);
    try (Backend backend = Devices.open("cpu", 1);
        Session session = session(graph, backend, mode)) {
      List<String> names = List.of("query", "key", "value", "output");
      for (int i = 0; i < 4; i++) {
        session.setState("y/" + names.get(i) + "_kernel", wave(0.3 + 0.1 * i, 4, 4));
        session.setState("y/" + names.get(i) + "_bias", wave(1.1 + 0.1 * i, 4));
      }
      RunResult result = session.run(request(graph, 4).with(by("x", "y/query_kernel")));
      expect(result, "attention", "y");
      expect(result, "attention", "∂loss/∂x");
      expect(result, "attention", "∂loss/∂y/query_kernel");
    }
  }

  /// A layer `y` on `x: [N, 3, features]`, and a loss in which every element counts differently.
  private static Graph sequence(String layer, int features) {
    return Programs.graph(
        """
        x:f64[N,3,%d] = Input()
        y = %s
        c = Cos(y)
        loss = ReduceSum(c, keepdims=0)
        out y, loss
        """
            .formatted(features, layer));
  }

  private static RunRequest request(Graph graph, int features) {
    return RunRequest.fetch(graph.outputs(), Map.of("x", wave(0.8, 2, 3, features)));
  }

  @Test
  void aTextClassifierLearnsAlikeCompiledAndEagerAndFromWeightsThatWereKept() {
    try (Backend backend = Devices.open("cpu", 1);
        Session compiled = session(CLASSIFIER, backend, Mode.COMPILED);
        Session eager = session(CLASSIFIER, backend, Mode.EAGER);
        Session again = session(CLASSIFIER, backend, Mode.COMPILED)) {
      OptimizerSettings adam = OptimizerSettings.of(OptimizerSettings.Kind.ADAM, 0.02);
      Descend descend = new Descend(PortRef.of("loss"), adam, Set.of());
      double loss = 1;
      for (int step = 0; step < 160; step++) {
        RunRequest request = RunRequest.fetch(CLASSIFIER.outputs(), batch(step)).with(descend);
        loss = compiled.run(request).value("loss").get(0);
        if (step < 10) {
          assertEquals(loss, eager.run(request).value("loss").get(0), 1e-12);
        }
      }
      assertTrue(loss < 0.15, "chance is 0.69, this is " + loss);
      RunRequest test = RunRequest.fetch(CLASSIFIER.outputs(), batch(1000));
      compiled.states().forEach(again::setState);
      assertTrue(compiled.run(test).value("s").sameAs(again.run(test).value("s")));
    }
  }

  /// Word 4 tells yes, unless word 3 came before it; the order matters.
  private static Map<String, Tensor> batch(long seed) {
    Random random = new Random(seed);
    Tensor words = Tensor.of(DType.INT64, Shape.of(32, 4), i -> random.nextInt(5));
    Tensor truth =
        Tensor.of(
            DType.FLOAT64,
            Shape.of(32, 1),
            row -> {
              double yes = 0;
              for (long i = 4 * row; i < 4 * row + 4 && words.getLong(i) != 3; i++) {
                yes = Math.max(yes, words.getLong(i) == 4 ? 1 : 0);
              }
              return yes;
            });
    return Map.of("words", words, "t", truth);
  }

  @Test
  void openedItIsOnnxsOpWithItsWeightsAndGivesTheSame() {
    Graph open = Opening.open(Inference.of(CLASSIFIER, StandardOps.CATALOG), "h").orElseThrow();
    assertTrue(open.nodes().stream().anyMatch(node -> node.op().equals("LSTM")));
    assertEquals(List.of(), Inference.of(open, StandardOps.CATALOG).diagnostics());
    RunRequest request = RunRequest.fetch(CLASSIFIER.outputs(), batch(3));
    try (Backend backend = Devices.open("cpu", 1);
        Session closed = session(CLASSIFIER, backend, Mode.COMPILED);
        Session opened = session(open, backend, Mode.COMPILED)) {
      Tensor expected = closed.run(request).value("s");
      closed.states().forEach((name, value) -> opened.setState(name.replace("h/", "h_"), value));
      assertArrayEquals(expected.toDoubles(), opened.run(request).value("s").toDoubles(), 1e-14);
    }
  }
}
