// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.compile.update.OptimizerSettings;
import dev.adjoint.control.Labels;
import dev.adjoint.control.Numbers;
import dev.adjoint.i18n.Messages;
import dev.adjoint.train.TrainingSpec;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What the training section says, in short.
final class TrainingSettings extends VBox {
  private final Messages messages;

  TrainingSettings(ObservableValue<Optional<TrainingSpec>> spec, Messages messages) {
    this.messages = messages;
    getStyleClass().add("training-settings");
    spec.subscribe(now -> show(now));
  }

  private void show(Optional<TrainingSpec> spec) {
    getChildren().setAll(Labels.of(messages.bound("train.settings"), "section-title"));
    if (spec.isEmpty()) {
      getChildren().add(Labels.of(messages.bound("train.none"), "row-text", "secondary"));
      return;
    }
    TrainingSpec s = spec.get();
    OptimizerSettings o = s.optimizer();
    row("train.optimizer", o.kind().label());
    row("train.learning-rate", RoundNumber.text(o.learningRate()));
    if (o.weightDecay() != 0) {
      row("train.weight-decay", RoundNumber.text(o.weightDecay()));
    }
    row("train.batch", Numbers.count(s.batch()));
    s.epochs().ifPresent(n -> row("train.epochs", Numbers.count(n)));
    s.steps().ifPresent(n -> row("train.steps", Numbers.count(n)));
    row("train.loss-title", s.loss().toString());
    row("train.data", String.join(", ", s.data().keySet()));
    if (!s.frozen().isEmpty()) {
      row("train.frozen", String.join(", ", s.frozen()));
    }
  }

  private void row(String key, String value) {
    HBox line =
        new HBox(
            Labels.of(messages.bound(key), "row-text", "secondary"),
            Labels.gap(),
            Labels.of(value, "number"));
    line.getStyleClass().add("fact-line");
    getChildren().add(line);
  }
}
