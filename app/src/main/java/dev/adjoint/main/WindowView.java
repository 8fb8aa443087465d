// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

/// The window: the row of menus and tabs, and below it the page in front.
final class WindowView extends BorderPane {
  WindowView(Pages pages, Node menus) {
    setTop(menus);
    pages.frontProperty().subscribe(now -> setCenter(now.map(Page::view).orElse(null)));
  }
}
