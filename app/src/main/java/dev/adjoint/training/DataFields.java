// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.control.Labels;
import dev.adjoint.i18n.Messages;
import dev.adjoint.train.TrainingSpec;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// A field for each input of the graph: the file its rows come from.
final class DataFields extends GridPane {
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  private final SettingsViewModel model;
  private final Messages messages;
  private final ObservableValue<Boolean> closed;
  // Kept, because what it watches holds it only weakly.
  private final ObservableValue<Optional<TrainingSpec>> spec;
  private final ObservableValue<List<String>> inputs;

  /// @param closed while nothing may be changed
  DataFields(SettingsViewModel model, Messages messages, ObservableValue<Boolean> closed) {
    this.model = model;
    this.messages = messages;
    this.closed = closed;
    this.spec = model.spec();
    this.inputs = model.inputsNow();
    getStyleClass().add("data-fields");
    inputs.subscribe(this::show);
    spec.subscribe(now -> fill());
    messages.languageProperty().subscribe(now -> show(inputs.getValue()));
  }

  private void show(List<String> names) {
    getChildren().clear();
    for (int row = 0; row < names.size(); row++) {
      addRow(row, Labels.of(names.get(row), "mono"), field(names.get(row)));
    }
    fill();
  }

  private void fill() {
    for (var child : getChildren()) {
      if (child instanceof TextField field) {
        field.setText(model.data(String.valueOf(field.getUserData())));
        field.pseudoClassStateChanged(ERROR, false);
      }
    }
  }

  private TextField field(String input) {
    TextField field = new TextField();
    field.setUserData(input);
    field.setId("train-data-" + input);
    field.getStyleClass().add("compact");
    field.setPromptText(messages.text("train.data-prompt"));
    field.setAccessibleText(messages.text("train.data-of", input));
    field.setTooltip(new Tooltip(messages.text("train.data-tip")));
    field.disableProperty().bind(closed);
    GridPane.setHgrow(field, Priority.ALWAYS);
    field.setOnAction(event -> take(field, input));
    field
        .focusedProperty()
        .addListener(
            (at, before, now) -> {
              if (!now) {
                take(field, input);
              }
            });
    return field;
  }

  private void take(TextField field, String input) {
    boolean same = field.getText().equals(model.data(input));
    field.pseudoClassStateChanged(ERROR, !same && !model.setData(input, field.getText()));
  }
}
