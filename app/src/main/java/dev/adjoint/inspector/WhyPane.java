// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.Labels;
import dev.adjoint.control.Numbers;
import dev.adjoint.i18n.Messages;
import dev.adjoint.inspector.why.Cause;
import dev.adjoint.inspector.why.Symptom;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Next to a norm that is out of the ordinary: a button that asks why, and the answer with the node
/// to blame as a link.
final class WhyPane extends VBox {
  private final WhyViewModel model;
  private final Messages messages;
  private final Consumer<String> reveal;

  WhyPane(WhyViewModel model, Messages messages, Consumer<String> reveal) {
    this.model = model;
    this.messages = messages;
    this.reveal = reveal;
    getStyleClass().addAll("inspector-section", "why");
    model.whyProperty().subscribe(this::show);
    messages.languageProperty().subscribe(language -> show(model.whyProperty().get()));
  }

  private void show(Optional<Why> why) {
    getChildren().clear();
    setVisible(why.isPresent());
    setManaged(why.isPresent());
    why.ifPresent(this::build);
  }

  private void build(Why why) {
    String symptom =
        why.symptom().map(Symptom::name).map(n -> n.toLowerCase(Locale.ROOT)).orElse("missing");
    Label name = Labels.of("‖∂L/∂" + why.value() + "‖", "strong", "row-text");
    name.setMinWidth(0);
    Label norm =
        Labels.of(
            why.symptom().isPresent() ? Numbers.brief(why.norm()) : "–", "number", "error-text");
    Button ask = new Button(messages.text("why.ask-" + symptom));
    ask.setId("why");
    ask.getStyleClass().add("small");
    ask.setMinWidth(Button.USE_PREF_SIZE);
    ask.setOnAction(event -> model.explain());
    HBox line = new HBox(name, norm, Labels.gap(), ask);
    line.getStyleClass().add("contribution");
    getChildren().add(line);
    if (why.asked()) {
      getChildren().add(answer(why));
    }
  }

  private VBox answer(Why why) {
    VBox box = new VBox();
    box.getStyleClass().addAll("sunken", "element-box");
    if (why.cause().isEmpty()) {
      box.getChildren().add(wrapped(messages.text("why.not-found")));
      return box;
    }
    Cause cause = why.cause().get();
    Hyperlink culprit = new Hyperlink(cause.op() + " " + cause.culprit());
    culprit.getStyleClass().add("strong");
    culprit.setOnAction(event -> reveal.accept(cause.culprit()));
    box.getChildren().addAll(culprit, wrapped(sentence(cause, messages)));
    return box;
  }

  private static Label wrapped(String text) {
    Label label = Labels.of(text, "row-text");
    label.setWrapText(true);
    return label;
  }

  /// What is the matter with the culprit, in a sentence with its numbers.
  static String sentence(Cause cause, Messages messages) {
    Object[] numbers =
        cause.reason().numbers().stream()
            .map(n -> n instanceof Double d ? Numbers.brief(d) : n)
            .toArray();
    return messages.text("why." + cause.reason().key(), numbers);
  }
}
