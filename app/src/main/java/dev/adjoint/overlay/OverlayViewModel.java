// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.overlay;

import dev.adjoint.cost.Cost;
import dev.adjoint.document.Content;
import dev.adjoint.i18n.Messages;
import dev.adjoint.infer.Inference;
import dev.adjoint.session.BesideWindow;
import dev.adjoint.session.FxBridge;
import dev.adjoint.session.Measuring;
import dev.adjoint.session.MomentTimes;
import dev.adjoint.session.RunMeasures;
import dev.adjoint.session.RunSnapshot;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Which overlay is chosen, and what it shows of the run or the training step that is looked at.
///
/// Properties belong to the window's thread; tensors are measured on a thread of its own, and only
/// while an overlay is chosen.
public final class OverlayViewModel implements AutoCloseable {
  /// What there is to measure: a run that is looked at, or measures taken elsewhere.
  private sealed interface Source {
    SeenGraph graph();
  }

  /// Costs need no run.
  private record OfGraph(SeenGraph graph, Content content) implements Source {}

  /// Times are found out later than the rest: what is known of them is asked when it is shown.
  private record OfRun(
      SeenGraph graph, Content content, RunSnapshot snapshot, Supplier<MomentTimes> times)
      implements Source {}

  private record OfTraining(RunMeasures measures) implements Source {
    @Override
    public SeenGraph graph() {
      return SeenGraph.WHOLE;
    }
  }

  private final FxBridge bridge;
  private final Messages messages;
  private final ObjectProperty<OverlayKind> kind = new SimpleObjectProperty<>(OverlayKind.VALUES);
  private final ReadOnlyObjectWrapper<OverlayPicture> picture =
      new ReadOnlyObjectWrapper<>(OverlayPicture.NONE);
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(BesideWindow.thread("adjoint-overlay").factory());
  private final Measuring measuring = new Measuring();

  /// The worker's own: the last costs, and for what they were counted.
  private Cost cost = Cost.NONE;

  private Optional<RunMeasures> costed = Optional.empty();

  /// The newest order, taken by the worker; those it had no time for are left out.
  private final AtomicReference<Optional<Runnable>> order = new AtomicReference<>(Optional.empty());

  private Optional<Source> run = Optional.empty();
  private Optional<Source> training = Optional.empty();

  private boolean showsTraining;

  public OverlayViewModel(FxBridge bridge, Messages messages) {
    this.bridge = bridge;
    this.messages = messages;
    messages.languageProperty().addListener((at, before, now) -> refresh());
    kind.addListener((at, before, now) -> refresh());
  }

  public ObjectProperty<OverlayKind> kindProperty() {
    return kind;
  }

  public ReadOnlyObjectProperty<OverlayPicture> pictureProperty() {
    return picture.getReadOnlyProperty();
  }

  /// The run that is looked at while not training, and the graph that it runs.
  public void showRun(Content content, RunSnapshot snapshot, Supplier<MomentTimes> times) {
    showRun(SeenGraph.WHOLE, content, snapshot, times);
  }

  /// The run that is looked at while not training, as of one of the document's graphs.
  ///
  /// @param times what is known of them by now, asked on the window's thread
  public void showRun(
      SeenGraph graph, Content content, RunSnapshot snapshot, Supplier<MomentTimes> times) {
    run =
        Optional.of(
            snapshot.exists()
                ? new OfRun(graph, content, snapshot, times)
                : new OfGraph(graph, content));
    if (!showsTraining) {
      refresh();
    }
  }

  /// The newest measures of training; none when there is no training to tell of.
  public void showTraining(Optional<RunMeasures> measures) {
    training = measures.map(OfTraining::new);
    if (showsTraining) {
      refresh();
    }
  }

  /// Whether training or the run is coloured.
  public void lookAtTraining(boolean now) {
    if (showsTraining != now) {
      showsTraining = now;
      refresh();
    }
  }

  private void refresh() {
    if (worker.isShutdown()) {
      return;
    }
    OverlayKind chosen = kind.get();
    Optional<Source> source = source();
    if (chosen == OverlayKind.VALUES || source.isEmpty()) {
      order.set(Optional.empty());
      show(OverlayPicture.none(chosen), Optional.empty(), chosen);
      return;
    }
    Source seen = source.get();
    MomentTimes times = seen instanceof OfRun of ? of.times().get() : MomentTimes.NONE;
    OverlayWords words = OverlayWords.of(messages);
    order.set(Optional.of(() -> compute(chosen, seen, times, words)));
    worker.execute(() -> order.getAndSet(Optional.empty()).ifPresent(Runnable::run));
  }

  private Optional<Source> source() {
    return showsTraining ? training : run;
  }

  private void compute(OverlayKind chosen, Source source, MomentTimes times, OverlayWords words) {
    RunMeasures measures =
        switch (source) {
          case OfGraph(SeenGraph graph, Content content) -> RunMeasures.none(content);
          case OfRun of ->
              measuring.measure(
                  of.content(), of.snapshot().values(), of.snapshot().gradients(), times::of, -1);
          case OfTraining(RunMeasures taken) -> taken;
        };
    OverlayPicture made =
        OverlayNumbers.picture(chosen, measures, cost(chosen, measures), words, source.graph());
    bridge.publish(picture, () -> show(made, Optional.of(source), chosen));
  }

  private Cost cost(OverlayKind chosen, RunMeasures measures) {
    if (chosen != OverlayKind.FLOPS && chosen != OverlayKind.MEMORY) {
      return Cost.NONE;
    }
    boolean known =
        costed
            .filter(c -> c.content() == measures.content() && c.inputs().equals(measures.inputs()))
            .isPresent();
    if (!known) {
      Inference types = measures.content().types();
      cost = cost.update(measures.inputs().isEmpty() ? types : types.bind(measures.inputs()));
      costed = Optional.of(measures);
    }
    return cost;
  }

  /// What was asked for meanwhile counts: an overlay that nobody wants any more is not shown.
  private void show(OverlayPicture made, Optional<Source> source, OverlayKind chosen) {
    boolean wanted = kind.get() == chosen;
    boolean there = source.isEmpty() || source().isPresent();
    if (wanted && there) {
      picture.set(made);
    }
  }

  /// Waits until all orders are carried out.
  void await() throws InterruptedException {
    try {
      worker.submit(() -> {}).get();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
