// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.control.Glyph;
import dev.adjoint.control.Labels;
import dev.adjoint.i18n.Messages;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// The topmost row: mark, menus, the open document.
final class MenuRow extends HBox {
  MenuRow(Editor editor, MenuBar menus) {
    getStyleClass().add("chrome-row");
    Messages messages = editor.messages();
    StackPane mark = new StackPane(new Glyph("ui/logo-forward", "forward-arrow"), backwardArrow());
    mark.getStyleClass().addAll("tile", "brand");
    menus.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(mark, menus, tab(editor), Labels.gap());
    setAccessibleText(messages.text("menu.file"));
  }

  private static Glyph backwardArrow() {
    return new Glyph("ui/logo-backward", "backward-arrow");
  }

  private static HBox tab(Editor editor) {
    Label name = Labels.of(editor.window().title(), "strong");
    Label dot = Labels.of("●", "unsaved-dot");
    dot.visibleProperty().bind(editor.document().dirtyProperty());
    HBox tab = new HBox(name, dot);
    tab.getStyleClass().add("document-tab");
    return tab;
  }
}
