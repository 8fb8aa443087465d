// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.order;

import dev.adjoint.command.Command;
import dev.adjoint.command.Entry;
import dev.adjoint.i18n.Messages;
import dev.adjoint.main.page.DocumentPage;
import dev.adjoint.main.page.Pages;
import java.util.List;
import java.util.function.Consumer;

/// Orders that change what is drawn.
public record EditOrders(Pages pages, Messages messages) {

  public List<Entry> list() {
    return List.of(
        order("edit.undo", "Shortcut+Z", page -> page.document().undo())
            .when(pages.holds(page -> page.document().past().canUndoProperty())),
        order("edit.redo", "Shortcut+Shift+Z", page -> page.document().redo())
            .when(pages.holds(page -> page.document().past().canRedoProperty())),
        new Entry.Rule(),
        order("edit.cut", "Shortcut+X", page -> page.editor().clipboard().cut()),
        order("edit.copy", "Shortcut+C", page -> page.editor().clipboard().copy()),
        order("edit.paste", "Shortcut+V", page -> page.editor().clipboard().paste()),
        order("edit.duplicate", "Shortcut+D", page -> page.edits().clips().duplicate()),
        selected(
            "edit.duplicate-wired",
            "Shortcut+Shift+D",
            page -> page.edits().clips().duplicateWired()),
        order("edit.delete", "Delete", page -> page.editor().canvas().deleteSelection()).onCanvas(),
        selected(
                "edit.delete-healing",
                "Shortcut+Delete",
                page -> page.edits().wires().deleteHealing())
            .onCanvas(),
        new Entry.Rule(),
        order("edit.select-all", "Shortcut+A", page -> page.edits().picking().all()).onCanvas(),
        selected(
            "edit.select-upstream",
            "Shortcut+Shift+Left",
            page -> page.edits().picking().upstream()),
        selected(
            "edit.select-downstream",
            "Shortcut+Shift+Right",
            page -> page.edits().picking().downstream()),
        selected(
            "edit.select-connected",
            "Shortcut+Shift+Up",
            page -> page.edits().picking().connected()));
  }

  /// An order about the selected nodes.
  private Command selected(String key, String shortcut, Consumer<DocumentPage> action) {
    return order(key, shortcut, action)
        .when(
            pages.holds(
                page -> page.document().selectionProperty().map(now -> !now.nodes().isEmpty())));
  }

  private Command order(String key, String shortcut, Consumer<DocumentPage> action) {
    return Command.of(messages, key, shortcut, pages.order(action)).when(pages.hasDocument());
  }
}
