// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.main.page.Page;
import dev.adjoint.main.page.Pages;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The window: the row of menus and tabs, below it the page in front, and above all a layer for
/// panels that come and go.
final class WindowView extends StackPane {
  private static final double CARD_FROM_TOP = 100;

  private final BorderPane rows = new BorderPane();
  private final StackPane guide = new StackPane();
  private final Layers layers = new Layers();

  /// @param card says what the window is waiting for, when it is
  WindowView(Pages pages, Region card) {
    pages.frontProperty().subscribe(now -> rows.setCenter(now.map(Page::view).orElse(null)));
    guide.setPickOnBounds(false);
    setAlignment(card, Pos.TOP_CENTER);
    setMargin(card, new Insets(CARD_FROM_TOP, 0, 0, 0));
    getChildren().addAll(rows, guide, card, layers);
  }

  /// Shows someone round, or nobody any more.
  void guide(Optional<Region> tour) {
    guide.getChildren().setAll(tour.stream().toList());
  }

  void setTop(Node menus) {
    rows.setTop(menus);
  }

  Layers layers() {
    return layers;
  }
}
