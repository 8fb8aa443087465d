// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.document.Content;
import dev.adjoint.engine.Devices;
import dev.adjoint.engine.Differentiate;
import dev.adjoint.engine.Mode;
import dev.adjoint.engine.RunRequest;
import dev.adjoint.engine.Session;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.json.GraphReader;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.scene.Statistics;
import dev.adjoint.session.ProjectSource;
import dev.adjoint.session.SampledStep;
import dev.adjoint.theme.Palette;
import dev.adjoint.train.Confusion;
import dev.adjoint.train.Measurement;
import dev.adjoint.train.TrainingListener;
import dev.adjoint.train.TrainingResult;
import dev.adjoint.type.Tensor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is told of a training run against the engine asked directly, on a small net with dropout.
class EngineTrainingTest {
  private static final String NET =
      """
      {"adjoint": 1, "name": "xor", "nodes": [
        {"id": "x", "op": "Input", "attributes": {"shape": ["N", 2]}},
        {"id": "t", "op": "Input", "attributes": {"shape": ["N"], "dtype": "int64"}},
        {"id": "h", "op": "Dense", "inputs": ["x"], "attributes": {"units": 8, "activation": "tanh"}},
        {"id": "d", "op": "Dropout", "inputs": ["h"]},
        {"id": "s", "op": "Dense", "inputs": ["d"], "attributes": {"units": 2}},
        {"id": "loss", "op": "SoftmaxCrossEntropyLoss", "inputs": ["s", "t"]}],
       "outputs": ["loss"],
       "training": {"loss": "loss", "optimizer": {"kind": "sgd", "learning_rate": 0.5},
        "batch": 3, "epochs": 20,
        "data": {"x": {"path": "xor.csv", "columns": ["a", "b"], "test": "xor.csv"},
                 "t": {"path": "xor.csv", "columns": ["t"], "test": "xor.csv", "label": true}}}}
      """;

  @TempDir private Path folder;
  private ProjectSource project;

  @BeforeEach
  void write() throws Exception {
    Files.writeString(folder.resolve("xor.csv"), "a,b,t\n0,0,0\n0,1,1\n1,0,1\n1,1,0\n");
    read(NET);
  }

  private void read(String net) throws Exception {
    Graph graph = GraphReader.read(net, StandardOps.CATALOG);
    project =
        new ProjectSource(
            new Content(graph, Inference.of(graph, StandardOps.CATALOG)),
            Optional.of(folder.resolve("xor.json")));
  }

  private TrainingJob open() throws Exception {
    return EngineTraining.open(
        new TrainingOrder(project, "cpu", Mode.COMPILED, () -> Palette.LIGHT), StandardOps.CATALOG);
  }

  /// Keeps all that is told.
  private static final class Told implements TrainingWatcher {
    private final List<SampledStep> samples = new ArrayList<>();
    private final List<Measurement> tests = new ArrayList<>();
    private final Map<Long, SequencedMap<String, Tensor>> batches = new LinkedHashMap<>();

    @Override
    public void sampled(SampledStep step) {
      samples.add(step);
    }

    @Override
    public void before(long step, SequencedMap<String, Tensor> batch) {
      batches.put(step, batch);
    }

    @Override
    public void tested(long steps, Measurement measurement) {
      tests.add(measurement);
    }
  }

  @Test
  void sampledNormsAreTheEnginesGradientsOfThatStep() throws Exception {
    Told told = new Told();
    try (TrainingJob job = open()) {
      job.run(told, () -> !told.batches.isEmpty());
    }
    SampledStep sample = told.samples.getFirst();
    assertEquals(0, sample.step());
    List<String> names = List.of("h/kernel", "h/bias", "s/kernel", "s/bias");
    assertEquals(
        names.stream().sorted().toList(),
        sample.parameterNorms().keySet().stream().sorted().toList());
    try (var backend = Devices.open("cpu", 1);
        Session session =
            new Session(
                project.content().graph(), StandardOps.CATALOG, backend, Mode.COMPILED, 1)) {
      List<String> wanted = new ArrayList<>(names);
      wanted.addAll(List.of("h", "d", "s"));
      var result =
          session.run(
              RunRequest.fetch(
                      List.of(PortRef.of("loss")), Objects.requireNonNull(told.batches.get(0L)))
                  .inTraining()
                  .with(new Differentiate(PortRef.of("loss"), wanted, Optional.empty())));
      for (String name : names) {
        double norm = Statistics.of(result.gradient(name)).norm();
        assertEquals(
            norm, Objects.requireNonNull(sample.parameterNorms().get(name)), 1e-6 * norm, name);
      }
      for (String node : List.of("h", "d", "s")) {
        double norm = Statistics.of(result.gradient(node)).norm();
        assertEquals(
            norm, sample.measures().node(node).gradientNorm().orElseThrow(), 1e-6 * norm, node);
      }
    }
  }

