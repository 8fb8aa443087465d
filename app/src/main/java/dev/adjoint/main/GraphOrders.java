// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.command.Command;
import dev.adjoint.command.Entry;
import dev.adjoint.i18n.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Orders about the graph as a whole and its larger parts.
record GraphOrders(Pages pages, Messages messages) {

  List<Entry> list() {
    List<Entry> all = new ArrayList<>(whole());
    all.add(new Entry.Rule());
    all.addAll(new BlockOrders(pages, messages).list());
    return List.copyOf(all);
  }

  private List<Entry> whole() {
    return List.of(
        order("graph.layout", "Shortcut+L", page -> Arranging.arrange(page.editor())),
        order("graph.open-layer", "Shortcut+E", page -> page.edits().layers().openSelection())
            .when(pages.holds(DocumentPage::canOpenSelection)));
  }

  private Command order(String key, String shortcut, Consumer<DocumentPage> action) {
    return Command.of(messages, key, shortcut, pages.order(action)).when(pages.hasDocument());
  }
}
