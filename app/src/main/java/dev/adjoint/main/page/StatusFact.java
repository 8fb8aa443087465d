// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import dev.adjoint.control.Labels;
import dev.adjoint.control.Room;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/// A measured number in the lowest row: there while there is something to say and room to say it in
/// full.
final class StatusFact extends StackPane {
  /// @param tip what the number is of
  /// @param room whether the row is wide enough
  StatusFact(
      ObservableValue<String> text, ObservableValue<String> tip, ObservableValue<Boolean> room) {
    Label label = Labels.of(text, "number");
    label.setMinWidth(USE_PREF_SIZE);
    Tooltip words = new Tooltip();
    words.textProperty().bind(tip);
    label.setTooltip(words);
    getChildren().add(label);
    Room.only(
        this,
        Bindings.createBooleanBinding(
            () -> room.getValue() && !text.getValue().isEmpty(), room, text));
  }
}
