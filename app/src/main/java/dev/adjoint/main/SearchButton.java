// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.control.Glyph;
import dev.adjoint.control.Labels;
import dev.adjoint.control.Room;
import dev.adjoint.i18n.Messages;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Looks like the field it opens: the search box over the window.
final class SearchButton extends Button {
  private static final double WIDTH = 296;
  private static final double ROOMY = 1100;

  /// @param zoom the size of the interface
  SearchButton(Messages messages, ObservableValue<Number> zoom, Runnable open) {
    getStyleClass().add("search-button");
    setId("search-button");
    Label prompt = Labels.of(messages.bound("search.prompt"), "row-text");
    prompt.setMinWidth(0);
    HBox row =
        new HBox(
            new Glyph("ui/search", "text-3"),
            prompt,
            Labels.gap(),
            Labels.of("Ctrl", "key-cap"),
            Labels.of("K", "key-cap"));
    row.getStyleClass().add("search-row");
    ObservableValue<Boolean> roomy = Room.atLeast(ROOMY, this, zoom);
    row.getChildren().stream().skip(1).forEach(part -> Room.only(part, roomy));
    row.prefWidthProperty().bind(roomy.map(now -> now ? WIDTH - 16 : USE_COMPUTED_SIZE));
    setGraphic(row);
    setMinWidth(0);
    prefWidthProperty().bind(roomy.map(now -> now ? WIDTH : USE_COMPUTED_SIZE));
    accessibleTextProperty().bind(messages.bound("search.prompt"));
    setOnAction(event -> open.run());
  }
}
