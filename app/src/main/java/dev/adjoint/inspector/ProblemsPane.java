// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.Glyph;
import dev.adjoint.control.Labels;
import dev.adjoint.graph.Diagnostic;
import dev.adjoint.graph.Fix;
import dev.adjoint.i18n.Messages;
import dev.adjoint.i18n.OpWords;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What is wrong with the node, in words, with a button for every mend.
final class ProblemsPane extends VBox {
  private final InspectorViewModel model;
  private final Messages messages;
  private final OpWords words;

  ProblemsPane(InspectorViewModel model, Messages messages) {
    this.messages = messages;
    this.words = new OpWords(messages);
    this.model = model;
    getStyleClass().add("inspector-section");
  }

  void show(NodeFacts facts) {
    getChildren().setAll(facts.problems().stream().map(this::problem).toList());
  }

  private Node problem(Diagnostic diagnostic) {
    boolean note = diagnostic.severity() == Diagnostic.Severity.NOTE;
    String tone = note ? "info" : diagnostic.severity().name().toLowerCase(Locale.ROOT);
    Label said = Labels.of(words.title(diagnostic), "strong");
    said.setWrapText(true);
    VBox text = new VBox(said);
    if (!diagnostic.expected().isEmpty()) {
      Label details = Labels.of(details(diagnostic), "row-text", "secondary");
      details.setWrapText(true);
      text.getChildren().add(details);
    }
    diagnostic.fixes().forEach(fix -> text.getChildren().add(button(fix)));
    text.getStyleClass().add("problem-text");
    HBox line = new HBox(new Glyph("ui/" + tone, tone), text);
    line.getStyleClass().add("problem-line");
    return line;
  }

  private String details(Diagnostic diagnostic) {
    return diagnostic.actual().isEmpty()
        ? diagnostic.expected()
        : messages.text("problems.expected", diagnostic.expected(), diagnostic.actual());
  }

  private Button button(Fix fix) {
    Button button = new Button(words.mend(fix));
    button.setMnemonicParsing(false); // names keep their underscores
    button.getStyleClass().add("small");
    button.setOnAction(event -> model.actions().apply(fix));
    return button;
  }
}
