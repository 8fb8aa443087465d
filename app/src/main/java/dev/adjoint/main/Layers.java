// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// What lies above the whole window for a while: one panel at a time, which a click beside it or
/// Escape takes away. The focus then goes back to where it was.
final class Layers extends StackPane {
  private static final double FROM_TOP = 56;

  private final ChangeListener<Node> keepFocus = (at, from, to) -> keepFocus(to);
  private Optional<Node> before = Optional.empty();

  Layers() {
    getStyleClass().add("layers");
    setVisible(false);
    addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          if (event.getTarget() == this) {
            hide();
          }
          event.consume();
        });
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            hide();
            event.consume();
          }
        });
    sceneProperty().addListener((at, from, to) -> watch(from, to));
  }

  private void watch(@Nullable Scene from, @Nullable Scene to) {
    if (from != null) {
      from.focusOwnerProperty().removeListener(keepFocus);
    }
    if (to != null) {
      to.focusOwnerProperty().addListener(keepFocus);
    }
  }

  /// Tab stays among the controls of the panel: out of it, Escape would no longer close it.
  private void keepFocus(@Nullable Node owner) {
    if (isVisible() && !getChildren().isEmpty() && owner != null && !holds(owner)) {
      getChildren().getFirst().requestFocus();
    }
  }

  private boolean holds(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at == this) {
        return true;
      }
    }
    return false;
  }

  /// Shows a panel near the top and gives it the focus.
  void show(Region panel) {
    show(panel, Pos.TOP_CENTER);
  }

  void show(Region panel, Pos where) {
    if (!isVisible()) {
      before = Optional.ofNullable(getScene()).map(scene -> scene.getFocusOwner());
    }
    setAlignment(panel, where);
    setMargin(panel, new Insets(where == Pos.CENTER ? 0 : FROM_TOP, 0, 0, 0));
    getChildren().setAll(panel);
    setVisible(true);
    panel.requestFocus();
  }

  void hide() {
    if (isVisible()) {
      setVisible(false);
      getChildren().clear();
      before.ifPresent(Node::requestFocus);
    }
  }

  boolean shows(Region panel) {
    return isVisible() && getChildren().contains(panel);
  }
}
