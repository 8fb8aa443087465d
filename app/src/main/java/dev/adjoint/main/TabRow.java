// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.control.Hint;
import dev.adjoint.control.IconButton;
import dev.adjoint.control.Labels;
import dev.adjoint.i18n.Messages;
import dev.adjoint.main.page.Page;
import dev.adjoint.main.page.Pages;
import dev.adjoint.main.page.WindowFiles;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

/// The tabs of a window: a click brings a page to the front, the cross or the middle button closes
/// it. They grow narrower when there are many.
final class TabRow extends HBox {
  private static final PseudoClass FRONT = PseudoClass.getPseudoClass("front");
  private static final double NARROWEST = 64;

  private final Pages pages;
  private final WindowFiles files;
  private final Messages messages;
  private final Map<Page, HBox> tabs = new HashMap<>();

  TabRow(Pages pages, WindowFiles files, Messages messages) {
    this.pages = pages;
    this.files = files;
    this.messages = messages;
    getStyleClass().add("document-tabs");
    setMinWidth(0);
    pages.open().addListener((ListChangeListener<Page>) change -> refresh());
    pages.frontProperty().subscribe(this::mark);
    refresh();
  }

  private void refresh() {
    tabs.keySet().retainAll(pages.open());
    getChildren().clear();
    for (Page page : pages.open()) {
      getChildren().add(tabs.computeIfAbsent(page, this::tab));
    }
    IconButton add = new IconButton("ui/plus", messages.bound("file.new"), files::newGraph);
    add.getStyleClass().add("small");
    add.setId("new-tab");
    getChildren().add(add);
    mark(pages.frontProperty().get());
  }

  private void mark(Optional<Page> front) {
    tabs.forEach(
        (page, tab) -> tab.pseudoClassStateChanged(FRONT, front.filter(page::equals).isPresent()));
  }

  private HBox tab(Page page) {
    Label name = Labels.of(page.title(), "strong");
    name.setMinWidth(0);
    Label dot = Labels.of("●", "unsaved-dot");
    dot.setMinWidth(USE_PREF_SIZE);
    dot.visibleProperty().bind(page.dirty());
    IconButton close =
        new IconButton("ui/close", messages.bound("file.close"), () -> files.close(page));
    close.getStyleClass().addAll("small", "tab-close");
    HBox tab = new HBox(name, dot, close);
    tab.getStyleClass().add("document-tab");
    tab.setMinWidth(NARROWEST);
    tab.setAccessibleRole(AccessibleRole.TAB_ITEM);
    tab.accessibleTextProperty().bind(page.title());
    Hint.on(tab, page.title());
    tab.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> pressed(page, event));
    return tab;
  }

  private void pressed(Page page, MouseEvent event) {
    if (event.getButton() == MouseButton.MIDDLE) {
      files.close(page);
    } else {
      pages.bringToFront(page);
    }
  }
}
