// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.debugger;

import dev.adjoint.control.IconButton;
import dev.adjoint.control.Labels;
import dev.adjoint.i18n.Messages;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The buttons that move a run, and its speed.
final class RunBar extends VBox {
  RunBar(DebuggerViewModel model, DebuggerActions actions, Messages messages) {
    getStyleClass().add("run-panel");
    IconButton restart =
        new IconButton("ui/restart", messages.bound("run.restart"), actions::restart);
    IconButton back =
        new IconButton("ui/step-back", messages.bound("run.step-back"), actions::stepBack);
    IconButton run =
        new IconButton("ui/run", messages.bound("run.run"), actions::runOrPause).asPrimary();
    IconButton forward =
        new IconButton("ui/step-forward", messages.bound("run.step-forward"), actions::stepForward);
    IconButton end = new IconButton("ui/to-end", messages.bound("run.to-end"), actions::toEnd);
    IconButton stop = new IconButton("ui/stop", messages.bound("run.stop"), actions::stop);
    restart.disableProperty().bind(model.canGoBack().not());
    back.disableProperty().bind(model.canGoBack().not());
    forward.disableProperty().bind(model.canGoForward().not());
    end.disableProperty().bind(model.canGoForward().not());
    model.running().subscribe(on -> run.showIcon(on ? "ui/pause" : "ui/run"));
    HBox bar = new HBox(restart, back, run, forward, end, stop);
    bar.getStyleClass().add("run-bar");
    name(restart, back, run, forward, end, stop);
    getChildren().addAll(bar, speed(model, messages));
  }

  private static void name(IconButton... buttons) {
    String[] ids = {"restart", "step-back", "run", "step-forward", "to-end", "stop"};
    for (int i = 0; i < buttons.length; i++) {
      buttons[i].setId(ids[i]);
    }
  }

  /// The slider is logarithmic: from one step in two seconds to 32 a second.
  private static HBox speed(DebuggerViewModel model, Messages messages) {
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
    model
        .speedProperty()
        .subscribe(
            now ->
                number.setText(
                    messages.text(
                        "debugger.ops-per-second",
                        String.format(Locale.ROOT, "%.2g", now.doubleValue()))));
    HBox line = new HBox(Labels.of(messages.bound("debugger.speed"), "caption"), slider, number);
    line.getStyleClass().add("run-line");
    return line;
  }

  private static double log(double value) {
    return Math.log(value) / Math.log(2);
  }
}
