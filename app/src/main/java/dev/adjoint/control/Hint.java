// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// Words about a part of the window that are seen when the pointer rests on it. A tooltip is a
/// window of its own, and a page has fifty: each is made when the pointer comes to its part for the
/// first time.
public final class Hint {
  private Hint() {}

  /// Explains a part, to screen readers as well.
  public static void on(Node part, ObservableValue<String> words) {
    part.accessibleHelpProperty().bind(words);
    on(
        part,
        () -> {
          Tooltip tooltip = new Tooltip();
          tooltip.textProperty().bind(words);
          return tooltip;
        });
  }

  /// Gives a part a tooltip of another make; what a screen reader says is left as it is.
  public static void on(Node part, Supplier<Tooltip> making) {
    part.addEventHandler(MouseEvent.MOUSE_ENTERED, new Making(part, making));
  }

  private record Making(Node part, Supplier<Tooltip> making) implements EventHandler<MouseEvent> {
    @Override
    public void handle(MouseEvent event) {
      part.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
      Tooltip.install(part, making.get());
    }
  }
}
