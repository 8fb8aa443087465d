// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A text field that judges while one types, takes over on Enter or when left, and goes back on
/// Escape.
class TypedField extends FieldRow {
  private final TextField field;
  private final Function<String, Optional<String>> judge;
  private final Consumer<String> enter;
  private String settled = "";

  TypedField(Label caption, Function<String, Optional<String>> judge, Consumer<String> enter) {
    this(caption, new TextField(), judge, enter);
  }

  private TypedField(
      Label caption,
      TextField field,
      Function<String, Optional<String>> judge,
      Consumer<String> enter) {
    super(caption, field);
    this.field = field;
    this.judge = judge;
    this.enter = enter;
    field.getStyleClass().add("compact");
    field.accessibleTextProperty().bind(caption.textProperty());
    field.textProperty().addListener((at, before, now) -> judgeNow(now));
    field.setOnAction(event -> takeOver());
    field.focusedProperty().addListener((at, before, now) -> left(now));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::goBack);
  }

  /// Shows the value of the graph, unless the person is typing another.
  final void showValue(String text) {
    boolean untouched = field.getText().equals(settled);
    settled = text;
    if (untouched || !field.isFocused()) {
      field.setText(text);
      judgeNow(text);
    }
  }

  final TextField field() {
    return field;
  }

  /// What nobody has filled in yet is no fault of what was typed: the problems of the node tell of
  /// it.
  private void judgeNow(String text) {
    boolean blank = text.isEmpty() && settled.isEmpty();
    showFault(field, blank ? "" : judge.apply(text).orElse(""));
  }

  private void takeOver() {
    if (judge.apply(field.getText()).isEmpty() && !field.getText().equals(settled)) {
      enter.accept(field.getText());
    }
  }

  private void left(boolean focused) {
    if (!focused) {
      takeOver();
      if (judge.apply(field.getText()).isPresent()) {
        field.setText(settled);
      }
    }
  }

  private void goBack(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !field.getText().equals(settled)) {
      field.setText(settled);
      event.consume();
    }
  }
}
