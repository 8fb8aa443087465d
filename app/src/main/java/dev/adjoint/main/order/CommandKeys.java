// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.order;

import dev.adjoint.canvas.CanvasView;
import dev.adjoint.command.Command;
import dev.adjoint.command.CommandBook;
import dev.adjoint.command.CommandGroup;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Gives the orders whose keys no menu listens to: those that count only while a canvas has the
/// focus, and those that stand in no menu.
public final class CommandKeys {
  private final Map<KeyCombination, Command> onCanvas = new LinkedHashMap<>();
  private final Map<KeyCombination, Command> anywhere = new LinkedHashMap<>();

  /// What had the focus when the key that is down was pressed.
  private Optional<EventTarget> pressedIn = Optional.empty();

  public CommandKeys(CommandBook book) {
    for (CommandGroup group : book.groups()) {
      for (Command command : group.commands(book.messages())) {
        if (command.shortcut().isEmpty()) {
          continue;
        }
        KeyCombination key = KeyCombination.valueOf(command.shortcut());
        if (command.scope() == Command.Scope.CANVAS) {
          onCanvas.put(key, command);
        } else if (!group.inMenuBar()) {
          anywhere.put(key, command);
        }
      }
    }
  }

  /// Keys the canvas did not take itself come by here.
  public void attach(Node window) {
    keepLettersWherePressed(window);
    window.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /// A letter that gave an order and so moved the focus into a field is not typed there as well.
  private void keepLettersWherePressed(Node window) {
    window.addEventFilter(
        KeyEvent.KEY_PRESSED, event -> pressedIn = Optional.of(event.getTarget()));
    window.addEventFilter(KeyEvent.KEY_RELEASED, event -> pressedIn = Optional.empty());
    window.addEventFilter(
        KeyEvent.KEY_TYPED,
        event -> {
          if (pressedIn.isPresent() && pressedIn.get() != event.getTarget()) {
            event.consume();
          }
        });
  }

  private void pressed(KeyEvent event) {
    boolean canvas = event.getTarget() instanceof CanvasView;
    Optional<Command> meant =
        find(anywhere, event).or(() -> canvas ? find(onCanvas, event) : Optional.empty());
    meant.ifPresent(Command::run);
    meant.ifPresent(command -> event.consume());
  }

  private static Optional<Command> find(Map<KeyCombination, Command> keys, KeyEvent event) {
    return keys.entrySet().stream()
        .filter(entry -> entry.getKey().match(event))
        .map(Map.Entry::getValue)
        .filter(Command::isEnabled)
        .findFirst();
  }
}
