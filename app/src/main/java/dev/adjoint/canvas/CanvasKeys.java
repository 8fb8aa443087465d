// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.document.DocumentEdits;
import dev.adjoint.document.Selection;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/// The keyboard of the canvas: what does not stand in a menu, and the usual keys while it has
/// focus.
final class CanvasKeys {
  private static final double NUDGE = 4;
  private static final double LEAP = 20;

  private final CanvasViewModel model;
  private final DocumentEdits edits;

  CanvasKeys(CanvasViewModel model) {
    this.model = model;
    this.edits = model.edits();
  }

  void attach(Node view) {
    view.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.isShortcutDown() ? withControl(event) : plain(event)) {
            event.consume();
          }
        });
  }

  private boolean withControl(KeyEvent event) {
    if (event.isAltDown()) {
      return false;
    }
    switch (event.getCode()) {
      case Z -> {
        if (event.isShiftDown()) {
          model.document().redo();
        } else {
          model.document().undo();
        }
      }
      case Y -> model.document().redo();
      case A -> edits.picking().all();
      case PLUS, EQUALS, ADD -> model.zoomBy(1.2);
      case MINUS, SUBTRACT -> model.zoomBy(1 / 1.2);
      default -> {
        return false;
      }
    }
    return true;
  }

  /// What lies above goes before what lies below.
  private void escape() {
    if (model.clashes().isShown()) {
      model.clashes().hide();
    } else if (!model.selection().isEmpty()) {
      model.select(Selection.NONE);
    } else {
      edits.bodies().close();
    }
  }

  private boolean plain(KeyEvent event) {
    if (event.isAltDown()) {
      return false;
    }
    double step = event.isShiftDown() ? LEAP : NUDGE;
    switch (event.getCode()) {
      case DELETE, BACK_SPACE -> model.deleteSelection();
      case LEFT -> edits.nudge(-step, 0);
      case RIGHT -> edits.nudge(step, 0);
      case UP -> edits.nudge(0, -step);
      case DOWN -> edits.nudge(0, step);
      case F -> model.fit();
      case ESCAPE -> escape();
      default -> {
        return false;
      }
    }
    return true;
  }
}
