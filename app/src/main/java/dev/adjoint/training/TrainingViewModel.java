// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.document.Content;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.engine.Mode;
import dev.adjoint.session.FxBridge;
import dev.adjoint.session.LearnedWeights;
import dev.adjoint.session.Meaning;
import dev.adjoint.session.ProjectSource;
import dev.adjoint.session.TrainingPoint;
import dev.adjoint.theme.Palette;
import dev.adjoint.train.Classification;
import java.util.Optional;
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
  private final ReadOnlyObjectWrapper<TrainingMoment> moment =
      new ReadOnlyObjectWrapper<>(TrainingMoment.NONE);
  private final ReadOnlyObjectWrapper<Optional<LearnedWeights>> learned =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<TrainingPoint>> point =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Boolean>> classifies =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final TrainingNews news = new TrainingNews();
  private final TrainedRuns runs = new TrainedRuns();
  private final TrainingWorker worker;
  private final SettingsViewModel settings;
  private Optional<Content> trained = Optional.empty();
  private volatile Palette palette = Palette.LIGHT;

  public TrainingViewModel(DocumentViewModel document, FxBridge bridge) {
    this(document, order -> EngineTraining.open(order, document.catalog()), bridge);
  }

  /// @param opening how jobs come about: for tests
  TrainingViewModel(DocumentViewModel document, TrainingJob.Opening opening, FxBridge bridge) {
    this.document = document;
    this.settings = new SettingsViewModel(document);
    this.worker = new TrainingWorker(opening, bridge, news, new Progress());
    document.openedProperty().addListener((at, before, now) -> forget());
    settings.spec().subscribe(spec -> judge());
    moment.map(TrainingMoment::state).subscribe(state -> judge());
    moment.addListener((at, before, now) -> runs.update(now));
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

  /// Whether the project has a file, beside which its data are looked for.
  ObservableValue<Boolean> isSaved() {
    return document.fileProperty().map(Optional::isPresent);
  }

  /// Begins anew, whatever there was.
  public void start(String device, Mode mode) {
    ProjectSource project = new ProjectSource(document.whole(), document.fileProperty().get());
    trained = Optional.of(document.whole());
    news.clear();
    runs.begin(settings.now().map(TrainedRun::name).orElse(""));
    moment.set(new TrainingMoment(TrainingState.LOADING, TrainingProgress.NONE, ""));
    worker.begin(new TrainingOrder(project, device, mode, () -> palette));
  }

  /// Rests after the step at hand, to go on later.
  public void pause() {
    if (state().isBusy()) {
      worker.halt(TrainingState.PAUSED);
    }
  }

  /// Goes on after a pause.
  public void resume() {
    if (state() == TrainingState.PAUSED) {
      moment.set(moment.get().in(TrainingState.RUNNING));
      worker.goOn();
    }
  }

  /// Ends after the step at hand. The weights stay.
  public void stop() {
    if (state().isBusy()) {
      worker.halt(TrainingState.STOPPED);
    } else if (state() == TrainingState.PAUSED) {
      moment.set(moment.get().in(TrainingState.STOPPED));
      worker.end();
    }
  }

  /// Another document: nothing of the last one's training remains.
  private void forget() {
    worker.giveUp();
    runs.clear();
    news.clear();
    moment.set(TrainingMoment.NONE);
    learned.set(Optional.empty());
    point.set(Optional.empty());
  }

  /// Takes over what the worker tells.
  private final class Progress implements TrainingWorker.Listener {
    @Override
    public void at(TrainingMoment now) {
      moment.set(now);
    }

    @Override
    public void reached(TrainingPoint reached, LearnedWeights weights) {
      point.set(Optional.of(reached));
      learned.set(Optional.of(weights));
    }
  }

  /// Waits until the worker rests.
  void await() throws InterruptedException {
    worker.await();
  }

  @Override
  public void close() {
    worker.close();
  }
}
