// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.data.Dataset;
import dev.adjoint.data.TrainingData;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.JsonStore;
import dev.adjoint.edit.SetTraining;
import dev.adjoint.engine.CompileTime;
import dev.adjoint.engine.Descend;
import dev.adjoint.engine.Devices;
import dev.adjoint.engine.Differentiate;
import dev.adjoint.engine.Mode;
import dev.adjoint.engine.RunRequest;
import dev.adjoint.engine.RunResult;
import dev.adjoint.engine.Session;
import dev.adjoint.graph.PortRef;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.session.FxBridge;
import dev.adjoint.session.ProjectSource;
import dev.adjoint.train.Classification;
import dev.adjoint.train.TrainingResult;
import dev.adjoint.train.TrainingSpec;
import dev.adjoint.type.Tensor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The curves of the training view, for every project that comes with the program and trains: what
/// the view-model holds after a compiled run against an eager session that is given the same
/// batches one by one, with its gradients asked for by name.
class CurveNumbersTest {
  private static final Path PROJECTS = Path.of("..", "projects");
  private static final double TOLERANCE = 1e-4;
  private static final int STEPS = 6;

  static List<Path> projects() throws Exception {
    List<Path> training = new ArrayList<>();
    try (Stream<Path> files = Files.walk(PROJECTS, 2)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        if (Files.readString(file).contains("\"training\"")) {
          training.add(file);
        }
      }
    }
    assertTrue(training.size() >= 5, training.toString());
    return training;
  }

  /// The real job, and every batch it was given.
  private static final class Recorded implements TrainingJob {
    private final TrainingJob job;
    private final List<SequencedMap<String, Tensor>> batches = new ArrayList<>();

    Recorded(TrainingJob job) {
      this.job = job;
    }

    @Override
    public long totalSteps() {
      return job.totalSteps();
    }

    @Override
    public int stepsPerEpoch() {
      return job.stepsPerEpoch();
    }

    @Override
    public Optional<Dataset> test() {
      return job.test();
    }

    @Override
    public CompileTime compileTime() {
      return job.compileTime();
    }

    @Override
    public TrainingResult run(TrainingWatcher watcher, BooleanSupplier stop) {
      return job.run(new Ear(watcher), stop);
    }

    @Override
    public Map<String, Tensor> states() {
      return job.states();
    }

    @Override
    public void close() {
      job.close();
    }

    /// Passes everything on and keeps the batches.
    private final class Ear extends WatcherRelay {
      Ear(TrainingWatcher told) {
        super(told);
      }

      @Override
      public void before(long step, SequencedMap<String, Tensor> batch) {
        batches.add(batch);
        super.before(step, batch);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("projects")
  void pointsAreTheLossesNormsAndAccuraciesOfTheSession(Path file) throws Exception {
    DocumentViewModel document =
        new DocumentViewModel(
            StandardOps.CATALOG, new JsonStore(StandardOps.CATALOG), graph -> graph);
    document.show(document.read(file), file);
    document.perform(new SetTraining(document.graph().training().map(CurveNumbersTest::few)));
    List<Recorded> jobs = new ArrayList<>();
    try (TrainingViewModel training =
        new TrainingViewModel(document, order -> opened(order, jobs), FxBridge.direct())) {
      training.start("cpu", Mode.COMPILED);
      training.await();
      TrainingMoment end = training.momentProperty().get();
      assertEquals(TrainingState.DONE, end.state(), end.problem());
      ProjectSource project = new ProjectSource(document.content(), Optional.of(file));
      compare(project, jobs.getFirst().batches, end.progress(), training.news());
    }
  }

  private static TrainingJob opened(TrainingOrder order, List<Recorded> jobs)
      throws dev.adjoint.file.FileException {
    Recorded job = new Recorded(EngineTraining.open(order, StandardOps.CATALOG));
    jobs.add(job);
    return job;
  }

  private static String few(String training) {
    return training.replaceFirst("\"epochs\"\\s*:\\s*\\d+", "\"steps\": " + STEPS);
  }

  private static void compare(
      ProjectSource project,
      List<SequencedMap<String, Tensor>> batches,
      TrainingProgress shown,
      TrainingNews news)
      throws Exception {
    TrainingSpec spec = project.training().orElseThrow();
    assertEquals(STEPS, batches.size());
    assertEquals(STEPS, shown.losses().size());
    try (var backend = Devices.open("cpu", 1);
        Session session =
            new Session(
                project.content().graph(),
                StandardOps.CATALOG,
                backend,
                Mode.EAGER,
                project.seed())) {
      project.weights().forEach(session::setState);
      for (int step = 0; step < STEPS; step++) {
        norms(session, spec, batches.get(step), step, news);
        loss(session, spec, batches.get(step), shown.losses().get(step));
      }
      tests(session, project, spec, shown);
    }
  }

  private static void near(double wanted, double shown, String what) {
    assertEquals(wanted, shown, TOLERANCE * Math.max(1e-3, Math.abs(wanted)), what);
  }

  private static void loss(
      Session session, TrainingSpec spec, SequencedMap<String, Tensor> batch, CurvePoint shown) {
    Descend descend = new Descend(spec.loss(), spec.optimizer(), spec.frozen());
    RunResult result =
        session.run(RunRequest.fetch(List.of(spec.loss()), batch).with(descend).inTraining());
    near(result.value(spec.loss().toString()).get(0), shown.mean(), "loss at " + shown.step());
    assertEquals(shown.low(), shown.high(), "one step a point");
  }

  /// Norms are sampled: those of the steps that were looked into.
  private static void norms(
      Session session,
      TrainingSpec spec,
      SequencedMap<String, Tensor> batch,
      int step,
      TrainingNews news) {
    List<NormStrip> strips = news.stripsProperty().get();
    assertTrue(!strips.isEmpty(), "the first step is looked into");
    for (NormStrip strip : strips) {
      for (CurvePoint point : strip.points()) {
        if (point.step() == step) {
          Differentiate by =
              new Differentiate(spec.loss(), List.of(strip.name()), Optional.empty());
          Tensor gradient =
              session
                  .run(RunRequest.fetch(List.of(spec.loss()), batch).with(by))
                  .gradient(strip.name());
          near(norm(gradient), point.mean(), "‖∂L/∂" + strip.name() + "‖ at " + step);
        }
      }
    }
  }

  private static double norm(Tensor tensor) {
    double squares = 0;
    for (int i = 0; i < tensor.elements(); i++) {
      squares += tensor.get(i) * tensor.get(i);
    }
    return Math.sqrt(squares);
  }

  /// The last points are those of the weights that training ended with: all test rows at once.
  private static void tests(
      Session session, ProjectSource project, TrainingSpec spec, TrainingProgress shown)
      throws Exception {
    Optional<Dataset> rows =
        TrainingData.load(spec.data(), project.folder(), project.inputTypes()).test();
    if (rows.isEmpty()) {
      return;
    }
    List<PortRef> fetches = new ArrayList<>(List.of(spec.loss()));
    Optional<Classification> classes = Classification.of(session.types(), spec.loss());
    classes.ifPresent(c -> fetches.addAll(List.of(c.scores(), c.labels())));
    RunResult result = session.run(RunRequest.fetch(fetches, rows.get().columns()));
    near(
        result.value(spec.loss().toString()).get(0),
        shown.testLosses().getLast().mean(),
        "test loss");
    classes.ifPresent(
        c ->
            assertEquals(
                share(result.value(c.scores().toString()), result.value(c.labels().toString())),
                shown.accuracies().getLast().mean(),
                2e-4,
                "test accuracy"));
  }

  private static double share(Tensor scores, Tensor labels) {
    int classes = (int) (scores.elements() / labels.elements());
    long right = 0;
    for (int row = 0; row < labels.elements(); row++) {
      // The one project with a single column has probabilities in it.
      int best = classes == 1 && scores.get(row) > 0.5 ? 1 : 0;
      for (int c = 1; c < classes; c++) {
        if (scores.get((long) row * classes + c) > scores.get((long) row * classes + best)) {
          best = c;
        }
      }
      right += best == labels.getLong(row) ? 1 : 0;
    }
    return (double) right / labels.elements();
  }
}
