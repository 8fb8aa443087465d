// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.order;

import dev.adjoint.command.Choice;
import dev.adjoint.command.Command;
import dev.adjoint.command.CommandBook;
import dev.adjoint.command.CommandGroup;
import dev.adjoint.command.Entry;
import dev.adjoint.command.Listing;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;

/// Makes menus of a book of commands.
public record Menus(CommandBook book) {

  public MenuBar bar() {
    MenuBar bar = new MenuBar();
    for (CommandGroup group : book.groups()) {
      if (group.inMenuBar()) {
        Menu menu = literal(new Menu());
        menu.textProperty().bind(book.messages().bound(group.key()));
        menu.getItems().setAll(items(group.entries()));
        bar.getMenus().add(menu);
      }
    }
    return bar;
  }

  static List<MenuItem> items(List<Entry> entries) {
    return entries.stream().map(Menus::item).toList();
  }

  private static MenuItem item(Entry entry) {
    return switch (entry) {
      case Command command -> item(command);
      case Choice choice -> submenu(choice);
      case Listing listing -> submenu(listing);
      case Entry.Rule rule -> new SeparatorMenuItem();
    };
  }

  private static MenuItem item(Command command) {
    MenuItem item = literal(new MenuItem());
    item.setId(command.key());
    String aside = command.aside().isEmpty() ? "" : " – " + command.aside();
    item.textProperty().bind(command.title().map(title -> title + aside));
    if (!command.shortcut().isEmpty()) {
      item.setAccelerator(key(command));
    }
    item.disableProperty().bind(command.enabled().map(enabled -> !enabled));
    item.setOnAction(event -> command.run());
    return item;
  }

  /// Names of files and nodes keep their underscores.
  private static <T extends MenuItem> T literal(T item) {
    item.setMnemonicParsing(false);
    return item;
  }

  private static KeyCombination key(Command command) {
    return switch (command.scope()) {
      case WINDOW -> KeyCombination.valueOf(command.shortcut());
      case CANVAS -> new ShownKey(command.shortcut());
    };
  }

  private static Menu submenu(Listing listing) {
    Menu menu = literal(new Menu());
    menu.setId(listing.key());
    menu.textProperty().bind(listing.title());
    // A menu without items cannot be opened, and would never ask for any.
    menu.getItems().add(new SeparatorMenuItem());
    menu.setOnShowing(
        event -> menu.getItems().setAll(listing.asked().get().stream().map(Menus::item).toList()));
    return menu;
  }

  private static Menu submenu(Choice choice) {
    Menu menu = literal(new Menu());
    menu.textProperty().bind(choice.title());
    ToggleGroup group = new ToggleGroup();
    for (Choice.Option option : choice.options()) {
      RadioMenuItem item = literal(new RadioMenuItem());
      item.setId(option.key());
      item.setToggleGroup(group);
      item.textProperty().bind(option.title());
      option.chosen().subscribe(item::setSelected);
      item.setOnAction(event -> option.choose().run());
      menu.getItems().add(item);
    }
    return menu;
  }
}
