// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A field with a lens in front and, while it is empty, the key that leads to it. Escape empties
/// it.
public final class SearchField extends HBox {
  private final TextField field = new TextField();

  public SearchField(ObservableValue<String> prompt, String... keys) {
    getStyleClass().add("search-field");
    field.promptTextProperty().bind(prompt);
    field.accessibleTextProperty().bind(prompt);
    HBox.setHgrow(field, Priority.ALWAYS);
    getChildren().addAll(new Glyph("ui/search", "text-3"), field);
    for (String key : keys) {
      Label cap = new Label(key);
      cap.getStyleClass().add("key-cap");
      cap.setMinWidth(USE_PREF_SIZE);
      cap.visibleProperty().bind(field.textProperty().isEmpty());
      cap.managedProperty().bind(cap.visibleProperty());
      getChildren().add(cap);
    }
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::clearByEscape);
  }

  public StringProperty textProperty() {
    return field.textProperty();
  }

  public TextField field() {
    return field;
  }

  @Override
  public void requestFocus() {
    field.requestFocus();
  }

  private void clearByEscape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
      field.clear();
      event.consume();
    }
  }
}
