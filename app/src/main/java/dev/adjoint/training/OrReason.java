// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.control.Labels;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextAlignment;

/// The content of a card or, where there is none, the reason in its place: an empty frame looks as
/// if something were missing.
final class OrReason extends StackPane {

  /// @param reason empty where the content is shown
  OrReason(Region content, ObservableValue<String> reason) {
    Label words = Labels.of(reason, "caption");
    words.setWrapText(true);
    words.setTextAlignment(TextAlignment.CENTER);
    words.visibleProperty().bind(words.textProperty().isNotEmpty());
    content.visibleProperty().bind(words.visibleProperty().not());
    getChildren().addAll(content, words);
  }
}
