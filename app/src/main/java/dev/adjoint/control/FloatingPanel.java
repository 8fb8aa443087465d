// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import dev.adjoint.i18n.Messages;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Cursor;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A panel that floats inside the window, above everything: dragged by its title, resized at its
/// edges, as large as the window after a double click on the title, closed by Escape. It lives in a
/// [Pane] that does not lay out its children.
public final class FloatingPanel extends VBox {
  private static final double EDGE = 6;
  private static final double LEAST_WIDTH = 320;
  private static final double LEAST_HEIGHT = 280;

  /// What of the title always stays in the window.
  private static final double GRIP = 48;

  private final Runnable onClose;
  private final IconButton maximise;
  private Bounds usual = new BoundingBox(0, 0, LEAST_WIDTH, LEAST_HEIGHT);
  private boolean filling;
  private Bounds begun = usual;
  private double xBegun;
  private double yBegun;
  private boolean atRight;
  private boolean atBottom;
  private boolean atLeft;

  public FloatingPanel(String title, Region content, Messages messages, Runnable onClose) {
    this.onClose = onClose;
    getStyleClass().add("floating-panel");
    maximise = new IconButton("ui/fit", messages.bound("panel.maximise"), this::toggleFilling);
    IconButton close = new IconButton("ui/close", messages.bound("panel.close"), onClose);
    maximise.getStyleClass().add("small");
    close.getStyleClass().add("small");
    HBox bar = new HBox(Labels.of(title, "section-title"), Labels.gap(), maximise, close);
    bar.getStyleClass().add("floating-title");
    content.setMinHeight(0);
    VBox.setVgrow(content, Priority.ALWAYS);
    getChildren().addAll(bar, content);
    setManaged(false);
    setAccessibleText(title);
    listen(bar);
    parentProperty().addListener((at, before, now) -> follow(now));
  }

  private void listen(HBox bar) {
    bar.addEventHandler(MouseEvent.MOUSE_PRESSED, this::begin);
    bar.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    bar.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::begin);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::resize);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  /// Puts it at a place of its layer, inside it as far as it fits.
  public void place(Bounds bounds) {
    usual = bounds;
    arrange();
  }

  public boolean isFilling() {
    return filling;
  }

  public void toggleFilling() {
    filling = !filling;
    arrange();
  }

  private void follow(@Nullable Parent layer) {
    if (layer instanceof Pane pane) {
      pane.layoutBoundsProperty().addListener((at, before, now) -> arrange());
      arrange();
    }
  }

  private void arrange() {
    if (!(getParent() instanceof Pane layer) || layer.getWidth() == 0) {
      return;
    }
    if (filling) {
      resizeRelocate(0, 0, layer.getWidth(), layer.getHeight());
    } else {
      double width = Math.clamp(usual.getWidth(), 0, layer.getWidth());
      double height = Math.clamp(usual.getHeight(), 0, layer.getHeight());
      double x = Math.clamp(usual.getMinX(), GRIP - width, layer.getWidth() - GRIP);
      double y = Math.clamp(usual.getMinY(), 0, Math.max(0, layer.getHeight() - GRIP));
      resizeRelocate(x, y, width, height);
    }
    layout();
  }

  private void hover(MouseEvent event) {
    edges(event);
    setCursor(
        atBottom && atRight
            ? Cursor.SE_RESIZE
            : atBottom && atLeft
                ? Cursor.SW_RESIZE
                : atBottom
                    ? Cursor.S_RESIZE
                    : atRight || atLeft ? Cursor.E_RESIZE : Cursor.DEFAULT);
  }

  private void edges(MouseEvent event) {
    double x = event.getSceneX() - localToScene(0, 0).getX();
    double y = event.getSceneY() - localToScene(0, 0).getY();
    atRight = !filling && x > getWidth() - EDGE;
    atLeft = !filling && x < EDGE;
    atBottom = !filling && y > getHeight() - EDGE;
  }

  private void begin(MouseEvent event) {
    toFront();
    edges(event);
    begun = new BoundingBox(getLayoutX(), getLayoutY(), getWidth(), getHeight());
    xBegun = event.getSceneX();
    yBegun = event.getSceneY();
  }

  private void drag(MouseEvent event) {
    if (filling || atLeft || atRight) {
      return;
    }
    double x = begun.getMinX() + event.getSceneX() - xBegun;
    double y = begun.getMinY() + event.getSceneY() - yBegun;
    place(new BoundingBox(x, y, begun.getWidth(), begun.getHeight()));
    event.consume();
  }

  private void resize(MouseEvent event) {
    if (!atRight && !atBottom && !atLeft) {
      return;
    }
    double dx = event.getSceneX() - xBegun;
    double dy = event.getSceneY() - yBegun;
    double width = begun.getWidth() + (atRight ? dx : atLeft ? -dx : 0);
    double newWidth = Math.max(LEAST_WIDTH, width);
    double newHeight = Math.max(LEAST_HEIGHT, begun.getHeight() + (atBottom ? dy : 0));
    double x = atLeft ? begun.getMaxX() - newWidth : begun.getMinX();
    place(new BoundingBox(x, begun.getMinY(), newWidth, newHeight));
  }

  private void click(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
      toggleFilling();
    }
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      onClose.run();
      event.consume();
    }
  }
}
