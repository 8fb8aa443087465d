// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.order;

import dev.adjoint.command.Entry;
import dev.adjoint.i18n.Messages;
import dev.adjoint.main.page.Pages;
import java.util.List;

/// Orders that change what is drawn.
public record EditOrders(Pages pages, Messages messages) implements PageOrders {

  @Override
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
        onNodes(
            "edit.duplicate-wired",
            "Shortcut+Shift+D",
            1,
            page -> page.edits().clips().duplicateWired()),
        order("edit.delete", "Delete", page -> page.editor().canvas().deleteSelection()).onCanvas(),
        onNodes(
                "edit.delete-healing",
                "Shortcut+Delete",
                1,
                page -> page.edits().wires().deleteHealing())
            .onCanvas(),
        new Entry.Rule(),
        order("edit.select-all", "Shortcut+A", page -> page.edits().picking().all()).onCanvas(),
        onNodes(
            "edit.select-upstream",
            "Shortcut+Shift+Left",
            1,
            page -> page.edits().picking().upstream()),
        onNodes(
            "edit.select-downstream",
            "Shortcut+Shift+Right",
            1,
            page -> page.edits().picking().downstream()),
        onNodes(
            "edit.select-connected",
            "Shortcut+Shift+Up",
            1,
            page -> page.edits().picking().connected()));
  }
}
