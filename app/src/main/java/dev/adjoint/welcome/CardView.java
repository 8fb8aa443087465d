// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.welcome;

import dev.adjoint.control.Hint;
import dev.adjoint.control.Labels;
import dev.adjoint.theme.Palette;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A project as a picture with its title and first sentence; a click opens it.
final class CardView extends Button {
  CardView(Card card, String title, String about, ObservableValue<Palette> palette, Runnable open) {
    getStyleClass().add("welcome-card");
    setId("card-" + card.key());
    SketchView sketch = new SketchView(card.sketch(), palette);
    VBox.setVgrow(sketch, Priority.ALWAYS);
    Label words = Labels.of(about, "caption");
    words.setMinWidth(0);
    words.setWrapText(true);
    words.getStyleClass().add("card-about");
    VBox text = new VBox(4, Labels.of(title, "strong"), words);
    text.getStyleClass().add("card-text");
    VBox content = new VBox(sketch, text);
    setGraphic(content);
    content.prefWidthProperty().bind(widthProperty().subtract(2));
    content.prefHeightProperty().bind(heightProperty().subtract(2));
    setAccessibleText(title);
    setAccessibleHelp(about);
    Hint.on(this, () -> whole(title + "\n" + about));
    setOnAction(event -> open.run());
  }

  private static Tooltip whole(String about) {
    Tooltip tooltip = new Tooltip(about);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(360);
    return tooltip;
  }
}
