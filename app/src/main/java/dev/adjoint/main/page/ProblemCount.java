// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import dev.adjoint.control.Glyph;
import dev.adjoint.control.Labels;
import dev.adjoint.graph.Diagnostic.Severity;
import dev.adjoint.i18n.Messages;
import dev.adjoint.problems.ProblemsViewModel;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.binding.IntegerBinding;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// How many problems of each kind there are, or that there are none, in the lowest row.
///
/// All its parts stay in the scene and are hidden while there is nothing to say: what is put there
/// anew is styled, and JavaFX then paints the whole window once more.
final class ProblemCount extends HBox {
  ProblemCount(ProblemsViewModel found, Messages messages) {
    getStyleClass().add("status-problems");
    IntegerBinding errors = found.count(Severity.ERROR);
    IntegerBinding warnings = found.count(Severity.WARNING);
    add(
        "ui/check",
        "ok",
        Labels.of(messages.bound("problems.none"), "ok-text"),
        errors.add(warnings).isEqualTo(0));
    add("ui/error", "error", number(errors, "error-text"), errors.greaterThan(0));
    add("ui/warning", "warning", number(warnings, "warning-text"), warnings.greaterThan(0));
  }

  private static Label number(IntegerBinding count, String colour) {
    Label label = Labels.of("", "number", colour);
    label.textProperty().bind(count.asString());
    return label;
  }

  private void add(String icon, String colour, Label words, BooleanExpression wanted) {
    for (Node part : new Node[] {new Glyph(icon, colour), words}) {
      part.visibleProperty().bind(wanted);
      part.managedProperty().bind(wanted);
      getChildren().add(part);
    }
  }
}
