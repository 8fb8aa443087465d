// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Toggle buttons of which exactly one is on. (A toggle group would allow none.) Arrow keys move.
final class ChoiceOf<T> {
  private final ObjectProperty<T> value = new SimpleObjectProperty<>();
  private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();

  ChoiceOf() {
    value.addListener((at, before, now) -> show());
  }

  ObjectProperty<T> valueProperty() {
    return value;
  }

  void add(T choice, ToggleButton button) {
    buttons.put(choice, button);
    button.setMnemonicParsing(false); // names keep their underscores
    button.setOnAction(
        event -> {
          value.set(choice);
          show();
        });
    button.addEventFilter(KeyEvent.KEY_PRESSED, this::moveByKey);
  }

  ToggleButton button(T choice) {
    ToggleButton found = buttons.get(choice);
    if (found == null) {
      throw new IllegalArgumentException("no choice " + choice);
    }
    return found;
  }

  private void show() {
    buttons.forEach((choice, button) -> button.setSelected(choice.equals(value.get())));
  }

  private void moveByKey(KeyEvent event) {
    int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
    if (step == 0) {
      return;
    }
    List<T> choices = List.copyOf(buttons.keySet());
    int next = Math.clamp(choices.indexOf(value.get()) + step, 0, choices.size() - 1);
    value.set(choices.get(next));
    button(value.get()).requestFocus();
    event.consume();
  }
}
