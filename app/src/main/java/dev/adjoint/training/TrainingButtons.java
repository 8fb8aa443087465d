// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.control.Glyph;
import dev.adjoint.i18n.Messages;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/// The button that begins training and, while there is some, those that pause and stop it.
public final class TrainingButtons extends HBox {
  /// @param train what the main button does: it knows the device
  public TrainingButtons(TrainingViewModel model, Messages messages, Runnable train) {
    getStyleClass().add("training-buttons");
    setMinWidth(USE_PREF_SIZE);
    var moment = model.momentProperty();
    ObservableValue<Boolean> active = moment.map(now -> now.state().isActive());
    Glyph pauseGlyph = new Glyph("ui/pause");
    Button start = button("train", new Glyph("ui/run"), train);
    start.getStyleClass().add("primary");
    start.textProperty().bind(messages.bound("run.train"));
    start.visibleProperty().bind(active.map(on -> !on));
    Button pause = button("train-pause", pauseGlyph, () -> toggle(model));
    pause
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    model.state() == TrainingState.PAUSED
                        ? messages.text("train.resume")
                        : messages.text("run.pause"),
                moment,
                messages.languageProperty()));
    moment.subscribe(
        now -> pauseGlyph.show(now.state() == TrainingState.PAUSED ? "ui/run" : "ui/pause"));
    pause.visibleProperty().bind(active);
    Button stop = button("train-stop", new Glyph("ui/stop"), model::stop);
    stop.textProperty().bind(messages.bound("run.stop"));
    stop.visibleProperty().bind(active);
    getChildren().addAll(start, pause, stop);
  }

  private static Button button(String id, Glyph glyph, Runnable action) {
    Button button = new Button("", glyph);
    button.setId(id);
    button.managedProperty().bind(button.visibleProperty());
    button.setOnAction(event -> action.run());
    return button;
  }

  private static void toggle(TrainingViewModel model) {
    if (model.state() == TrainingState.PAUSED) {
      model.resume();
    } else {
      model.pause();
    }
  }
}
