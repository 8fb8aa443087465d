// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.backend.Backend;
import dev.adjoint.data.DataFolder;
import dev.adjoint.data.TrainingData;
import dev.adjoint.engine.Devices;
import dev.adjoint.engine.Differentiate;
import dev.adjoint.engine.Mode;
import dev.adjoint.engine.RunRequest;
import dev.adjoint.engine.RunResult;
import dev.adjoint.engine.Session;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.train.Trainer;
import dev.adjoint.train.TrainingListener;
import dev.adjoint.train.TrainingResult;
import dev.adjoint.train.TrainingSpec;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Projects that go along a sequence.
class FlowProjectsTest {

  private static final Map<String, DType> WAVES = Map.of("x", DType.FLOAT32, "t", DType.FLOAT32);
  private static final Map<String, DType> REVIEWS =
      Map.of("words", DType.INT64, "t", DType.FLOAT32);

  @ParameterizedTest
  @EnumSource(Mode.class)
  void newtonFindsTheRootAndItsDerivative(Mode mode) throws Exception {
    Shipped.open(
        "newton-loop.json",
        "cpu",
        mode,
        (graph, session) -> {
          for (double a : new double[] {2, 9, 1000, 1e4}) {
            RunResult result =
                session.run(
                    RunRequest.fetch(graph.outputs(), Map.of("a", Tensor.scalar(DType.FLOAT32, a)))
                        .with(
                            new Differentiate(PortRef.of("root"), List.of("a"), Optional.empty())));
            assertEquals(Math.sqrt(a), result.value("root").get(0), 1e-5 * Math.sqrt(a));
            double slope = 1 / (2 * Math.sqrt(a));
            assertEquals(slope, result.gradient("a").get(0), 1e-3 * slope);
            assertTrue(result.value("newton:1").elements() > 2, "iterations");
          }
        });
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void theRecurrentNetLearnsToGoOn(Mode mode) throws Exception {
    int epochs = mode == Mode.COMPILED ? 30 : 2;
    double loss = trained("recurrent-waves.json", WAVES, mode, epochs).loss();
    assertTrue(loss < (mode == Mode.COMPILED ? 0.03 : 0.5), "loss " + loss);
  }

  @Test
  void theLstmIsRightAboutReviewsThatItHasNeverSeen() throws Exception {
    Map<String, Double> metrics = trained("film-reviews.json", REVIEWS, Mode.COMPILED, 7).metrics();
    assertTrue(metrics.getOrDefault("test_accuracy", 0.0) > 0.95, metrics.toString());
    assertTrue(metrics.getOrDefault("test_loss", 9.0) < 0.2, metrics.toString());
  }

  private static TrainingResult trained(
      String file, Map<String, DType> types, Mode mode, int epochs) throws Exception {
    Graph graph = Shipped.read(file);
    String section =
        graph.training().orElseThrow().replaceAll("\"epochs\": \\d+", "\"epochs\": " + epochs);
    TrainingSpec spec = TrainingSpec.read(graph.name(), section);
    TrainingData data = TrainingData.load(spec.data(), DataFolder.of(Shipped.FOLDER), types);
    try (Backend backend = Devices.open("cpu", 1);
        Session session = new Session(graph, StandardOps.CATALOG, backend, mode, 1)) {
      return new Trainer(session, spec, data.train(), data.test(), 1)
          .run(TrainingListener.silent(), () -> false);
    }
  }
}
