// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;

/// Keeps what is pressed from moving away below the pointer: what would make a part of the window
/// smaller waits until the button is let go, or the press would end on something else.
final class Steadiness {
  private final EventHandler<MouseEvent> pressed = event -> held = true;
  private final EventHandler<MouseEvent> released = event -> letGo();
  private final List<Runnable> waiting = new ArrayList<>();
  private boolean held;

  /// @param part of the scene in which buttons are pressed
  Steadiness(Node part) {
    part.sceneProperty().addListener((at, before, now) -> move(before, now));
  }

  private void move(Scene before, Scene now) {
    if (before != null) {
      before.removeEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
      before.removeEventFilter(MouseEvent.MOUSE_RELEASED, released);
    }
    letGo();
    if (now != null) {
      now.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
      now.addEventFilter(MouseEvent.MOUSE_RELEASED, released);
    }
  }

  /// Carries out a change as soon as nothing is held.
  void await(Runnable change) {
    if (held) {
      waiting.add(change);
    } else {
      change.run();
    }
  }

  private void letGo() {
    held = false;
    List<Runnable> due = List.copyOf(waiting);
    waiting.clear();
    due.forEach(Runnable::run);
  }
}
