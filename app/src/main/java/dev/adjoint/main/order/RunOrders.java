// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.order;

import dev.adjoint.command.Command;
import dev.adjoint.command.Entry;
import dev.adjoint.i18n.Messages;
import dev.adjoint.main.page.Pages;
import dev.adjoint.main.run.RunDesk;
import java.util.List;
import java.util.function.Consumer;

/// Orders to the debugger and to training.
public record RunOrders(Pages pages, Messages messages) implements PageOrders {

  @Override
  public List<Entry> list() {
    return List.of(
        toDesk("run.run", "F5", RunDesk::runOrPause),
        toDesk("run.step-forward", "F10", RunDesk::stepForward),
        toDesk("run.step-into", "F11", RunDesk::stepInto),
        toDesk("run.step-out", "Shift+F11", RunDesk::stepOut),
        toDesk("run.step-back", "Shift+F10", RunDesk::stepBack),
        toDesk("run.to-end", "F8", RunDesk::toEnd),
        toDesk("run.restart", "Shortcut+F5", RunDesk::restart),
        toDesk("run.stop", "Shift+F5", RunDesk::stop),
        new Entry.Rule(),
        toDesk("run.run-to", "Shortcut+F10", RunDesk::runToSelection),
        toDesk("run.breakpoint", "F9", desk -> desk.toggleAtSelection(false)),
        toDesk("run.breakpoint-gradient", "Shift+F9", desk -> desk.toggleAtSelection(true)),
        toDesk("run.watch", "F7", desk -> desk.watchSelection(false)),
        toDesk("run.watch-gradient", "Shift+F7", desk -> desk.watchSelection(true)),
        new Entry.Rule(),
        order("run.train", "Shortcut+T", page -> page.trainer().train()),
        order("run.training-settings", "Shortcut+Shift+T", page -> page.trainer().openSettings()));
  }

  private Command toDesk(String key, String shortcut, Consumer<RunDesk> action) {
    return order(key, shortcut, page -> action.accept(page.desk()));
  }
}
