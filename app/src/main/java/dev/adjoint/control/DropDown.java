// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;

/// A box to choose one of a few things, whose list opens right at it.
///
/// JavaFX places the list before it has laid it out for the first time, by a guess at its height:
/// above a box near the edge of the screen it would hang in the air. So it is put right as soon as
/// it is shown, and whenever its height changes.
public class DropDown<T> extends ComboBox<T> {
  private boolean followed;

  public DropDown() {
    addEventHandler(ComboBoxBase.ON_SHOWN, this::follow);
  }

  private void follow(Event shown) {
    if (!(getSkin() instanceof ComboBoxListViewSkin<?> skin)) {
      return;
    }
    Node list = skin.getPopupContent();
    if (!followed) {
      followed = true;
      list.layoutBoundsProperty().addListener((at, before, now) -> place(list));
    }
    place(list);
  }

  private void place(Node list) {
    if (isShowing()
        && list.getScene() != null
        && list.getScene().getWindow() instanceof PopupWindow popup) {
      // Else the window is moved as high as it was guessed to be, and may leave the screen.
      popup.sizeToScene();
      Bounds box = localToScreen(getLayoutBounds());
      Bounds at = list.localToScreen(list.getLayoutBounds());
      popup.setAnchorY(popup.getAnchorY() + top(box, at.getHeight()) - at.getMinY());
    }
  }

  /// Where a list of that height begins: below the box, or above it when only there is room.
  private static double top(Bounds box, double height) {
    Rectangle2D screen = screenOf(box).getVisualBounds();
    boolean fitsBelow = box.getMaxY() + height <= screen.getMaxY();
    boolean fitsAbove = box.getMinY() - height >= screen.getMinY();
    return fitsBelow || !fitsAbove ? box.getMaxY() : box.getMinY() - height;
  }

  private static Screen screenOf(Bounds box) {
    return Screen.getScreensForRectangle(
            box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight())
        .stream()
        .findFirst()
        .orElse(Screen.getPrimary());
  }
}
