// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The window: the row of menus and tabs, below it the page in front, and above all a layer for
/// panels that come and go.
final class WindowView extends StackPane {
  private final BorderPane rows = new BorderPane();
  private final StackPane guide = new StackPane();
  private final Layers layers = new Layers();

  WindowView(Pages pages) {
    pages.frontProperty().subscribe(now -> rows.setCenter(now.map(Page::view).orElse(null)));
    guide.setPickOnBounds(false);
    getChildren().addAll(rows, guide, layers);
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
