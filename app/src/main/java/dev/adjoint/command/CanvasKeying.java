// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.command;

import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Carries out the orders whose keys count on the canvas only, unless what has the focus took the
/// key itself.
///
/// @param focused whether the canvas has the focus
public record CanvasKeying(Supplier<CommandBook> book, Supplier<Boolean> focused)
    implements EventHandler<KeyEvent> {
  @Override
  public void handle(KeyEvent event) {
    if (event.isConsumed() || !focused.get()) {
      return;
    }
    for (Command command : book.get().all()) {
      boolean keyed = command.scope() == Command.Scope.CANVAS && !command.shortcut().isEmpty();
      if (keyed && KeyCombination.valueOf(command.shortcut()).match(event) && command.isEnabled()) {
        command.run();
        event.consume();
        return;
      }
    }
  }
}
