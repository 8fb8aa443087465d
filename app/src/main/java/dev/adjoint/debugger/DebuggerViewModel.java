// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.debugger;

import dev.adjoint.i18n.Messages;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;

/// What the run bar and the timeline show.
public final class DebuggerViewModel {
  public static final double SLOWEST = 0.5;
  public static final double FASTEST = 32;

  private final ObservableValue<Timeline> timeline;
  private final ObservableValue<Boolean> running;
  private final ObservableValue<OptionalDouble> loss;
  private final Messages messages;
  private final DoubleProperty speed = new SimpleDoubleProperty(2);

  /// @param loss the number that a run's last forward step makes, once it has
  public DebuggerViewModel(
      ObservableValue<Timeline> timeline,
      ObservableValue<Boolean> running,
      ObservableValue<OptionalDouble> loss,
      Messages messages) {
    this.timeline = timeline;
    this.running = running;
    this.loss = loss;
    this.messages = messages;
  }

  public ObservableValue<Timeline> timeline() {
    return timeline;
  }

  public ObservableValue<Boolean> running() {
    return running;
  }

  public ObservableValue<OptionalDouble> loss() {
    return loss;
  }

  /// Steps a second while running.
  public DoubleProperty speedProperty() {
    return speed;
  }

  /// Orders given while a step is still computed wait their turn, so being busy forbids nothing.
  public BooleanBinding canGoBack() {
    return Bindings.createBooleanBinding(() -> !timeline.getValue().atStart(), timeline);
  }

  public BooleanBinding canGoForward() {
    return Bindings.createBooleanBinding(
        () -> timeline.getValue().isEmpty() || !timeline.getValue().atEnd(), timeline);
  }

  /// `6 steps`, or `step 3 of 6` for the side the run is in.
  public String progress(Step.Side side) {
    Timeline now = timeline.getValue();
    int count = now.count(side);
    Optional<Step> current = now.current();
    return current.isPresent() && current.get().side() == side
        ? messages.text("debugger.step-of", now.doneOf(side), count)
        : messages.text("debugger.steps", count);
  }
}
