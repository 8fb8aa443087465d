// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.Labels;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A caption, an editor, and a line for what is wrong with what is typed.
class FieldRow extends VBox {
  private static final PseudoClass DEFAULT = PseudoClass.getPseudoClass("default-value");
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  private final Label fault = Labels.of("", "row-text", "error-text", "field-fault");

  FieldRow(Label caption, Node editor) {
    caption.getStyleClass().add("field-caption");
    HBox.setHgrow(editor, Priority.ALWAYS);
    HBox line = new HBox(caption, editor);
    line.getStyleClass().add("field-line");
    fault.setWrapText(true);
    getStyleClass().add("field-row");
    getChildren().add(line);
  }

  /// Tells a value that was chosen from one that is only the default.
  static void showDefault(Node editor, boolean isDefault) {
    editor.pseudoClassStateChanged(DEFAULT, isDefault);
  }

  /// Marks the editor and says why, or clears both for an empty text.
  final void showFault(Node editor, String words) {
    boolean wrong = !words.isEmpty();
    editor.pseudoClassStateChanged(ERROR, wrong);
    fault.setText(words);
    if (wrong && !getChildren().contains(fault)) {
      getChildren().add(fault);
    } else if (!wrong) {
      getChildren().remove(fault);
    }
  }
}
