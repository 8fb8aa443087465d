// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import dev.adjoint.control.Hint;
import dev.adjoint.i18n.Messages;
import dev.adjoint.session.RunSnapshot;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/// How many of the numbers shown are from before an edit, and the way to new ones; gone when there
/// are none.
final class StaleLabel extends Label {
  StaleLabel(ObservableValue<RunSnapshot> run, Messages messages) {
    setId("stale-values");
    getStyleClass().add("warning-text");
    setMinWidth(0);
    textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> words(run.getValue(), messages), run, messages.languageProperty()));
    Hint.on(this, textProperty());
    visibleProperty().bind(textProperty().isNotEmpty());
    managedProperty().bind(visibleProperty());
  }

  /// Values and gradients are counted apart: an output may have both.
  private static String words(RunSnapshot run, Messages messages) {
    int count = run.stale().values().size() + run.stale().gradients().size();
    return count == 0 ? "" : messages.text("stale.count", count);
  }
}
