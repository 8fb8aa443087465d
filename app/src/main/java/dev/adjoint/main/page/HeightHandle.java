// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// The edge between the canvas and what lies under it; dragging it makes that taller or lower, a
/// double click as tall as it was at first.
final class HeightHandle extends Region {
  private static final double LEAST = 60;

  /// What is left of the window for the rows above, at least.
  private static final double ABOVE = 340;

  private Optional<Region> content = Optional.empty();

  HeightHandle() {
    setManaged(false);
    getStyleClass().add("height-handle");
    EdgeDrag.upwards(this, () -> content.map(Region::getHeight).orElse(0.0), this::resize);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
  }

  /// What is sized from now on; nothing where another height would not help.
  void of(Optional<Region> region) {
    content = region;
    setVisible(region.isPresent());
  }

  private void resize(double height) {
    double most = Math.max(LEAST, getScene().getHeight() - ABOVE);
    double allowed = Math.clamp(height, LEAST, most);
    // The style sheet says the usual height, and only a style of its own overrules it.
    content.ifPresent(region -> region.setStyle(style(allowed)));
  }

  private static String style(double height) {
    return String.format(
        Locale.ROOT,
        "-fx-min-height: %1$.0f; -fx-pref-height: %1$.0f; -fx-max-height: %1$.0f;",
        height);
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
      content.ifPresent(region -> region.setStyle(""));
    }
  }
}
