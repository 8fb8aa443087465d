// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.control.Glyph;
import dev.adjoint.control.Labels;
import dev.adjoint.i18n.FaultWords;
import dev.adjoint.i18n.Messages;
import dev.adjoint.train.TrainingSpec;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// A line below the progress: what to do before anything was trained, what went wrong, or that
/// edits count from the next run on. Of a graph that is not set up to be trained the settings tell.
final class TrainingNotice extends HBox {
  private final TrainingViewModel model;
  private final Messages messages;
  private final FaultWords faults;

  // Kept, because what it watches holds it only weakly.
  private final ObservableValue<Boolean> outdated;
  private final ObservableValue<Optional<TrainingSpec>> spec;
  private final ObservableValue<Boolean> saved;

  TrainingNotice(TrainingViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    this.faults = new FaultWords(messages);
    this.outdated = model.isOutdated();
    this.spec = model.settings().spec();
    this.saved = model.isSaved();
    getStyleClass().add("training-notice");
    setId("training-notice");
    Label words = Labels.of("", "row-text");
    words.setWrapText(true);
    words
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                this::words,
                model.momentProperty(),
                spec,
                saved,
                outdated,
                messages.languageProperty()));
    Glyph glyph = new Glyph("ui/info");
    model
        .momentProperty()
        .subscribe(
            now -> {
              boolean failed = now.state() == TrainingState.FAILED;
              glyph.show(failed ? "ui/error" : "ui/info");
              getStyleClass().remove("error");
              if (failed) {
                getStyleClass().add("error");
              }
            });
    getChildren().addAll(glyph, words);
    visibleProperty().bind(words.textProperty().isNotEmpty());
    managedProperty().bind(visibleProperty());
  }

  private String words() {
    TrainingMoment now = model.momentProperty().get();
    return switch (now.state()) {
      case NONE -> spec.getValue().isEmpty() ? "" : messages.text(next());
      case FAILED -> faults.text(now.problem());
      default -> Boolean.TRUE.equals(outdated.getValue()) ? messages.text("train.outdated") : "";
    };
  }

  /// What is to be done next.
  private String next() {
    if (!model.settings().lacksData()) {
      return "train.empty";
    }
    return saved.getValue() ? "train.no-data" : "train.no-data-unsaved";
  }
}
