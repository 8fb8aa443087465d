// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.control.Glyph;
import dev.adjoint.control.Labels;
import javafx.scene.Node;
import javafx.scene.control.MenuBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/// The topmost row: mark, menus, tabs, search.
final class MenuRow extends HBox {
  MenuRow(MenuBar menus, TabRow tabs, Node search) {
    getStyleClass().add("chrome-row");
    StackPane mark = new StackPane(new Glyph("ui/logo-forward", "forward-arrow"), backwardArrow());
    mark.getStyleClass().addAll("tile", "brand");
    menus.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(tabs, Priority.SOMETIMES);
    getChildren().addAll(mark, menus, tabs, Labels.gap(), search);
  }

  private static Glyph backwardArrow() {
    return new Glyph("ui/logo-backward", "backward-arrow");
  }
}
