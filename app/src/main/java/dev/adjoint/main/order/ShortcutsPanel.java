// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.order;

import dev.adjoint.command.Command;
import dev.adjoint.command.CommandBook;
import dev.adjoint.command.CommandGroup;
import dev.adjoint.control.IconButton;
import dev.adjoint.control.Labels;
import dev.adjoint.control.Stages;
import dev.adjoint.i18n.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Every order with its key, by menu, and what the mouse does on the canvas. Opened by a key, it is
/// read by keys too: arrows, page up and down. Its columns come one a pulse.
public final class ShortcutsPanel extends VBox {
  /// What no menu tells.
  private static final List<String> MOUSE =
      List.of(
          "add",
          "add-fitting",
          "insert",
          "pull-out",
          "bend",
          "rewire",
          "open",
          "more",
          "zoom",
          "pan",
          "fine",
          "menu");

  private final ScrollPane scroll;

  public ShortcutsPanel(CommandBook book, Runnable close) {
    Messages messages = book.messages();
    getStyleClass().addAll("popover", "help-panel");
    setId("shortcuts");
    FlowPane columns = new FlowPane(24, 16);
    List<Runnable> works = new ArrayList<>();
    for (CommandGroup group : book.groups()) {
      List<Command> keyed =
          group.commands(messages).stream().filter(each -> !each.shortcut().isEmpty()).toList();
      if (!keyed.isEmpty()) {
        works.add(
            () -> columns.getChildren().add(column(messages.text(group.key()), keyed, messages)));
      }
    }
    works.add(() -> columns.getChildren().add(mouse(messages)));
    new Stages(columns, works);
    scroll = new ScrollPane(columns);
    scroll.setAccessibleText(messages.text("help.shortcuts"));
    scroll.setFitToWidth(true);
    IconButton away = new IconButton("ui/close", messages.bound("panel.close"), close);
    HBox head =
        new HBox(Labels.of(messages.bound("help.shortcuts"), "panel-title"), Labels.gap(), away);
    head.getStyleClass().add("help-head");
    getChildren().addAll(head, scroll);
  }

  @Override
  public void requestFocus() {
    scroll.requestFocus();
  }

  private static VBox column(String title, List<Command> commands, Messages messages) {
    List<Node> rows = new ArrayList<>();
    for (Command command : commands) {
      Label name = Labels.of(command.title().getValue(), "row-text");
      Label key = Labels.of(KeyCombination.valueOf(command.shortcut()).getDisplayText(), "key-cap");
      key.setMinWidth(USE_PREF_SIZE);
      HBox row = new HBox(name, Labels.gap());
      if (command.scope() == Command.Scope.CANVAS) {
        row.getChildren().add(Labels.of(messages.text("help.on-canvas"), "caption"));
      }
      row.getChildren().add(key);
      row.getStyleClass().add("shortcut-row");
      rows.add(row);
    }
    return column(title, rows);
  }

  private static VBox mouse(Messages messages) {
    List<Node> rows = new ArrayList<>();
    for (String what : MOUSE) {
      Label how = Labels.of(messages.text("mouse." + what + ".how"), "caption");
      how.setMinWidth(USE_PREF_SIZE);
      HBox row = new HBox(Labels.of(messages.text("mouse." + what), "row-text"), Labels.gap(), how);
      row.getStyleClass().add("shortcut-row");
      rows.add(row);
    }
    return column(messages.text("help.mouse"), rows);
  }

  private static VBox column(String title, List<Node> rows) {
    VBox column = new VBox(4);
    column.getChildren().add(Labels.of(title, "section-title"));
    column.getChildren().addAll(rows);
    column.getStyleClass().add("shortcut-column");
    return column;
  }
}
