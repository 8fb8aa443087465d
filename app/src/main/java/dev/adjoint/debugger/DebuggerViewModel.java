// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.debugger;

import dev.adjoint.control.Numbers;
import dev.adjoint.debug.Granularity;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.engine.MemoryUse;
import dev.adjoint.i18n.Messages;
import dev.adjoint.session.IterationCurve;
import dev.adjoint.session.RunPlace;
import dev.adjoint.session.RunSnapshot;
import dev.adjoint.session.RunViewModel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;

/// What the run bar, the timeline and the history show, and where a person travels to in them.
public final class DebuggerViewModel {
  public static final double SLOWEST = 0.5;
  public static final double FASTEST = 32;

  private final RunViewModel run;
  private final Messages messages;
  private final TimelineReader reader;
  private final ObjectBinding<Timeline> timeline;
  private final ObservableValue<Boolean> playing;
  private final BooleanBinding canGoBack;
  private final BooleanBinding canStop;
  private final BooleanBinding canRunTo;
  private final BooleanBinding canStepOut;
  private final DoubleProperty speed = new SimpleDoubleProperty(2);

  /// Where a drag wants to be; the way there may take longer than the hand.
  private Optional<Moment> wanted = Optional.empty();

  private record Moment(long iteration, int done) {}

  public DebuggerViewModel(DocumentViewModel document, RunViewModel run, Messages messages) {
    this.run = run;
    this.messages = messages;
    reader = new TimelineReader(document);
    timeline =
        Bindings.createObjectBinding(
            () -> reader.read(run.snapshotProperty().get(), run.breakpoints().listProperty().get()),
            run.snapshotProperty(),
            run.breakpoints().listProperty());
    playing = run.runningProperty().map(busy -> busy && run.isPlaying());
    canGoBack = Bindings.createBooleanBinding(() -> place().canGoBack(), run.snapshotProperty());
    canStop =
        Bindings.createBooleanBinding(
            () -> run.runningProperty().get() || run.snapshotProperty().get().exists(),
            run.runningProperty(),
            run.snapshotProperty());
    canRunTo =
        Bindings.createBooleanBinding(
            () -> document.isEditable() && document.selection().nodes().size() == 1,
            document.selectionProperty(),
            document.contentProperty());
    canStepOut =
        Bindings.createBooleanBinding(
            () -> place().opened().isPresent() || !place().parts().isWhole(),
            run.snapshotProperty());
    run.runningProperty().subscribe(this::goOn);
    speed.subscribe(now -> run.setStepsPerSecond(now.doubleValue()));
  }

  public ObservableValue<Timeline> timeline() {
    return timeline;
  }

  /// Whether steps are being played one after the other, as against one being computed.
  public ObservableValue<Boolean> playing() {
    return playing;
  }

  /// Steps a second while running.
  public DoubleProperty speedProperty() {
    return speed;
  }

  /// How far one step goes.
  public ObjectProperty<Granularity> granularityProperty() {
    return run.granularityProperty();
  }

  public ObservableValue<IterationCurve> losses() {
    return run.lossesProperty();
  }

  public ObservableValue<RunSnapshot> snapshot() {
    return run.snapshotProperty();
  }

  RunPlace place() {
    return run.snapshotProperty().get().place();
  }

  /// Orders given while a step is still computed wait their turn, so being busy forbids nothing.
  public BooleanBinding canGoBack() {
    return canGoBack;
  }

  public BooleanBinding canStop() {
    return canStop;
  }

  /// Whether the moment lies within a step.
  public BooleanBinding canStepOut() {
    return canStepOut;
  }

  /// Whether there is one node to run to.
  public BooleanBinding canRunTo() {
    return canRunTo;
  }

  /// To the moment of this iteration when `done` steps are done. While the run is on its way only
  /// the last of many wishes counts.
  public void travel(int done) {
    travel(place().iteration(), done);
  }

  /// To the end of an iteration, wherever it lies.
  public void travelTo(long iteration) {
    travel(iteration, Integer.MAX_VALUE);
  }

  private void travel(long iteration, int done) {
    if (run.runningProperty().get()) {
      wanted = Optional.of(new Moment(iteration, done));
    } else {
      run.seek(iteration, done);
    }
  }

  private void goOn(boolean busy) {
    if (!busy && wanted.isPresent()) {
      Moment next = wanted.get();
      wanted = Optional.empty();
      run.seek(next.iteration(), next.done());
    }
  }

  /// `6 steps`, or `step 3 of 6` for the side the run is in.
  public String progress(Step.Side side) {
    Timeline now = timeline.get();
    int count = now.count(side);
    Optional<Step> current = now.current();
    if (current.isEmpty() || current.get().side() != side) {
      return messages.text("debugger.steps", count);
    }
    String step = messages.text("debugger.step-of", now.doneOf(side), count);
    return now.parts().isWhole() || now.parts().shown() == 0
        ? step
        : step
            + " · "
            + messages.text("debugger.part-of", now.parts().shown(), now.parts().count());
  }

  /// What a step is, when the pointer is over it: `5 of 12 · MatMul z2 · forward`.
  public String words(int index) {
    Timeline now = timeline.get();
    Step step = now.steps().get(index);
    return messages.text(
        "debugger.hover",
        Integer.toString(index + 1),
        Integer.toString(now.steps().size()),
        step.label(),
        sideName(step.side()).toLowerCase(Locale.ROOT));
  }

  /// Why a run has no backward pass and what gives it one, in two sentences; none for other runs.
  List<String> note() {
    RunSnapshot now = run.snapshotProperty().get();
    return now.exists() && now.loss().isEmpty()
        ? List.of(messages.text("debugger.no-backward"), messages.text("debugger.no-backward-help"))
        : List.of();
  }

  String sideName(Step.Side side) {
    return switch (side) {
      case FORWARD -> messages.text("debugger.forward");
      case BACKWARD -> messages.text("debugger.backward");
      case UPDATE -> messages.text("debugger.update");
    };
  }

  /// The loss of the moment, or that of the iteration when it was computed before.
  public OptionalDouble loss() {
    return run.snapshotProperty().get().lossNumber();
  }

  public int breakpoints() {
    return run.breakpoints().listProperty().get().size();
  }

  ObservableValue<?> breakpointList() {
    return run.breakpoints().listProperty();
  }

  /// What looking back costs, of what it may: `12.3 / 256 MiB`.
  public String memory() {
    MemoryUse use = run.snapshotProperty().get().memory();
    return messages.text(
        "debugger.memory-of", mebibytes(use.usedBytes()), mebibytes(use.budgetBytes()));
  }

  private static String mebibytes(long bytes) {
    double size = bytes / (double) (1 << 20);
    return size >= 100 ? Numbers.count(Math.round(size)) : String.format(Locale.ROOT, "%.1f", size);
  }

  /// `iteration 118 · loss 0.5153`.
  public String iterationWords(long iteration) {
    OptionalDouble loss = run.lossesProperty().get().at(iteration);
    return loss.isPresent()
        ? messages.text(
            "debugger.iteration-loss", Long.toString(iteration), Numbers.brief(loss.getAsDouble()))
        : messages.text("debugger.iteration-at", Long.toString(iteration));
  }
}
