// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.document.Content;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.engine.Mode;
import dev.adjoint.engine.NonFiniteLoss;
import dev.adjoint.file.FileException;
import dev.adjoint.session.BesideWindow;
import dev.adjoint.session.FxBridge;
import dev.adjoint.session.LearnedWeights;
import dev.adjoint.session.Meaning;
import dev.adjoint.session.ProjectSource;
import dev.adjoint.session.SampledStep;
import dev.adjoint.session.TrainingPoint;
import dev.adjoint.theme.Palette;
import dev.adjoint.train.Classification;
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
      Executors.newSingleThreadExecutor(BesideWindow.thread("adjoint-training").factory());
  private final ReadOnlyObjectWrapper<TrainingMoment> moment =
      new ReadOnlyObjectWrapper<>(TrainingMoment.NONE);
  private final ReadOnlyObjectWrapper<Optional<LearnedWeights>> learned =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<TrainingPoint>> point =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final TrainingNews news = new TrainingNews();
  private final TrainedRuns runs = new TrainedRuns();
  private final SettingsViewModel settings;
  private Optional<Content> trained = Optional.empty();
  private volatile Palette palette = Palette.LIGHT;
  private volatile Optional<Double> bound = Optional.empty();
  private volatile TrainingRun current = new TrainingRun();

  private final ReadOnlyObjectWrapper<Optional<Boolean>> classifies =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  public TrainingViewModel(DocumentViewModel document, FxBridge bridge) {
    this(document, order -> EngineTraining.open(order, document.catalog()), bridge);
  }

  /// @param opening how jobs come about: for tests
  TrainingViewModel(DocumentViewModel document, TrainingJob.Opening opening, FxBridge bridge) {
    this.document = document;
    this.settings = new SettingsViewModel(document);
    this.opening = opening;
    this.bridge = bridge;
    document.openedProperty().addListener((at, before, now) -> forget());
    settings.spec().subscribe(spec -> judge());
    moment.map(TrainingMoment::state).subscribe(state -> judge());
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

  /// Whether the loss that is trained tells classes apart, so that answers are right or wrong;
  /// empty where no loss is set up. Found when that is set up and when a run begins: in a large
  /// graph the search takes longer than an edit may.
  public ReadOnlyObjectProperty<Optional<Boolean>> classifiesProperty() {
    return classifies.getReadOnlyProperty();
  }

  private void judge() {
    Content whole = document.whole();
    classifies.set(
        settings.now().map(spec -> Classification.of(whole.types(), spec.loss()).isPresent()));
  }

  /// Whether the graph computes something else by now than the one that is being trained: edits
  /// count from the next run on.
  public ObservableValue<Boolean> isOutdated() {
    return Bindings.createBooleanBinding(
        () ->
            state().isActive()
                && trained
                    .filter(then -> !Meaning.same(then.graph(), document.whole().graph()))
                    .isPresent(),
        document.wholeProperty(),
        moment);
  }

  /// Begins anew, whatever there was.
  public void start(String device, Mode mode) {
    giveUp();
    TrainingRun run = new TrainingRun();
    current = run;
    ProjectSource project = new ProjectSource(document.whole(), document.fileProperty().get());
    trained = Optional.of(document.whole());
    news.clear();
    runs.begin(settings.now().map(TrainedRun::name).orElse(""));
    moment.set(new TrainingMoment(TrainingState.LOADING, TrainingProgress.NONE, ""));
    worker.execute(() -> begin(run, new TrainingOrder(project, device, mode, () -> palette)));
  }

  /// Rests after the step at hand, to go on later.
  public void pause() {
    if (state().isBusy()) {
      halt(TrainingState.PAUSED);
    }
  }

  /// Goes on after a pause.
  public void resume() {
    TrainingRun run = current;
    if (state() == TrainingState.PAUSED) {
      run.goOn();
      moment.set(moment.get().in(TrainingState.RUNNING));
      worker.execute(() -> carryOn(run));
    }
  }

  /// Ends after the step at hand. The weights stay.
  public void stop() {
    if (state().isBusy()) {
      halt(TrainingState.STOPPED);
    } else if (state() == TrainingState.PAUSED) {
      TrainingRun run = current;
      moment.set(moment.get().in(TrainingState.STOPPED));
      worker.execute(run::free);
    }
  }

  private void halt(TrainingState as) {
    current.halt(as);
  }

  /// Another document: nothing of the last one's training remains.
  private void forget() {
    giveUp();
    current = new TrainingRun();
    runs.clear();
    news.clear();
    moment.set(TrainingMoment.NONE);
    learned.set(Optional.empty());
    point.set(Optional.empty());
  }

  private void giveUp() {
    TrainingRun run = current;
    run.halt();
    worker.execute(run::free);
  }

  private void begin(TrainingRun run, TrainingOrder order) {
    if (run.isHalted()) {
      rested(run, TrainingMoment.NONE.in(run.haltedAs()));
      return;
    }
    try {
      TrainingJob job = opening.open(order);
      TrainingMeter meter =
          new TrainingMeter(
              job,
              System::nanoTime,
              progress -> show(run, new TrainingMoment(TrainingState.RUNNING, progress, "")));
      RunWatcher watcher =
          new RunWatcher(
              job,
              meter,
              (step, norms) -> sampled(run, step, norms),
              report -> tell(run, news.testProperty(), () -> news.tested(report)));
      run.use(new TrainingRun.Parts(order.project(), job, meter, watcher));
    } catch (FileException | RuntimeException fault) {
      rested(run, TrainingMoment.failed(TrainingProgress.NONE, fault));
      return;
    }
    carryOn(run);
  }

  private void carryOn(TrainingRun run) {
    TrainingRun.Parts parts = run.parts();
    if (parts == null) {
      return;
    }
    TrainingMeter meter = parts.meter();
    meter.restart();
    try {
      TrainingResult result = parts.job().run(parts.watcher(), run::isHalted);
      TrainingState state = result.stopped() ? run.haltedAs() : TrainingState.DONE;
      handOver(run, parts, result.steps());
      rested(run, new TrainingMoment(state, meter.progress(), ""));
    } catch (NonFiniteLoss broken) {
      // The weights are those before the step that failed: it can be debugged.
      handOver(run, parts, meter.progress().step());
      rested(run, TrainingMoment.failed(meter.progress(), broken));
    } catch (RuntimeException fault) {
      rested(run, TrainingMoment.failed(meter.progress(), fault));
    }
  }

  /// On the worker. Stops before the step when a norm is above the bound.
  private void sampled(TrainingRun run, SampledStep step, List<NormStrip> norms) {
    tell(run, news.sampleProperty(), () -> news.sampled(step, norms));
    bound
        .flatMap(limit -> NormBreach.in(step, limit))
        .ifPresent(
            breach -> {
              run.halt(TrainingState.STOPPED);
              tell(run, news.breachProperty(), () -> news.stoppedBy(breach));
            });
  }

  private void handOver(TrainingRun run, TrainingRun.Parts parts, long steps) {
    TrainingPoint reached =
        new TrainingPoint(parts.project().content(), parts.job().states(), steps);
    LearnedWeights weights = reached.weights();
    tell(
        run,
        learned,
        () -> {
          point.set(Optional.of(reached));
          learned.set(Optional.of(weights));
        });
  }

  private void rested(TrainingRun run, TrainingMoment last) {
    if (last.state() != TrainingState.PAUSED) {
      run.free();
    }
    show(run, last);
  }

  private void show(TrainingRun run, TrainingMoment now) {
    tell(run, moment, () -> moment.set(now));
  }

  private void tell(TrainingRun run, Object topic, Runnable change) {
    bridge.publish(
        topic,
        () -> {
          if (run == current) {
            change.run();
          }
        });
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
