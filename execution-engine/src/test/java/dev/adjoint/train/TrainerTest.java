// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.backend.Backend;
import dev.adjoint.data.Dataset;
import dev.adjoint.engine.Devices;
import dev.adjoint.engine.Mode;
import dev.adjoint.engine.NonFiniteLoss;
import dev.adjoint.engine.RunRequest;
import dev.adjoint.engine.Session;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.json.GraphFileException;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.ops.layer.Dense;
import dev.adjoint.ops.source.Input;
import dev.adjoint.tensorfile.DataException;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainerTest {

  private static final Graph XOR =
      Graph.builder("xor")
          .node(Node.of("x", "Input").with(Input.SHAPE, Shape.of(List.of(Dim.of("N"), Dim.of(2)))))
          .node(
              Node.of("t", "Input")
                  .with(Input.SHAPE, Shape.of(List.of(Dim.of("N"))))
                  .with(Input.DTYPE, DType.INT64))
          .node(Node.of("h", "Dense", "x").with(Dense.UNITS, 8L).with(Dense.ACTIVATION, "tanh"))
          .node(Node.of("s", "Dense", "h").with(Dense.UNITS, 2L))
          .node(Node.of("loss", "SoftmaxCrossEntropyLoss", "s", "t"))
          .output("loss")
          .build();

  private static Dataset table() throws DataException {
    return Dataset.of(
        Map.of(
            "x", Tensor.floats(Shape.of(4, 2), 0, 0, 0, 1, 1, 0, 1, 1),
            "t", Tensor.vector(0, 1, 1, 0)));
  }

  private static TrainingSpec spec(String rate, String kind) throws GraphFileException {
    return TrainingSpec.read(
        "test",
        """
        {"loss": "loss", "optimizer": {"kind": "%s", "learning_rate": %s}, "batch": 3, "epochs": 300}
        """
            .formatted(kind, rate));
  }

  private static TrainingResult train(TrainingSpec spec, Mode mode, long seed) throws Exception {
    try (Backend backend = Devices.open("cpu", 1);
        Session session = new Session(XOR, StandardOps.CATALOG, backend, mode, seed)) {
      return new Trainer(session, spec, table(), Optional.of(table()), seed)
          .run(TrainingListener.silent(), () -> false);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sgd", "momentum", "nesterov", "adam", "adamw", "rmsprop", "adagrad"})
  void learnsExclusiveOr(String kind) throws Exception {
    String rate = kind.equals("sgd") ? "0.5" : "0.05";
    TrainingResult result = train(spec(rate, kind), Mode.COMPILED, 1);
    assertEquals(1.0, result.metrics().get("test_accuracy"));
    assertEquals(600, result.steps());
  }

  @Test
  void theSameSeedGivesTheSameLossToTheLastBit() throws Exception {
    TrainingSpec spec = spec("0.5", "sgd");
    double first = train(spec, Mode.COMPILED, 7).loss();
    assertEquals(first, train(spec, Mode.COMPILED, 7).loss());
    assertTrue(first != train(spec, Mode.COMPILED, 8).loss());
  }

  @Test
  void aRunThatEndsWithinAnEpochIsMeasuredToo() throws Exception {
    TrainingResult result = train(spec("0.5", "sgd").withSteps(3), Mode.COMPILED, 1);
    assertTrue(result.metrics().containsKey("test_accuracy"), result.toString());
  }

  @Test
  void listenerHearsOfBatchesScoresAndTests() throws Exception {
    List<Long> befores = new ArrayList<>();
    List<Long> rights = new ArrayList<>();
    List<Measurement> tests = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void before(long step, SequencedMap<String, Tensor> batch) {
            befores.add(step + 10 * batch.firstEntry().getValue().shape().dim(0).size());
          }

          @Override
          public boolean wantsClassified() {
            return true;
          }

          @Override
          public void classified(long step, long right, long rows) {
            assertTrue(right >= 0 && right <= rows && rows == (step % 2 == 0 ? 3 : 1));
            rights.add(right);
          }

          @Override
          public void tested(long steps, Measurement measurement) {
            tests.add(measurement);
          }
        };
    TrainingResult result;
    try (Backend backend = Devices.open("cpu", 1);
        Session session = new Session(XOR, StandardOps.CATALOG, backend, Mode.COMPILED, 1)) {
      Trainer trainer =
          new Trainer(session, spec("0.5", "sgd").withSteps(4), table(), Optional.of(table()), 1);
      result = trainer.run(listener, () -> false);
      assertTrue(trainer.nextBatch().isEmpty());
      assertEquals(tests.getLast().loss(), trainer.test(() -> false).orElseThrow().loss());
    }
    assertEquals(List.of(30L, 11L, 32L, 13L), befores);
    assertEquals(4, rights.size());
    assertEquals(2, tests.size());
    assertEquals(result.metrics(), tests.getLast().metrics());
  }

  @Test
  void confusionIsCountedRowByRowAndItsDiagonalIsTheAccuracy() throws Exception {
    TrainingSpec spec = spec("0.5", "sgd").withSteps(30);
    try (Backend backend = Devices.open("cpu", 1);
        Session session = new Session(XOR, StandardOps.CATALOG, backend, Mode.COMPILED, 1)) {
      Trainer trainer = new Trainer(session, spec, table(), Optional.of(table()), 1);
      trainer.run(TrainingListener.silent(), () -> false);
      Measurement measured = trainer.test(() -> false).orElseThrow();
      Tensor scores =
          session.run(RunRequest.fetch(List.of(PortRef.of("s")), table().columns())).value("s");
      long[][] expected = new long[2][2];
      Predictions predictions = measured.predictions().orElseThrow();
      for (int row = 0; row < 4; row++) {
        double zero = scores.get(2L * row);
        double one = scores.get(2L * row + 1);
        int best = one > zero ? 1 : 0;
        expected[(int) table().columns().get("t").getLong(row)][best]++;
        assertEquals(best, predictions.predicted()[row]);
        double probability = 1 / (1 + Math.exp(-Math.abs(one - zero)));
        assertEquals(probability, predictions.confidence()[row], 1e-6);
      }
      Confusion confusion = measured.confusion().orElseThrow();
      for (int label = 0; label < 2; label++) {
        for (int predicted = 0; predicted < 2; predicted++) {
          assertEquals(expected[label][predicted], confusion.count(label, predicted));
        }
      }
      assertEquals(4, confusion.total());
      assertEquals(measured.metrics().get("test_accuracy"), confusion.accuracy());
    }
  }

  @Test
  void eagerAndCompiledTrainAlike() throws Exception {
    TrainingSpec spec = spec("0.05", "adam").withSteps(50);
    double compiled = train(spec, Mode.COMPILED, 3).loss();
    assertEquals(compiled, train(spec, Mode.EAGER, 3).loss(), 1e-5 * Math.abs(compiled));
  }

  @Test
  void aLossThatIsNotFiniteStopsAndNamesTheFirstNode() throws Exception {
    NonFiniteLoss fault =
        assertThrows(NonFiniteLoss.class, () -> train(spec("1e38", "sgd"), Mode.COMPILED, 1));
    assertTrue(fault.getMessage().contains("first value that is not finite"), fault.getMessage());
  }

  @Test
  void trainingSectionMayNameASeed() throws GraphFileException {
    String json = "{\"loss\": \"l\", \"optimizer\": {\"kind\": \"sgd\", \"learning_rate\": 1}%s}";
    assertTrue(TrainingSpec.read("p", json.formatted("")).seed().isEmpty());
    assertEquals(8, TrainingSpec.read("p", json.formatted(", \"seed\": 8")).seed().orElseThrow());
  }

  @Test
  void saysWhereATrainingSectionIsWrong() {
    GraphFileException fault =
        assertThrows(
            GraphFileException.class,
            () ->
                TrainingSpec.read(
                    "p.json",
                    "{\"loss\": \"l\", \"optimizer\": {\"kind\": \"sdg\", \"learning_rate\": 1}}"));
    assertTrue(fault.getMessage().contains("sdg"), fault.getMessage());
  }
}
