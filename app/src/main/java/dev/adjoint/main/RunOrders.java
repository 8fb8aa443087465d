// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.command.Command;
import dev.adjoint.command.Entry;
import dev.adjoint.i18n.Messages;
import java.util.List;
import java.util.function.Consumer;

/// Orders to the debugger and to training.
record RunOrders(Pages pages, Messages messages) {

  List<Entry> list() {
    return List.of(
        order("run.run", "F5", RunDesk::runOrPause),
        order("run.step-forward", "F10", RunDesk::stepForward),
        order("run.step-into", "F11", RunDesk::stepInto),
        order("run.step-out", "Shift+F11", RunDesk::stepOut),
        order("run.step-back", "Shift+F10", RunDesk::stepBack),
        order("run.to-end", "F8", RunDesk::toEnd),
        order("run.restart", "Shortcut+F5", RunDesk::restart),
        order("run.stop", "Shift+F5", RunDesk::stop),
        new Entry.Rule(),
        outside("run.run-to", "Shortcut+F10", RunDesk::runToSelection),
        outside("run.breakpoint", "F9", desk -> desk.toggleAtSelection(false)),
        outside("run.breakpoint-gradient", "Shift+F9", desk -> desk.toggleAtSelection(true)),
        outside("run.watch", "F7", desk -> desk.watchSelection(false)),
        outside("run.watch-gradient", "Shift+F7", desk -> desk.watchSelection(true)),
        new Entry.Rule(),
        Command.of(messages, "run.train", "Shortcut+T", pages.order(page -> page.trainer().train()))
            .when(pages.hasDocument()),
        Command.of(
                messages,
                "run.training-settings",
                "Shortcut+Shift+T",
                pages.order(DocumentPage::openTrainingSettings))
            .when(pages.hasDocument()));
  }

  /// An order about nodes of the graph itself: a run does not stop within bodies.
  private Command outside(String key, String shortcut, Consumer<RunDesk> action) {
    return order(key, shortcut, action)
        .when(pages.holds(page -> page.document().pathProperty().map(List::isEmpty)));
  }

  private Command order(String key, String shortcut, Consumer<RunDesk> action) {
    return Command.of(messages, key, shortcut, pages.order(page -> action.accept(page.desk())))
        .when(pages.hasDocument());
  }
}
