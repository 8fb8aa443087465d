// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;

/// A square button that is only an icon. Its words are its tooltip and what a screen reader says.
public final class IconButton extends Button {
  private final Glyph glyph;

  public IconButton(String icon, ObservableValue<String> words, Runnable action) {
    glyph = new Glyph(icon);
    getStyleClass().add("icon-button");
    setGraphic(glyph);
    accessibleTextProperty().bind(words);
    Hint.on(this, words);
    setOnAction(event -> action.run());
  }

  public void showIcon(String icon) {
    glyph.show(icon);
  }

  /// The one button of its group that people look for first.
  public IconButton asPrimary() {
    getStyleClass().add("primary");
    return this;
  }
}
