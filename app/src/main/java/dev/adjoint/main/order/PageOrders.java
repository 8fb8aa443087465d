// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.order;

import dev.adjoint.command.Command;
import dev.adjoint.command.Entry;
import dev.adjoint.i18n.Messages;
import dev.adjoint.main.page.DocumentPage;
import dev.adjoint.main.page.Pages;
import java.util.List;
import java.util.function.Consumer;

/// Orders to the document in front, whichever that is when they are given.
interface PageOrders {
  Pages pages();

  Messages messages();

  /// As a menu shows them.
  List<Entry> list();

  /// An order that can be given as soon as there is a document.
  default Command order(String key, String shortcut, Consumer<DocumentPage> action) {
    return Command.of(messages(), key, shortcut, pages().order(action)).when(pages().hasDocument());
  }

  /// An order about the selected nodes.
  ///
  /// @param least how many must be selected
  default Command onNodes(String key, String shortcut, int least, Consumer<DocumentPage> action) {
    return order(key, shortcut, action)
        .when(
            pages()
                .holds(
                    page ->
                        page.document()
                            .selectionProperty()
                            .map(now -> now.nodes().size() >= least)));
  }
}
