// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/// The tabs of a panel: words with a line under the one that shows.
///
/// Only the strip; who owns it swaps what is below.
public final class TabStrip<T> extends HBox {
  private final ChoiceOf<T> choice = new ChoiceOf<>();

  public TabStrip(List<Segment<T>> tabs) {
    getStyleClass().add("tab-strip");
    for (Segment<T> tab : tabs) {
      ToggleButton button = new ToggleButton();
      button.getStyleClass().setAll("tab-link");
      button.textProperty().bind(tab.label());
      button.setMinWidth(USE_PREF_SIZE);
      choice.add(tab.value(), button);
      getChildren().add(button);
    }
    choice.valueProperty().set(tabs.getFirst().value());
  }

  public javafx.beans.property.ObjectProperty<T> valueProperty() {
    return choice.valueProperty();
  }

  public ToggleButton button(T tab) {
    return choice.button(tab);
  }
}
