// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import java.util.List;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A formula in colours: gradients as in the backward pass, values as in the forward one. The
/// raised T of a transpose is drawn, as the number typeface has none.
final class FormulaFlow extends TextFlow {
  FormulaFlow() {
    getStyleClass().addAll("sunken", "formula-flow");
  }

  void show(List<ChainTerm> terms) {
    getChildren().clear();
    for (ChainTerm term : terms) {
      add(term.text(), tone(term), "formula");
      if (term.transposed()) {
        add("T", tone(term), "raised");
      }
    }
  }

  private void add(String text, String... styleClasses) {
    Text part = new Text(text);
    part.getStyleClass().addAll(styleClasses);
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
