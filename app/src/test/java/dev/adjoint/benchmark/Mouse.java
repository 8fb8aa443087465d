// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.benchmark;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// A mouse over one part of the window, as fast as wanted. JavaFX thread.
final class Mouse {
  private final Node over;

  Mouse(Node over) {
    this.over = over;
  }

  void press(MouseButton button, double x, double y) {
    fire(MouseEvent.MOUSE_PRESSED, button, x, y);
  }

  void drag(MouseButton button, double x, double y) {
    fire(MouseEvent.MOUSE_DRAGGED, button, x, y);
  }

  void release(MouseButton button, double x, double y) {
    fire(MouseEvent.MOUSE_RELEASED, button, x, y);
  }

  private void fire(EventType<MouseEvent> type, MouseButton button, double x, double y) {
    Point2D scene = over.localToScene(x, y);
    Point2D screen = over.localToScreen(x, y);
    boolean left = button == MouseButton.PRIMARY;
    boolean middle = button == MouseButton.MIDDLE;
    Event.fireEvent(
        over,
        new MouseEvent(
            over,
            over,
            type,
            scene.getX(),
            scene.getY(),
            screen.getX(),
            screen.getY(),
            button,
            1,
            false,
            false,
            false,
            false,
            left,
            middle,
            false,
            false,
            false,
            true,
            null));
  }

  /// Turns the wheel by so many notches, up for more.
  void turn(double notches, double x, double y) {
    Point2D scene = over.localToScene(x, y);
    Point2D screen = over.localToScreen(x, y);
    Event.fireEvent(
        over,
        new ScrollEvent(
            over,
            over,
            ScrollEvent.SCROLL,
            scene.getX(),
            scene.getY(),
            screen.getX(),
            screen.getY(),
            false,
            false,
            false,
            false,
            true,
            false,
            0,
            40 * notches,
            0,
            40 * notches,
            ScrollEvent.HorizontalTextScrollUnits.NONE,
            0,
            ScrollEvent.VerticalTextScrollUnits.NONE,
            0,
            0,
            null));
  }
}
