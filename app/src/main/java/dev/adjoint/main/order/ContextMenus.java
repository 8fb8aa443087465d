// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.order;

import dev.adjoint.canvas.MenuTarget;
import dev.adjoint.command.Command;
import dev.adjoint.command.CommandBook;
import dev.adjoint.command.Entry;
import dev.adjoint.main.page.DocumentPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;

/// The menus of the right button: of what is under the pointer, exactly the orders that apply to it
/// now, each with its key.
public final class ContextMenus {
  private static final String RULE = "";

  private static final List<String> ON_NODES =
      List.of(
          "graph.fixes",
          RULE,
          "run.run-to",
          "run.breakpoint",
          "run.breakpoint-gradient",
          "run.watch",
          "run.watch-gradient",
          RULE,
          "keys.rename",
          "help.op",
          RULE,
          "edit.cut",
          "edit.copy",
          "edit.duplicate",
          "edit.duplicate-wired",
          "edit.delete",
          "edit.delete-healing",
          RULE,
          "edit.select-upstream",
          "edit.select-downstream",
          "edit.select-connected",
          RULE,
          "graph.block",
          "graph.open-layer",
          "graph.open-body",
          "graph.unroll-view",
          RULE,
          "graph.mark-output",
          "graph.unmark-output",
          "graph.output-up",
          "graph.output-down",
          RULE,
          "arrange.selection",
          "arrange.left",
          "arrange.top",
          "arrange.across",
          "arrange.down");
  private static final List<String> ON_WIRES =
      List.of(
          "graph.fixes",
          RULE,
          "graph.insert",
          "graph.bend",
          "graph.straighten",
          RULE,
          "run.breakpoint",
          "run.breakpoint-gradient",
          RULE,
          "edit.delete");
  private static final List<String> ON_PORTS =
      List.of("graph.add-at-port", "graph.disconnect", "graph.mark-port", "graph.unmark-port");
  private static final List<String> ON_BLOCKS =
      List.of(
          "graph.rename-block",
          "graph.fold",
          "graph.unfold",
          "graph.unblock",
          "graph.colour",
          RULE,
          "edit.cut",
          "edit.copy",
          "edit.duplicate",
          "edit.delete",
          RULE,
          "arrange.selection");
  private static final List<String> ON_CANVAS =
      List.of(
          "keys.add",
          "graph.comment",
          "edit.paste",
          RULE,
          "edit.select-all",
          "graph.close-body",
          "graph.unroll-view",
          "graph.more-iterations",
          "graph.layout",
          "view.fit",
          RULE,
          "arrange.snap",
          "arrange.grid");

  private final Supplier<CommandBook> book;
  private final ContextMenu menu = new ContextMenu();

  public ContextMenus(Supplier<CommandBook> book) {
    this.book = book;
    menu.setId("context-menu");
  }

  /// Shows its menus on the canvas of that page.
  public void serve(DocumentPage page) {
    page.canvas().setMenuOffer((target, x, y) -> show(target, page.canvas(), x, y));
  }

  /// Shows the menu of that, with its corner at a place of the screen.
  private void show(MenuTarget target, Node owner, double screenX, double screenY) {
    List<Entry> entries = entries(book.get(), target);
    menu.hide();
    if (!entries.isEmpty()) {
      menu.getItems().setAll(Menus.items(entries));
      menu.show(owner, screenX, screenY);
    }
  }

  /// What the menu holds: the orders of such a thing that would do something now.
  static List<Entry> entries(CommandBook book, MenuTarget target) {
    List<Entry> entries = new ArrayList<>();
    boolean rule = false;
    for (String key : keys(target)) {
      if (key.isEmpty()) {
        rule = !entries.isEmpty();
        continue;
      }
      Optional<Entry> entry = entry(book, key);
      if (entry.isPresent()) {
        if (rule) {
          entries.add(new Entry.Rule());
          rule = false;
        }
        entries.add(entry.get());
      }
    }
    return entries;
  }

  private static Optional<Entry> entry(CommandBook book, String key) {
    return book.find(key)
        .filter(Command::isEnabled)
        .<Entry>map(command -> command)
        .or(() -> book.choice(key));
  }

  static List<String> keys(MenuTarget target) {
    return switch (target) {
      case NODES -> ON_NODES;
      case WIRE -> ON_WIRES;
      case PORT -> ON_PORTS;
      case BLOCK -> ON_BLOCKS;
      case CANVAS -> ON_CANVAS;
    };
  }
}