  @Test
  void takingStepsApartAndTestingChangesNothing() throws Exception {
    Told told = new Told();
    Map<String, Tensor> watched;
    try (TrainingJob job = open()) {
      job.run(told, () -> false);
      watched = job.states();
    }
    assertTrue(told.tests.size() > 20, "looked into it");
    assertEquals(0, told.samples.getFirst().step());
    assertEquals(39, told.samples.getLast().step(), "the numbers of its end stay in sight");
    try (var backend = Devices.open("cpu", 1);
        Session session =
            new Session(
                project.content().graph(), StandardOps.CATALOG, backend, Mode.COMPILED, 1)) {
      var spec = project.training().orElseThrow();
      var data =
          dev.adjoint.data.TrainingData.load(spec.data(), project.folder(), project.inputTypes());
      TrainingResult plain =
          new dev.adjoint.train.Trainer(session, spec, data.train(), data.test(), 1)
              .run(TrainingListener.silent(), () -> false);
      session
          .states()
          .forEach(
              (name, value) ->
                  assertTrue(value.sameAs(Objects.requireNonNull(watched.get(name))), name));
      assertEquals(plain.metrics(), told.tests.getLast().metrics());
    }
  }

  @Test
  void diagonalOfTheConfusionIsTheAccuracyAndSamplesAreItsRows() throws Exception {
    Told told = new Told();
    try (TrainingJob job = open()) {
      job.run(told, () -> false);
      Measurement last = told.tests.getLast();
      Confusion confusion = last.confusion().orElseThrow();
      long diagonal = confusion.count(0, 0) + confusion.count(1, 1);
      assertEquals(4, confusion.total());
      assertEquals((double) diagonal / confusion.total(), last.metrics().get("test_accuracy"), 0);
      TestReport report = new TestRows(job.test().orElseThrow()).report(40, last);
      assertEquals(4, report.mixed().size());
      assertEquals(4 - diagonal, report.wrong().size());
      for (TestSample sample : report.mixed()) {
        int[] labels = {0, 1, 1, 0};
        assertEquals(labels[sample.row()], sample.label());
        assertEquals(
            last.predictions().orElseThrow().predicted()[sample.row()], sample.predicted());
      }
      assertEquals("1, 0", report.mixed().get(2).numbers());
    }
  }

  @Test
  void lossThatKeepsItsAxesIsTrained() throws Exception {
    read(
        """
        {"adjoint": 1, "name": "drawn", "nodes": [
          {"id": "x", "op": "Input", "attributes": {"shape": ["N", 2]}},
          {"id": "t", "op": "Input", "attributes": {"shape": ["N", 1]}},
          {"id": "y", "op": "Dense", "inputs": ["x"], "attributes": {"units": 1}},
          {"id": "error", "op": "Sub", "inputs": ["y", "t"]},
          {"id": "square", "op": "Mul", "inputs": ["error", "error"]},
          {"id": "mean", "op": "ReduceMean", "inputs": ["square"]}],
         "training": {"loss": "mean", "optimizer": {"kind": "sgd", "learning_rate": 0.1},
          "batch": 4, "epochs": 30,
          "data": {"x": {"path": "xor.csv", "columns": ["a", "b"], "test": "xor.csv"},
                   "t": {"path": "xor.csv", "columns": ["t"], "test": "xor.csv"}}}}
        """);
    Told told = new Told();
    try (TrainingJob job = open()) {
      TrainingResult result = job.run(told, () -> false);
      assertEquals(30, result.steps());
      assertTrue(told.tests.getLast().loss() < told.tests.getFirst().loss());
      assertEquals(2, told.samples.getFirst().parameterNorms().size());
    }
  }
}
