// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.compile.update.OptimizerSettings;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.edit.SetTraining;
import dev.adjoint.file.FileException;
import dev.adjoint.json.JsonFields;
import dev.adjoint.json.JsonValue;
import dev.adjoint.session.ProjectSource;
import dev.adjoint.train.TrainingSpec;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/// The settings of the next run. Every change is an edit of the document's training section, which
/// can be undone; a number that cannot be is refused and nothing changes.
public final class SettingsViewModel {
  private final DocumentViewModel document;

  SettingsViewModel(DocumentViewModel document) {
    this.document = document;
  }

  /// What the training section says; empty where there is none or it is faulty.
  public ObservableValue<Optional<TrainingSpec>> spec() {
    return document.contentProperty().map(content -> now());
  }

  Optional<TrainingSpec> now() {
    try {
      return new ProjectSource(document.content(), Optional.empty()).training();
    } catch (FileException faulty) {
      return Optional.empty();
    }
  }

  public void setOptimizer(OptimizerSettings.Kind kind) {
    set(JsonValue.of(kind.label()), "optimizer", "kind");
  }

  /// @return whether it was taken
  public boolean setLearningRate(String text) {
    return setNumber(text, "optimizer", "learning_rate");
  }

  public boolean setWeightDecay(String text) {
    return setNumber(text, "optimizer", "weight_decay");
  }

  public boolean setBatch(String text) {
    return setWhole(text, 1, "batch");
  }

  /// How long: in epochs, or in steps where the section counts those.
  public boolean setLength(String text) {
    boolean steps = now().filter(spec -> spec.steps().isPresent()).isPresent();
    return setWhole(text, 1, steps ? "steps" : "epochs");
  }

  public boolean setSeed(String text) {
    return setWhole(text, Long.MIN_VALUE, "seed");
  }

  public void setShuffle(boolean shuffle) {
    set(JsonValue.of(shuffle), "shuffle");
  }

  private boolean setNumber(String text, String... path) {
    try {
      double number = Double.parseDouble(plain(text));
      return number >= 0 && Double.isFinite(number) && set(JsonValue.of(number), path);
    } catch (NumberFormatException none) {
      return false;
    }
  }

  private boolean setWhole(String text, long least, String... path) {
    try {
      long number = Long.parseLong(plain(text).replace(",", ""));
      return number >= least && set(JsonValue.of(number), path);
    } catch (NumberFormatException none) {
      return false;
    }
  }

  private static String plain(String text) {
    return text.strip().replace('−', '-');
  }

  /// Taken only if the section is right with it.
  private boolean set(JsonValue value, String... path) {
    Optional<String> training = document.graph().training();
    if (training.isEmpty()) {
      return false;
    }
    try {
      String changed = JsonFields.with(training.get(), List.of(path), Optional.of(value));
      TrainingSpec before = TrainingSpec.read("", training.get());
      if (!TrainingSpec.read("", changed).equals(before) || !changed.equals(training.get())) {
        document.perform(new SetTraining(Optional.of(changed)));
      }
      return true;
    } catch (FileException faulty) {
      return false;
    }
  }
}
