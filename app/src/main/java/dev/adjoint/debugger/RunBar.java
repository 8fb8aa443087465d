// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.debugger;

import dev.adjoint.control.Hint;
import dev.adjoint.control.IconButton;
import dev.adjoint.control.Labels;
import dev.adjoint.control.Segment;
import dev.adjoint.control.SegmentedControl;
import dev.adjoint.debug.Granularity;
import dev.adjoint.i18n.Messages;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The buttons that move a run, how far a step goes, and its speed.
final class RunBar extends VBox {
  private final DebuggerViewModel model;
  private final Messages messages;

  RunBar(DebuggerViewModel model, DebuggerActions actions, Messages messages) {
    this.model = model;
    this.messages = messages;
    getStyleClass().add("run-panel");
    getChildren().add(buttons(actions));
  }

  /// Adds what is below the buttons, a little later than they are.
  void furnish() {
    getChildren().addAll(granularity(), speed());
  }

  private HBox buttons(DebuggerActions actions) {
    IconButton restart =
        button("restart", "ui/restart", "run.restart", "Ctrl+F5", actions::restart);
    IconButton back =
        button("step-back", "ui/step-back", "run.step-back", "Shift+F10", actions::stepBack);
    IconButton run =
        button("run", "ui/run", "run.run-or-pause", "F5", actions::runOrPause).asPrimary();
    IconButton forward =
        button("step-forward", "ui/step-forward", "run.step-forward", "F10", actions::stepForward);
    IconButton into =
        button("step-into", "ui/step-into", "run.step-into", "F11", actions::stepInto);
    IconButton out =
        button("step-out", "ui/step-out", "run.step-out", "Shift+F11", actions::stepOut);
    IconButton end = button("to-end", "ui/to-end", "run.to-end", "F8", actions::toEnd);
    IconButton here =
        button("run-to", "ui/run-to", "run.run-to", "Ctrl+F10", actions::runToSelection);
    IconButton stop = button("stop", "ui/stop", "run.stop", "Shift+F5", actions::stop);
    only(restart, model.canGoBack());
    only(back, model.canGoBack());
    only(here, model.canRunTo());
    only(out, model.canStepOut());
    only(stop, model.canStop());
    model.playing().subscribe(on -> run.showIcon(on ? "ui/pause" : "ui/run"));
    HBox bar = new HBox(restart, back, run, forward, into, out, end, here, stop);
    bar.getStyleClass().add("run-bar");
    return bar;
  }

  private IconButton button(String id, String icon, String key, String shortcut, Runnable action) {
    ObservableValue<String> words = messages.bound(key).map(name -> name + " (" + shortcut + ")");
    IconButton button = new IconButton(icon, words, action);
    button.accessibleTextProperty().unbind();
    button.accessibleTextProperty().bind(messages.bound(key));
    button.setId(id);
    return button;
  }

  private static void only(IconButton button, ObservableBooleanValue condition) {
    button.disableProperty().bind(Bindings.not(condition));
  }

  private HBox granularity() {
    SegmentedControl<Granularity> control =
        new SegmentedControl<>(
                List.of(
                    Segment.of(Granularity.WIRE, messages.bound("debugger.by-wire")),
                    Segment.of(Granularity.OP, messages.bound("debugger.by-op")),
                    Segment.of(Granularity.ITERATION, messages.bound("debugger.by-iteration"))))
            .small();
    control.setId("step-by");
    control.valueProperty().bindBidirectional(model.granularityProperty());
    explain(control, Granularity.WIRE, "debugger.by-wire-hint");
    explain(control, Granularity.OP, "debugger.by-op-hint");
    explain(control, Granularity.ITERATION, "debugger.by-iteration-hint");
    HBox line = new HBox(Labels.of(messages.bound("debugger.step-by"), "caption"), control);
    line.getStyleClass().add("run-line");
    return line;
  }

  private void explain(SegmentedControl<Granularity> control, Granularity each, String key) {
    Hint.on(control.button(each), messages.bound(key));
  }

  /// The slider is logarithmic: from one step in two seconds to 32 a second.
  private HBox speed() {
    Slider slider = new Slider(log(DebuggerViewModel.SLOWEST), log(DebuggerViewModel.FASTEST), 1);
    slider.setValue(log(model.speedProperty().get()));
    slider
        .valueProperty()
        .addListener(
            (at, before, now) -> model.speedProperty().set(Math.pow(2, now.doubleValue())));
    slider.accessibleTextProperty().bind(messages.bound("debugger.speed"));
    HBox.setHgrow(slider, Priority.ALWAYS);
    Label number = Labels.of("", "number");
    number.setMinWidth(Label.USE_PREF_SIZE);
    number
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    messages.text(
                        "debugger.ops-per-second",
                        String.format(Locale.ROOT, "%.2g", model.speedProperty().get())),
                model.speedProperty(),
                messages.languageProperty()));
    HBox line = new HBox(Labels.of(messages.bound("debugger.speed"), "caption"), slider, number);
    line.getStyleClass().add("run-line");
    return line;
  }

  private static double log(double value) {
    return Math.log(value) / Math.log(2);
  }
}
