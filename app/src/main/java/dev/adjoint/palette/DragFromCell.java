// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.palette;

import dev.adjoint.op.OpDef;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.event.EventType;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Turns press, move and release on a row into the drag of an op. The button is remembered from the
/// press, because not every platform says it again while dragging.
final class DragFromCell {
  /// Movement in pixels below which a press is a click.
  private static final double THRESHOLD = 4;

  private final OpDrag drag;
  private final Supplier<Optional<OpDef>> op;
  private Optional<OpDef> pressed = Optional.empty();
  private double xPress;
  private double yPress;
  private boolean dragging;

  DragFromCell(OpDrag drag, Supplier<Optional<OpDef>> op) {
    this.drag = drag;
    this.op = op;
  }

  void handle(MouseEvent event) {
    EventType<? extends MouseEvent> type = event.getEventType();
    if (type == MouseEvent.MOUSE_PRESSED && event.getButton() == MouseButton.PRIMARY) {
      pressed = op.get();
      xPress = event.getSceneX();
      yPress = event.getSceneY();
      dragging = false;
    } else if (type == MouseEvent.MOUSE_PRESSED && dragging) {
      dragging = false;
      pressed = Optional.empty();
      drag.cancel();
    } else if (type == MouseEvent.MOUSE_DRAGGED) {
      pressed.ifPresent(found -> move(found, event));
    } else if (type == MouseEvent.MOUSE_RELEASED && event.getButton() == MouseButton.PRIMARY) {
      release(event);
    }
  }

  private void move(OpDef found, MouseEvent event) {
    double x = event.getSceneX();
    double y = event.getSceneY();
    if (dragging) {
      drag.move(x, y);
    } else if (Math.hypot(x - xPress, y - yPress) >= THRESHOLD) {
      dragging = true;
      drag.begin(found, x, y);
    }
  }

  private void release(MouseEvent event) {
    if (dragging) {
      drag.drop(event.getSceneX(), event.getSceneY());
    }
    dragging = false;
    pressed = Optional.empty();
  }
}
