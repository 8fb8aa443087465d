// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.control.Labels;
import dev.adjoint.control.Numbers;
import dev.adjoint.i18n.Messages;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// In a sentence whether the gradients are healthy, with the numbers, and a bound at which training
/// stops.
final class VerdictBox extends VBox {
  private static final String USUAL_BOUND = "1e3";

  private final TrainingNews news;
  private final Messages messages;
  private final CheckBox stops = new CheckBox();
  private final TextField bound = new TextField(USUAL_BOUND);

  VerdictBox(TrainingNews news, Messages messages) {
    this.news = news;
    this.messages = messages;
    getStyleClass().addAll("sunken", "verdict");
    Label title = Labels.of("", "strong");
    title.setMinWidth(USE_PREF_SIZE);
    Label words = Labels.of("", "row-text", "secondary");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(words, Priority.ALWAYS);
    var strips = news.stripsProperty();
    var breach = news.breachProperty();
    title
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> verdict().map(v -> GradientWords.title(v, messages)).orElse(""),
                strips,
                messages.languageProperty()));
    words
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                this::sentence, strips, breach, messages.languageProperty()));
    title.visibleProperty().bind(title.textProperty().isNotEmpty());
    title.managedProperty().bind(title.visibleProperty());
    strips.subscribe(now -> colour(title));
    stops.textProperty().bind(messages.bound("train.norm-stop"));
    stops.setId("norm-stop");
    stops.setOnAction(event -> setBound());
    bound.setId("norm-bound");
    bound.getStyleClass().add("compact");
    bound.setPrefColumnCount(5);
    bound.accessibleTextProperty().bind(messages.bound("train.norm-stop"));
    bound.textProperty().subscribe(text -> setBound());
    HBox stop = new HBox(stops, bound);
    stop.getStyleClass().add("verdict-stop");
    getChildren().addAll(title, words, stop);
  }

  private Optional<GradientVerdict> verdict() {
    return GradientVerdict.of(news.stripsProperty().get());
  }

  private void colour(Label title) {
    title.getStyleClass().removeAll("ok-text", "warning-text", "error-text");
    verdict()
        .map(
            v ->
                switch (v.health()) {
                  case HEALTHY -> "ok-text";
                  case VANISHING -> "warning-text";
                  case EXPLODING -> "error-text";
                })
        .ifPresent(title.getStyleClass()::add);
  }

  private String sentence() {
    Optional<NormBreach> breach = news.breachProperty().get();
    if (breach.isPresent()) {
      return messages.text(
          "train.norm-breach",
          breach.get().name(),
          Numbers.brief(breach.get().norm()),
          RoundNumber.text(breach.get().bound()),
          Numbers.count(breach.get().step()));
    }
    return verdict()
        .map(v -> GradientWords.sentences(v, messages))
        .orElseGet(() -> messages.text("train.norm-none"));
  }

  private void setBound() {
    Optional<Double> number = number(bound.getText());
    bound.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("error"), number.isEmpty());
    news.boundProperty().set(stops.isSelected() ? number : Optional.empty());
  }

  private static Optional<Double> number(String text) {
    try {
      double value = Double.parseDouble(text.strip().replace('−', '-'));
      return value > 0 && Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }
}
