// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.control.Labels;
import dev.adjoint.control.Parts;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One part of the training view: a title, what belongs beside it, and the content below, which
/// keeps a margin unless its style says `whole`.
///
/// Its head is empty until it is furnished: the heads of all cards at once would keep the window
/// away when they are seen for the first time.
final class Card extends VBox {
  private static final Insets MARGIN = new Insets(0, 12, 12, 12);

  private final HBox head = new HBox();
  private final List<Node> words = new ArrayList<>();

  /// @param beside at the right of the title
  Card(ObservableValue<String> title, Region content, Node... beside) {
    getStyleClass().add("card");
    words.addAll(List.of(Labels.of(title, "section-title"), Labels.gap()));
    words.addAll(List.of(beside));
    head.getStyleClass().add("card-head");
    content.setMinWidth(0);
    if (!content.getStyleClass().contains("whole")) {
      VBox.setMargin(content, MARGIN);
    }
    VBox.setVgrow(content, Priority.ALWAYS);
    setMinWidth(0);
    getChildren().addAll(head, content);
  }

  /// Puts the title in its place, and what is beside it.
  Card furnish() {
    Parts.lay(head.getChildren(), words);
    return this;
  }
}
