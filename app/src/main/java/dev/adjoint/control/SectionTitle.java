// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// The title of a part of a panel, with something small at the right end.
public final class SectionTitle extends HBox {
  public SectionTitle(ObservableValue<String> title, Node... right) {
    getStyleClass().add("section-row");
    Label label = Labels.of(title, "section-title");
    label.setMinWidth(0);
    getChildren().addAll(label, Labels.gap());
    getChildren().addAll(right);
  }
}
