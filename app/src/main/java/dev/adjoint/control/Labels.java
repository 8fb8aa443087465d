// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Labels in the roles of the type scale, made in one call.
public final class Labels {
  private Labels() {}

  /// @param styleClasses roles of the style sheet: `caption`, `mono`, `panel-title`, …
  public static Label of(String text, String... styleClasses) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styleClasses);
    return label;
  }

  public static Label of(ObservableValue<String> text, String... styleClasses) {
    Label label = of("", styleClasses);
    label.textProperty().bind(text);
    return label;
  }

  /// A shape or a dtype.
  public static Label chip(String text) {
    return whole(of(text, "chip"));
  }

  /// @param tone `ok`, `forward`, `backward`, `error`, `warning` or `neutral`
  public static Label badge(ObservableValue<String> text, String tone) {
    return whole(of(text, "badge", tone));
  }

  public static Label badge(String text, String tone) {
    return whole(of(text, "badge", tone));
  }

  /// Never cut short: a chip that ends in dots says nothing.
  private static Label whole(Label label) {
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  /// A hairline across the panel.
  public static Region rule() {
    Region rule = new Region();
    rule.getStyleClass().add("rule");
    return rule;
  }

  /// A short upright line between groups of a toolbar.
  public static Region verticalRule() {
    Region rule = new Region();
    rule.getStyleClass().add("vertical-rule");
    return rule;
  }

  /// Takes up what room is left in a row.
  public static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }
}
