// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/// The window: the row of menus and tabs, below it the page in front, and above all a layer for
/// panels that come and go.
final class WindowView extends StackPane {
  private final BorderPane rows = new BorderPane();
  private final Layers layers = new Layers();

  WindowView(Pages pages) {
    pages.frontProperty().subscribe(now -> rows.setCenter(now.map(Page::view).orElse(null)));
    getChildren().addAll(rows, layers);
  }

  void setTop(Node menus) {
    rows.setTop(menus);
  }

  Layers layers() {
    return layers;
  }
}
