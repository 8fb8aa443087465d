// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.sourcecode;

import dev.adjoint.codegen.Line;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// A line in its colours; lit while its node is selected. Only a line with a node leads somewhere.
final class SourceCell extends ListCell<Line> {
  private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
  private static final PseudoClass LEADING = PseudoClass.getPseudoClass("leading");

  private final ObservableValue<String> node;

  SourceCell(ObservableValue<String> node) {
    this.node = node;
    getStyleClass().add("code-line");
    node.subscribe(now -> light());
  }

  @Override
  protected void updateItem(@Nullable Line line, boolean empty) {
    super.updateItem(line, empty);
    setText(null);
    setGraphic(empty || line == null ? null : painted(line.text()));
    light();
  }

  private void light() {
    Line line = getItem();
    boolean leading = line != null && !line.node().isEmpty();
    pseudoClassStateChanged(LEADING, leading);
    pseudoClassStateChanged(LIT, leading && line.node().equals(node.getValue()));
  }

  private static HBox painted(String line) {
    HBox row = new HBox();
    for (PythonToken token : PythonToken.of(line)) {
      Text text = new Text(token.text());
      text.getStyleClass().addAll("code-text", token.kind().styleClass());
      row.getChildren().add(text);
    }
    return row;
  }
}
