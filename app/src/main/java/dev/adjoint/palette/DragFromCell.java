// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.palette;

import dev.adjoint.op.OpDef;
import java.util.Optional;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Turns press, move and release into the drag of an op. From the press on it listens to the whole
/// scene: not every platform goes on telling the pressed row. Escape or another button gives up.
final class DragFromCell {
  /// Movement in pixels below which a press is a click.
  private static final double THRESHOLD = 4;

  private final OpDrag drag;
  private final EventHandler<MouseEvent> onMouse = this::mouse;
  private final EventHandler<KeyEvent> onKey = this::key;
  private Optional<OpDef> pressed = Optional.empty();
  private Optional<Scene> scene = Optional.empty();
  private double xPress;
  private double yPress;
  private boolean dragging;

  DragFromCell(OpDrag drag) {
    this.drag = drag;
  }

  /// The main button went down on the row of `op` in `where`.
  void press(OpDef op, MouseEvent event, Scene where) {
    end();
    pressed = Optional.of(op);
    scene = Optional.of(where);
    xPress = event.getSceneX();
    yPress = event.getSceneY();
    where.addEventFilter(MouseEvent.ANY, onMouse);
    where.addEventFilter(KeyEvent.KEY_PRESSED, onKey);
  }

  private void mouse(MouseEvent event) {
    EventType<? extends MouseEvent> type = event.getEventType();
    if (type == MouseEvent.MOUSE_PRESSED && event.getButton() != MouseButton.PRIMARY) {
      giveUp();
    } else if (type == MouseEvent.MOUSE_DRAGGED) {
      pressed.ifPresent(op -> move(op, event));
    } else if (type == MouseEvent.MOUSE_RELEASED) {
      if (dragging) {
        drag.drop(event.getSceneX(), event.getSceneY());
        event.consume();
      }
      end();
    }
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      giveUp();
      event.consume();
    }
  }

  private void move(OpDef op, MouseEvent event) {
    double x = event.getSceneX();
    double y = event.getSceneY();
    if (dragging) {
      drag.move(x, y);
      event.consume();
    } else if (Math.hypot(x - xPress, y - yPress) >= THRESHOLD) {
      dragging = true;
      drag.begin(op, x, y);
      event.consume();
    }
  }

  private void giveUp() {
    if (dragging) {
      drag.cancel();
    }
    end();
  }

  private void end() {
    scene.ifPresent(
        where -> {
          where.removeEventFilter(MouseEvent.ANY, onMouse);
          where.removeEventFilter(KeyEvent.KEY_PRESSED, onKey);
        });
    scene = Optional.empty();
    pressed = Optional.empty();
    dragging = false;
  }
}
