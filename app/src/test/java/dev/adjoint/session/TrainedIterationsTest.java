// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.backend.Backend;
import dev.adjoint.data.TrainingData;
import dev.adjoint.debug.Granularity;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.JsonStore;
import dev.adjoint.engine.Devices;
import dev.adjoint.engine.Mode;
import dev.adjoint.engine.Session;
import dev.adjoint.file.FileException;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.plan.Phase;
import dev.adjoint.train.Trainer;
import dev.adjoint.train.TrainingListener;
import dev.adjoint.train.TrainingSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Stepping through a project that trains is training it.
class TrainedIterationsTest {
  private static final Path PROJECTS = Path.of("..", "projects");
  private static final int ITERATIONS = 5;
  private static final long SEED = 1;

  private final DocumentViewModel document =
      new DocumentViewModel(StandardOps.CATALOG, new JsonStore(StandardOps.CATALOG), g -> g);

  private List<Double> trained(Path project) throws FileException {
    ProjectSource source = new ProjectSource(document.content(), Optional.of(project));
    TrainingSpec spec = source.training().orElseThrow().withSteps(ITERATIONS);
    TrainingData data = TrainingData.load(spec.data(), source.folder(), source.inputTypes());
    List<Double> losses = new ArrayList<>();
    try (Backend backend = Devices.open("cpu", 0);
        Session session =
            new Session(document.graph(), StandardOps.CATALOG, backend, Mode.COMPILED, SEED)) {
      source.weights().forEach(session::setState);
      TrainingListener listener =
          new TrainingListener() {
            @Override
            public void step(long step, int epoch, double loss) {
              losses.add(loss);
            }

            @Override
            public void epoch(int epoch, Map<String, Double> metrics) {}
          };
      new Trainer(session, spec, data.train(), Optional.empty(), SEED).run(listener, () -> false);
    }
    return losses;
  }

  @ParameterizedTest
  @CsvSource({"xor.json", "linear-svm.json", "mnist-mlp.json"})
  void lossesOfTheIterationsAreThoseOfTraining(String file)
      throws IOException, InterruptedException, FileException {
    Path project = PROJECTS.resolve(file);
    Assumptions.assumeTrue(Files.exists(project), "skipped: no projects here");
    document.show(document.read(project), project);
    List<Double> expected = trained(project);
    try (RunViewModel run = new RunViewModel(document, new ProjectFeeds(), FxBridge.direct())) {
      run.granularityProperty().set(Granularity.ITERATION);
      for (int i = 0; i < ITERATIONS; i++) {
        run.stepForward();
        run.await();
        RunSnapshot end = run.snapshotProperty().get();
        assertEquals("", run.problemProperty().get());
        assertEquals(i + 1, end.iteration());
        assertTrue(end.steps().stream().anyMatch(step -> step.phase() == Phase.UPDATE));
        double loss = end.lossValue().orElseThrow().get(0);
        assertEquals(expected.get(i), loss, 1e-5 * Math.abs(loss), "iteration " + (i + 1));
      }
    }
  }
}
