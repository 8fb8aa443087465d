// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import dev.adjoint.control.DropDown;
import dev.adjoint.control.ShownWords;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;

/// A small box to choose one of a few things. Showing what is chosen does not tell the listener;
/// choosing does.
final class Choices<T> extends DropDown<T> {
  private final Function<T, String> text;
  private List<String> words = List.of();
  private boolean showing;

  Choices(ObservableValue<String> name, Function<T, String> text, Consumer<T> chosen) {
    this.text = text;
    getStyleClass().add("compact");
    accessibleTextProperty().bind(name);
    setConverter(new ShownWords<>(text));
    valueProperty()
        .addListener(
            (at, before, now) -> {
              if (!showing && now != null) {
                chosen.accept(now);
              }
            });
  }

  /// The same choices may have other words than before, such as axes of another size.
  void show(List<T> choices, T chosen) {
    List<String> now = choices.stream().map(text).toList();
    showing = true;
    if (!getItems().equals(choices) || !now.equals(words)) {
      words = now;
      setValue(null);
      getItems().setAll(choices);
    }
    setValue(chosen);
    showing = false;
  }
}
