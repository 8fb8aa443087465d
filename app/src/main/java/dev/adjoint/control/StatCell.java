// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// One statistic: a quiet caption over a number.
public final class StatCell extends VBox {
  private final Label number = Labels.of("", "number");

  public StatCell(ObservableValue<String> caption) {
    getStyleClass().add("stat-cell");
    Label name = Labels.of(caption, "caption");
    number.setMinWidth(0);
    getChildren().addAll(name, number);
  }

  public StringProperty numberProperty() {
    return number.textProperty();
  }
}
