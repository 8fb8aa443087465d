// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.order;

import dev.adjoint.command.Command;
import dev.adjoint.command.Entry;
import dev.adjoint.i18n.Messages;
import dev.adjoint.main.page.DocumentPage;
import dev.adjoint.main.page.Pages;
import dev.adjoint.main.run.RunDesk;
import java.util.List;
import java.util.function.Consumer;

/// Orders to the debugger and to training.
public record RunOrders(Pages pages, Messages messages) {

  public List<Entry> list() {
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
        order("run.run-to", "Shortcut+F10", RunDesk::runToSelection),
        order("run.breakpoint", "F9", desk -> desk.toggleAtSelection(false)),
        order("run.breakpoint-gradient", "Shift+F9", desk -> desk.toggleAtSelection(true)),
        order("run.watch", "F7", desk -> desk.watchSelection(false)),
        order("run.watch-gradient", "Shift+F7", desk -> desk.watchSelection(true)),
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

  private Command order(String key, String shortcut, Consumer<RunDesk> action) {
    return Command.of(messages, key, shortcut, pages.order(page -> action.accept(page.desk())))
        .when(pages.hasDocument());
  }
}
