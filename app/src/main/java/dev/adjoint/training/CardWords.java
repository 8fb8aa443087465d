// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.i18n.Messages;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// What stands in the place of parts of the training view that have nothing to show: what will
/// appear there, or why nothing ever will. Empty where there is something.
final class CardWords {
  private final TrainingViewModel model;
  private final Messages messages;

  CardWords(TrainingViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
  }

  /// @param empty whether there is nothing to show so far
  /// @param key of what will be
  ObservableValue<String> later(ObservableValue<Boolean> empty, String key) {
    return Bindings.createStringBinding(
        () -> empty.getValue() ? messages.text(key) : "", empty, messages.languageProperty());
  }

  /// The same, of a part for answers that are right or wrong.
  ObservableValue<String> ofClasses(ObservableValue<Boolean> empty, String key) {
    var classifies = model.classifiesProperty();
    var later = later(empty, key);
    return Bindings.createStringBinding(
        () -> classifies.get().orElse(true) ? later.getValue() : messages.text("train.no-classes"),
        classifies,
        later,
        messages.languageProperty());
  }
}
