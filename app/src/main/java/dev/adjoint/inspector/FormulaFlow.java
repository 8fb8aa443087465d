// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.Parts;
import dev.adjoint.inspector.rule.ChainTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A formula in colours: gradients as in the backward pass, values as in the forward one. The
/// raised T of a transpose is drawn, as the number typeface has none. Names can be clicked. Pieces
/// are made once and filled anew for every formula.
final class FormulaFlow extends TextFlow {
  private static final Set<String> TONES = Set.of("backward-text", "forward-text", "plain");
  private static final Set<String> ROLES = Set.of("formula", "raised");

  /// A divisor does not stand on a line of its own.
  private static final String DIVIDED = "\u00a0/\u00a0";

  private final List<Text> pieces = new ArrayList<>();
  private Consumer<ChainTerm> onClick = term -> {};

  FormulaFlow() {
    getStyleClass().addAll("sunken", "formula-flow");
  }

  void onClick(Consumer<ChainTerm> listener) {
    onClick = listener;
  }

  void show(List<ChainTerm> terms) {
    StringBuilder spoken = new StringBuilder();
    int used = 0;
    for (ChainTerm term : terms) {
      fill(used++, term, term.text(), "formula");
      if (term.transposed()) {
        fill(used++, term, "T", "raised");
      }
      spoken.append(term.text());
    }
    Parts.lay(getChildren(), pieces.subList(0, used));
    setAccessibleText(spoken.toString());
  }

  private void fill(int index, ChainTerm term, String text, String role) {
    if (index == pieces.size()) {
      pieces.add(new Text());
    }
    Text piece = pieces.get(index);
    piece.setText(text.replace(" / ", DIVIDED));
    Parts.dress(piece, tone(term), TONES);
    Parts.dress(piece, role, ROLES);
    boolean leads = term.kind() != ChainTerm.Kind.PLAIN;
    piece.setCursor(leads ? Cursor.HAND : Cursor.DEFAULT);
    piece.setOnMouseClicked(leads ? event -> onClick.accept(term) : null);
  }

  private static String tone(ChainTerm term) {
    return switch (term.kind()) {
      case GRADIENT -> "backward-text";
      case VALUE -> "forward-text";
      case PLAIN -> "plain";
    };
  }
}
