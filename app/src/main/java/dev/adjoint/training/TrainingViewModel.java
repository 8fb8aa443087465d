// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.document.Content;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.engine.Mode;
import dev.adjoint.file.FileException;
import dev.adjoint.session.FxBridge;
import dev.adjoint.session.LearnedWeights;
import dev.adjoint.session.Meaning;
import dev.adjoint.session.ProjectSource;
import dev.adjoint.session.SampledStep;
import dev.adjoint.session.TrainingPoint;
import dev.adjoint.theme.Palette;
import dev.adjoint.train.TrainingResult;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Trains the document's graph as its training section says.
///
/// Methods and properties belong to the window's thread; the work is done on a thread of its own.
/// The graph is taken as it is when training starts; edits meanwhile do not disturb it. Weights are
/// published whenever the worker rests: paused, stopped, done.
public final class TrainingViewModel implements AutoCloseable {
  private final DocumentViewModel document;
  private final TrainingJob.Opening opening;
  private final FxBridge bridge;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("adjoint-training").factory());
  private final ReadOnlyObjectWrapper<TrainingMoment> moment =
      new ReadOnlyObjectWrapper<>(TrainingMoment.NONE);
  private final ReadOnlyObjectWrapper<Optional<LearnedWeights>> learned =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<TrainingPoint>> point =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final Object sampleNews = new Object();
  private final Object testNews = new Object();
  private final Object breachNews = new Object();
  private final TrainingNews news = new TrainingNews();
  private final TrainedRuns runs = new TrainedRuns();
  private final SettingsViewModel settings;
  private Optional<Content> trained = Optional.empty();
  private volatile Palette palette = Palette.LIGHT;
  private volatile Optional<Double> bound = Optional.empty();
  private volatile Run current = new Run();

  /// One press of Train, so that news of a run that was given up are not taken for the present one.
  private static final class Run {
    private volatile boolean halted;
    private volatile TrainingState haltedAs = TrainingState.STOPPED;

    /// The worker's own.
    private @Nullable TrainingJob job;

    private @Nullable TrainingMeter meter;
    private @Nullable RunWatcher watcher;
    private @Nullable ProjectSource project;
  }

  public TrainingViewModel(DocumentViewModel document, FxBridge bridge) {
    this.document = document;
    this.settings = new SettingsViewModel(document);
    this.opening = order -> EngineTraining.open(order, document.catalog(), () -> palette);
    this.bridge = bridge;
    listen();
  }

  /// @param opening how jobs come about: for tests
  TrainingViewModel(DocumentViewModel document, TrainingJob.Opening opening, FxBridge bridge) {
    this.document = document;
    this.settings = new SettingsViewModel(document);
    this.opening = opening;
    this.bridge = bridge;
    listen();
  }

  private void listen() {
    document.openedProperty().addListener((at, before, now) -> forget());
    moment.addListener((at, before, now) -> runs.update(now));
    news.boundProperty().subscribe(now -> bound = now);
  }

  /// What was seen inside the run.
  public TrainingNews news() {
    return news;
  }

  /// All runs since the document was opened.
  public TrainedRuns runs() {
    return runs;
  }

  /// In which pictures of values are drawn.
  public void setPalette(Palette other) {
    palette = other;
  }

  public ReadOnlyObjectProperty<TrainingMoment> momentProperty() {
    return moment.getReadOnlyProperty();
  }

  /// What was learned, as of the last time the worker rested.
  public ReadOnlyObjectProperty<Optional<LearnedWeights>> learnedProperty() {
    return learned.getReadOnlyProperty();
  }

  /// Where training stood the last time the worker rested.
  public ReadOnlyObjectProperty<Optional<TrainingPoint>> pointProperty() {
    return point.getReadOnlyProperty();
  }

  public TrainingState state() {
    return moment.get().state();
  }

  /// The settings of the next run.
  public SettingsViewModel settings() {
    return settings;
  }

  public ObservableValue<String> title() {
    return document.contentProperty().map(content -> content.graph().name());
  }

  /// Whether the graph computes something else by now than the one that is being trained: edits
  /// count from the next run on.
  public ObservableValue<Boolean> isOutdated() {
    return Bindings.createBooleanBinding(
        () ->
            state().isActive()
                && trained
                    .filter(then -> !Meaning.same(then.graph(), document.graph()))
                    .isPresent(),
        document.contentProperty(),
        moment);
  }

  /// Begins anew, whatever there was.
  public void start(String device, Mode mode) {
    giveUp();
    Run run = new Run();
    current = run;
    ProjectSource project = new ProjectSource(document.content(), document.fileProperty().get());
    trained = Optional.of(document.content());
    news.clear();
    runs.begin(settings.now().map(TrainedRun::name).orElse(""));
    moment.set(new TrainingMoment(TrainingState.LOADING, TrainingProgress.NONE, ""));
    worker.execute(() -> begin(run, new TrainingOrder(project, device, mode)));
  }

  /// Rests after the step at hand, to go on later.
  public void pause() {
    if (state().isBusy()) {
      halt(TrainingState.PAUSED);
    }
  }

  /// Goes on after a pause.
  public void resume() {
    Run run = current;
    if (state() == TrainingState.PAUSED) {
      run.halted = false;
      moment.set(moment.get().in(TrainingState.RUNNING));
      worker.execute(() -> carryOn(run));
    }
  }

  /// Ends after the step at hand. The weights stay.
  public void stop() {
    if (state().isBusy()) {
      halt(TrainingState.STOPPED);
    } else if (state() == TrainingState.PAUSED) {
      Run run = current;
      moment.set(moment.get().in(TrainingState.STOPPED));
      worker.execute(() -> free(run));
    }
  }

  private void halt(TrainingState as) {
    current.haltedAs = as;
    current.halted = true;
  }

  /// Another document: nothing of the last one's training remains.
  private void forget() {
    giveUp();
    current = new Run();
    runs.clear();
    news.clear();
    moment.set(TrainingMoment.NONE);
    learned.set(Optional.empty());
    point.set(Optional.empty());
  }

  private void giveUp() {
    Run run = current;
    run.halted = true;
    worker.execute(() -> free(run));
  }

  private void begin(Run run, TrainingOrder order) {
    if (run.halted) {
      rested(run, TrainingMoment.NONE.in(run.haltedAs));
      return;
    }
    try {
      TrainingJob job = opening.open(order);
      run.project = order.project();
      run.job = job;
      TrainingMeter meter =
          new TrainingMeter(
              job,
              System::nanoTime,
              progress -> show(run, new TrainingMoment(TrainingState.RUNNING, progress, "")));
      run.meter = meter;
      run.watcher =
          new RunWatcher(
              job,
              meter,
              (step, norms) -> sampled(run, step, norms),
              report -> tell(run, testNews, () -> news.tested(report)));
    } catch (FileException | RuntimeException fault) {
      rested(run, failed(TrainingProgress.NONE, fault));
      return;
    }
    carryOn(run);
  }

  private void carryOn(Run run) {
    TrainingJob job = run.job;
    TrainingMeter meter = run.meter;
    RunWatcher watcher = run.watcher;
    if (job == null || meter == null || watcher == null) {
      return;
    }
    meter.restart();
    try {
      TrainingResult result = job.run(watcher, () -> run.halted);
      TrainingState state = result.stopped() ? run.haltedAs : TrainingState.DONE;
      handOver(run, job, result.steps());
      rested(run, new TrainingMoment(state, meter.progress(), ""));
    } catch (RuntimeException fault) {
      rested(run, failed(meter.progress(), fault));
    }
  }

  /// On the worker. Stops before the step when a norm is above the bound.
  private void sampled(Run run, SampledStep step, List<NormStrip> norms) {
    tell(run, sampleNews, () -> news.sampled(step, norms));
    bound
        .flatMap(limit -> breach(step, limit))
        .ifPresent(
            breach -> {
              run.haltedAs = TrainingState.STOPPED;
              run.halted = true;
              tell(run, breachNews, () -> news.stoppedBy(breach));
            });
  }

  private static Optional<NormBreach> breach(SampledStep step, double limit) {
    return step.parameterNorms().entrySet().stream()
        .filter(each -> !(each.getValue() <= limit))
        .findFirst()
        .map(each -> new NormBreach(each.getKey(), each.getValue(), limit, step.step()));
  }

  private static TrainingMoment failed(TrainingProgress progress, Exception fault) {
    return new TrainingMoment(TrainingState.FAILED, progress, String.valueOf(fault.getMessage()));
  }

  private void handOver(Run run, TrainingJob job, long steps) {
    ProjectSource project = run.project;
    if (project != null) {
      TrainingPoint reached = new TrainingPoint(project.content(), job.states(), steps);
      LearnedWeights weights = reached.weights();
      tell(
          run,
          learned,
          () -> {
            point.set(Optional.of(reached));
            learned.set(Optional.of(weights));
          });
    }
  }

  private void rested(Run run, TrainingMoment last) {
    if (last.state() != TrainingState.PAUSED) {
      free(run);
    }
    show(run, last);
  }

  private void show(Run run, TrainingMoment now) {
    tell(run, moment, () -> moment.set(now));
  }

  private void tell(Run run, Object topic, Runnable change) {
    bridge.publish(
        topic,
        () -> {
          if (run == current) {
            change.run();
          }
        });
  }

  private static void free(Run run) {
    TrainingJob job = run.job;
    run.job = null;
    run.meter = null;
    run.watcher = null;
    if (job != null) {
      job.close();
    }
  }

  /// Waits until the worker rests.
  void await() throws InterruptedException {
    try {
      worker.submit(() -> {}).get();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    giveUp();
    worker.shutdown();
  }
}
