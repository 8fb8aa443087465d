// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.canvas.gesture.Gesture;
import dev.adjoint.canvas.gesture.Gestures;
import dev.adjoint.canvas.gesture.Hit;
import dev.adjoint.canvas.gesture.Pointer;
import dev.adjoint.canvas.gesture.Pointer.Button;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Viewport;
import dev.adjoint.graph.Wire;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.jspecify.annotations.Nullable;

/// Turns mouse and wheel events into gestures. Keeps the button of the press, because a drag does
/// not say on every platform which one is down.
final class CanvasPointer {
  /// One notch of a usual wheel.
  private static final double NOTCH = 40;

  /// A press and release within this many pixels is a click.
  private static final double STILL = 4;

  private final CanvasView view;
  private final CanvasViewModel model;
  private @Nullable Gesture gesture;
  private MouseButton pressedButton = MouseButton.NONE;
  private boolean spaceHeld;
  private boolean onMinimap;
  private Point pressedAt = Point.ORIGIN;

  CanvasPointer(CanvasView view, CanvasViewModel model) {
    this.view = view;
    this.model = model;
  }

  void attach() {
    view.setOnMousePressed(this::press);
    view.setOnMouseDragged(this::drag);
    view.setOnMouseReleased(this::release);
    view.setOnMouseMoved(this::hover);
    view.setOnMouseExited(event -> model.actions().pointAt(Optional.empty()));
    view.setOnScroll(this::scroll);
    view.addEventHandler(ZoomEvent.ZOOM, this::pinch);
    view.addEventHandler(KeyEvent.ANY, this::key);
  }

  private void press(MouseEvent event) {
    view.requestFocus();
    if (gesture != null) {
      return;
    }
    pressedButton = event.getButton();
    Pointer pointer = pointer(event);
    pressedAt = pointer.screen();
    onMinimap = map().contains(pointer.screen());
    if (onMinimap) {
      lookAt(pointer.screen());
    } else if (event.getClickCount() == 2
        && pressedButton == MouseButton.PRIMARY
        && doubleClick(pointer)) {
      gesture = null;
    } else {
      gesture = Gestures.begin(model.surface(), pointer, spaceHeld);
    }
    event.consume();
  }

  /// Whether a double click on what is there means more than two clicks.
  private boolean doubleClick(Pointer pointer) {
    Hit hit = model.surface().hit(pointer.world());
    if (!model.document().isEditable()
        && !(hit instanceof Hit.OnNode || hit instanceof Hit.OnFoldedBlock)) {
      return false;
    }
    switch (hit) {
      case Hit.Nothing nothing -> model.requests().offer(new Vacancy.Anywhere(pointer.world()));
      case Hit.OnWire(Wire wire) -> model.bending().add(wire, pointer.world());
      case Hit.OnBend(Wire wire, int index) -> model.bending().remove(wire, index);
      case Hit.OnFoldedBlock(String block) -> model.edits().blocks().fold(block, false);
      case Hit.OnBlockTitle(String block) -> model.texts().rename(block);
      case Hit.OnComment(String comment) -> model.texts().write(comment);
      case Hit.OnNode(String node) -> {
        return model.requests().enter(node)
            || model.edits().bodies().open(node)
            || model.requests().openValue(node, pointer.world());
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void drag(MouseEvent event) {
    Pointer pointer = pointer(event);
    Gesture running = gesture;
    if (onMinimap) {
      lookAt(pointer.screen());
    } else if (running != null) {
      running.drag(pointer);
    }
    event.consume();
  }

  private void release(MouseEvent event) {
    Gesture running = gesture;
    boolean still = pressedAt.distanceTo(new Point(event.getX(), event.getY())) < STILL;
    if (still && pressedButton == MouseButton.SECONDARY && !onMinimap) {
      view.askMenu(pointer(event).world(), event.getScreenX(), event.getScreenY());
    }
    if (running != null && event.getButton() == pressedButton) {
      gesture = null;
      running.release(pointer(event));
    }
    onMinimap = false;
    event.consume();
  }

  private void hover(MouseEvent event) {
    model.actions().pointAt(Optional.of(pointer(event).world()));
    Hit hit = model.surface().hit(pointer(event).world());
    view.setCursor(
        switch (hit) {
          case Hit.OnPort port -> Cursor.CROSSHAIR;
          case Hit.OnNode node -> Cursor.DEFAULT;
          case Hit.OnFoldedBlock block -> Cursor.DEFAULT;
          case Hit.OnBlockTitle block -> Cursor.DEFAULT;
          case Hit.OnFold fold -> Cursor.HAND;
          case Hit.OnComment comment -> Cursor.DEFAULT;
          case Hit.OnCommentCorner corner -> Cursor.SE_RESIZE;
          case Hit.OnWire wire -> Cursor.HAND;
          case Hit.OnBend bend -> Cursor.MOVE;
          case Hit.Nothing nothing -> spaceHeld ? Cursor.OPEN_HAND : Cursor.DEFAULT;
        });
  }

  private void scroll(ScrollEvent event) {
    if (event.isInertia() || event.getDeltaY() == 0 && event.getDeltaX() == 0) {
      return;
    }
    Viewport viewport = model.viewport();
    if (event.isShiftDown() || event.getTouchCount() > 0) {
      model.setViewport(viewport.pannedBy(event.getDeltaX(), event.getDeltaY()));
    } else {
      Point screen = new Point(event.getX(), event.getY());
      Pointer at = new Pointer(viewport.toWorld(screen), screen, Button.LEFT, false, false, false);
      Gestures.zoomAtPointer(model.surface(), at, event.getDeltaY() / NOTCH);
    }
    event.consume();
  }

  private void pinch(ZoomEvent event) {
    Point screen = new Point(event.getX(), event.getY());
    model.setViewport(model.viewport().zoomedBy(event.getZoomFactor(), screen));
    event.consume();
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.SPACE) {
      spaceHeld = event.getEventType() != KeyEvent.KEY_RELEASED;
    }
    Gesture running = gesture;
    if (event.getCode() == KeyCode.ESCAPE && running != null) {
      gesture = null;
      running.cancel();
      event.consume();
    }
  }

  private Box map() {
    return MinimapPainter.box(view.getWidth(), view.getHeight());
  }

  private void lookAt(Point screen) {
    Point world = MinimapPainter.toWorld(model.scene(), model.visible(), map(), screen);
    model.centreOn(world);
  }

  private Pointer pointer(MouseEvent event) {
    Point screen = new Point(event.getX(), event.getY());
    Button button =
        switch (pressedButton) {
          case MIDDLE -> Button.MIDDLE;
          case SECONDARY -> Button.RIGHT;
          default -> Button.LEFT;
        };
    return new Pointer(
        model.viewport().toWorld(screen),
        screen,
        button,
        event.isShiftDown(),
        event.isShortcutDown(),
        event.isAltDown());
  }
}
