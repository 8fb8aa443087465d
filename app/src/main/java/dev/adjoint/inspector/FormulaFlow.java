// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.inspector.rule.ChainTerm;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A formula in colours: gradients as in the backward pass, values as in the forward one. The
/// raised T of a transpose is drawn, as the number typeface has none. Names can be clicked.
final class FormulaFlow extends TextFlow {
  private Consumer<ChainTerm> onClick = term -> {};

  FormulaFlow() {
    getStyleClass().addAll("sunken", "formula-flow");
  }

  void onClick(Consumer<ChainTerm> listener) {
    onClick = listener;
  }

  void show(List<ChainTerm> terms) {
    getChildren().clear();
    StringBuilder spoken = new StringBuilder();
    for (ChainTerm term : terms) {
      add(term, term.text(), "formula");
      if (term.transposed()) {
        add(term, "T", "raised");
      }
      spoken.append(term.text());
    }
    setAccessibleText(spoken.toString());
  }

  private void add(ChainTerm term, String text, String role) {
    Text part = new Text(text);
    part.getStyleClass().addAll(tone(term), role);
    if (term.kind() != ChainTerm.Kind.PLAIN) {
      part.setCursor(Cursor.HAND);
      part.setOnMouseClicked(event -> onClick.accept(term));
    }
    getChildren().add(part);
  }

  private static String tone(ChainTerm term) {
    return switch (term.kind()) {
      case GRADIENT -> "backward-text";
      case VALUE -> "forward-text";
      case PLAIN -> "plain";
    };
  }
}
