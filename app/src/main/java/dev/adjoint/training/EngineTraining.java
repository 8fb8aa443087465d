// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.backend.Backend;
import dev.adjoint.data.Dataset;
import dev.adjoint.data.TrainingData;
import dev.adjoint.document.Content;
import dev.adjoint.engine.CompileTime;
import dev.adjoint.engine.Devices;
import dev.adjoint.engine.EngineException;
import dev.adjoint.engine.Session;
import dev.adjoint.file.FileException;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.session.ProjectSource;
import dev.adjoint.session.StepSampler;
import dev.adjoint.theme.Palette;
import dev.adjoint.train.Measurement;
import dev.adjoint.train.Trainer;
import dev.adjoint.train.TrainingResult;
import dev.adjoint.train.TrainingSpec;
import dev.adjoint.type.Tensor;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// A training run by the engine, on a device of its own.
final class EngineTraining implements TrainingJob {
  private final Backend backend;
  private final Session session;
  private final Trainer trainer;
  private final StepSampler sampler;
  private final Supplier<Palette> palette;
  private final Optional<Dataset> test;

  private EngineTraining(
      Backend backend,
      Session session,
      Trainer trainer,
      StepSampler sampler,
      Supplier<Palette> palette,
      Optional<Dataset> test) {
    this.backend = backend;
    this.session = session;
    this.trainer = trainer;
    this.sampler = sampler;
    this.palette = palette;
    this.test = test;
  }

  /// @throws EngineException when the graph, its training section or the device is at fault
  static TrainingJob open(TrainingOrder order, OpCatalog catalog) throws FileException {
    ProjectSource project = order.project().settled();
    TrainingSpec spec = spec(project);
    TrainingData data = TrainingData.load(spec.data(), project.folder(), project.inputTypes());
    Map<String, Tensor> weights = project.weights();
    long seed = project.seed();
    Backend backend = Devices.open(order.device(), 0);
    try {
      Session session =
          new Session(project.content().graph(), catalog, backend, order.mode(), seed);
      weights.forEach(session::setState);
      return new EngineTraining(
          backend,
          session,
          new Trainer(session, spec, data.train(), data.test(), seed),
          new StepSampler(project.content(), catalog, spec.loss()),
          order.palette(),
          data.test());
    } catch (RuntimeException fault) {
      backend.close();
      throw fault;
    }
  }

  private static TrainingSpec spec(ProjectSource project) throws FileException {
    Content content = project.content();
    for (Diagnostic diagnostic : content.diagnostics()) {
      if (diagnostic.isError()) {
        throw new EngineException(diagnostic.line());
      }
    }
    TrainingSpec spec =
        project
            .training()
            .orElseThrow(() -> new EngineException("the graph has no training section"));
    if (content.types().type(spec.loss()).isEmpty()) {
      throw new EngineException("training.loss: the graph has no output " + spec.loss());
    }
    if (spec.data().isEmpty()) {
      throw new EngineException("training.data: nothing to train on; name data for each input");
    }
    return spec;
  }

  @Override
  public long totalSteps() {
    return trainer.totalSteps();
  }

  @Override
  public int stepsPerEpoch() {
    return trainer.stepsPerEpoch();
  }

  @Override
  public Optional<Dataset> test() {
    return test;
  }

  @Override
  public CompileTime compileTime() {
    return session.compileTime();
  }

  @Override
  public TrainingResult run(TrainingWatcher watcher, BooleanSupplier stop) {
    return trainer.run(new Probe(watcher, stop), stop);
  }

  /// Looks into the run from time to time, and passes on what it hears.
  private final class Probe extends WatcherRelay {
    private final TrainingWatcher watcher;
    private final BooleanSupplier stop;
    private final Budget samples = new Budget(0.03, 3, 200_000_000L, System::nanoTime);
    private final Budget tests = new Budget(0.05, 2, 1_000_000_000L, System::nanoTime);

    Probe(TrainingWatcher watcher, BooleanSupplier stop) {
      super(watcher);
      this.watcher = watcher;
      this.stop = stop;
    }

    /// Here and not after the step: when it is stopped, the step has not been taken.
    @Override
    public void before(long step, SequencedMap<String, Tensor> batch) {
      if (tests.allows()) {
        tests.spend(() -> trainer.test(stop).ifPresent(m -> watcher.tested(step, m)));
      }
      if (samples.allows() || isLast(step)) {
        samples.spend(
            () ->
                sampler
                    .sample(session, batch, step, palette.get(), stop)
                    .ifPresent(watcher::sampled));
      }
      super.before(step, batch);
    }

    /// What is looked at after a run are the numbers of its end.
    private boolean isLast(long step) {
      return step == trainer.totalSteps() - 1;
    }

    @Override
    public void tested(long steps, Measurement measurement) {
      tests.skip();
      super.tested(steps, measurement);
    }
  }

  @Override
  public Map<String, Tensor> states() {
    return session.states();
  }

  @Override
  public void close() {
    session.close();
    backend.close();
  }
}
