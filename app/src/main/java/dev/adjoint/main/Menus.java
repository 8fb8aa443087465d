// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import dev.adjoint.theme.Theme;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;

/// All menus with their keys.
final class Menus {
  private static final List<Integer> TEXT_SIZES = List.of(100, 125, 150, 200);

  private final Editor editor;
  private final Messages messages;

  Menus(Editor editor) {
    this.editor = editor;
    this.messages = editor.messages();
  }

  /// @param runs the items of the run menu, which belong to the debugger
  /// @param weights saves what was learned
  /// @param quit leaves the program
  MenuBar bar(List<MenuItem> runs, MenuItem weights, Runnable quit) {
    MenuBar bar = new MenuBar();
    bar.getMenus().addAll(file(weights, quit), edit(), view(), graph(), menu("menu.run", runs));
    return bar;
  }

  /// An item with its key, such as `Shortcut+S`; no key for an empty text.
  MenuItem item(String key, String accelerator, Runnable action) {
    MenuItem item = new MenuItem();
    item.setId(key);
    item.textProperty().bind(messages.bound(key));
    if (!accelerator.isEmpty()) {
      item.setAccelerator(KeyCombination.valueOf(accelerator));
    }
    item.setOnAction(event -> action.run());
    return item;
  }

  private Menu menu(String key, List<MenuItem> items) {
    Menu menu = new Menu();
    menu.textProperty().bind(messages.bound(key));
    menu.getItems().setAll(items);
    return menu;
  }

  private Menu file(MenuItem weights, Runnable quit) {
    FileCommands files = editor.files();
    return menu(
        "menu.file",
        List.of(
            item("file.new", "Shortcut+N", files::newGraph),
            item("file.open", "Shortcut+O", files::open),
            new SeparatorMenuItem(),
            item("file.save", "Shortcut+S", files::save),
            item("file.save-as", "Shortcut+Shift+S", files::saveAs),
            weights,
            new SeparatorMenuItem(),
            item("file.quit", "Shortcut+Q", quit)));
  }

  private Menu edit() {
    var document = editor.document();
    var edits = editor.canvas().edits();
    MenuItem undo = item("edit.undo", "Shortcut+Z", document::undo);
    undo.disableProperty().bind(document.canUndoProperty().not());
    MenuItem redo = item("edit.redo", "Shortcut+Shift+Z", document::redo);
    redo.disableProperty().bind(document.canRedoProperty().not());
    return menu(
        "menu.edit",
        List.of(
            undo,
            redo,
            new SeparatorMenuItem(),
            item("edit.cut", "Shortcut+X", editor.clipboard()::cut),
            item("edit.copy", "Shortcut+C", editor.clipboard()::copy),
            item("edit.paste", "Shortcut+V", editor.clipboard()::paste),
            item("edit.delete", "", edits::deleteSelection),
            new SeparatorMenuItem(),
            item("edit.select-all", "", edits::selectAll)));
  }

  private Menu view() {
    return menu(
        "menu.view",
        List.of(
            item("view.fit", "Shortcut+0", editor.canvas()::fit),
            item("view.zoom-in", "", () -> editor.canvas().zoomBy(1.25)),
            item("view.zoom-out", "", () -> editor.canvas().zoomBy(0.8)),
            new SeparatorMenuItem(),
            themes(),
            textSizes(),
            languages()));
  }

  private Menu graph() {
    var edits = editor.canvas().edits();
    MenuItem open = item("graph.open-layer", "Shortcut+E", edits::openSelection);
    Menu menu =
        menu(
            "menu.graph",
            List.of(item("graph.layout", "Shortcut+L", () -> Arranging.arrange(editor)), open));
    menu.setOnShowing(event -> open.setDisable(!edits.canOpenSelection()));
    menu.setOnHidden(event -> open.setDisable(false));
    return menu;
  }

  private Menu themes() {
    Menu menu = menu("view.theme", List.of());
    ToggleGroup group = new ToggleGroup();
    var theme = editor.appearance().themeProperty();
    for (Theme each : Theme.values()) {
      String key = each == Theme.LIGHT ? "view.light" : "view.dark";
      RadioMenuItem item = radio(group, messages.bound(key), () -> theme.set(each));
      theme.subscribe(now -> item.setSelected(now == each));
      menu.getItems().add(item);
    }
    return menu;
  }

  private Menu textSizes() {
    Menu menu = menu("view.text-size", List.of());
    ToggleGroup group = new ToggleGroup();
    var zoom = editor.appearance().zoomProperty();
    for (int percent : TEXT_SIZES) {
      RadioMenuItem item =
          radio(group, messages.bound("view.percent", percent), () -> zoom.set(percent / 100.0));
      zoom.subscribe(now -> item.setSelected(Math.round(now.doubleValue() * 100) == percent));
      menu.getItems().add(item);
    }
    return menu;
  }

  private Menu languages() {
    Menu menu = menu("view.language", List.of());
    ToggleGroup group = new ToggleGroup();
    var language = messages.languageProperty();
    for (Language each : Language.values()) {
      var name = new javafx.beans.property.SimpleStringProperty(each.ownName());
      RadioMenuItem item = radio(group, name, () -> language.set(each));
      language.subscribe(now -> item.setSelected(now == each));
      menu.getItems().add(item);
    }
    return menu;
  }

  private static RadioMenuItem radio(
      ToggleGroup group, ObservableValue<String> text, Runnable action) {
    RadioMenuItem item = new RadioMenuItem();
    item.setToggleGroup(group);
    item.textProperty().bind(text);
    item.setOnAction(event -> action.run());
    return item;
  }
}
