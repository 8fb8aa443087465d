// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.backend.Backend;
import dev.adjoint.data.Dataset;
import dev.adjoint.engine.Devices;
import dev.adjoint.engine.Mode;
import dev.adjoint.engine.Session;
import dev.adjoint.graph.Graph;
import dev.adjoint.json.GraphReader;
import dev.adjoint.json.JsonAt;
import dev.adjoint.json.JsonDocument;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.tensorfile.Npy;
import dev.adjoint.train.Trainer;
import dev.adjoint.train.TrainingListener;
import dev.adjoint.train.TrainingSpec;
import dev.adjoint.type.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whole training runs, rebuilt as project graphs, against losses that PyTorch computed in float64.
class TrainingCasesTest {

  private static final Path ARCHIVE =
      Shipped.FOLDER.resolve("../../shared/cases/training-open.tar.gz").normalize();

  @TempDir static Path cases;

  @BeforeAll
  static void unpack() throws IOException, InterruptedException {
    Assumptions.assumeTrue(
        Files.exists(ARCHIVE), "skipped: the open training cases are not beside this checkout");
    Process tar =
        new ProcessBuilder("tar", "xzf", ARCHIVE.toString(), "-C", cases.toString()).start();
    assertEquals(0, tar.waitFor());
  }

  static Stream<Arguments> everyCaseEveryWay() {
    return Stream.of("linreg", "opt_sgd_l2", "opt_adam", "cs231n_two_layer_softmax")
        .flatMap(
            name ->
                Stream.of("reference", "cpu")
                    .flatMap(
                        device ->
                            Stream.of(Mode.values())
                                .map(mode -> Arguments.of(name, device, mode))));
  }

  @ParameterizedTest
  @MethodSource("everyCaseEveryWay")
  void everyStepHasTheExpectedLoss(String name, String device, Mode mode) throws Exception {
    Path folder = cases.resolve("training").resolve(name);
    double tolerance = device.equals("reference") ? 1e-6 : 1e-4;
    List<Double> expected = expected(folder);
    List<Double> actual = train(name, folder, device, mode);
    assertEquals(expected.size(), actual.size());
    for (int step = 0; step < expected.size(); step++) {
      double bound = tolerance * Math.abs(expected.get(step));
      assertEquals(expected.get(step), actual.get(step), bound, "loss of step " + step);
    }
  }

  private static List<Double> expected(Path folder) throws Exception {
    JsonAt losses = JsonDocument.read(folder.resolve("expected.json")).root().get("loss");
    List<Double> expected = new ArrayList<>();
    for (JsonAt loss : losses.elements()) {
      expected.add(loss.number());
    }
    return expected;
  }

  private static List<Double> train(String name, Path folder, String device, Mode mode)
      throws Exception {
    Path file = Path.of(TrainingCasesTest.class.getResource("/training/" + name + ".json").toURI());
    Graph graph = GraphReader.read(file, StandardOps.CATALOG);
    TrainingSpec spec =
        TrainingSpec.read(JsonDocument.read(folder.resolve("training.json")).root());
    Map<String, Tensor> columns = new LinkedHashMap<>();
    for (Map.Entry<String, JsonAt> source : spec.data().entrySet()) {
      columns.put(source.getKey(), Npy.read(folder.resolve(source.getValue().text())));
    }
    List<Double> losses = new ArrayList<>();
    try (Backend backend = Devices.open(device, 1);
        Session session = new Session(graph, StandardOps.CATALOG, backend, mode, 1)) {
      OnnxInitializers.read(Files.readAllBytes(folder.resolve("model.onnx")))
          .forEach(session::setState);
      Trainer trainer = new Trainer(session, spec, Dataset.of(columns), Optional.empty(), 1);
      trainer.run(
          new TrainingListener() {
            @Override
            public void step(long step, int epoch, double loss) {
              losses.add(loss);
            }
          },
          () -> false);
    }
    return losses;
  }
}
