// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.order;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// A key that a menu shows and does not listen to: it counts only where the canvas has the focus,
/// or typing a letter into a field would give an order.
final class ShownKey extends KeyCombination {
  private final KeyCombination shown;

  ShownKey(String shortcut) {
    shown = KeyCombination.valueOf(shortcut);
  }

  @Override
  public boolean match(KeyEvent event) {
    return false;
  }

  @Override
  public String getName() {
    return shown.getName();
  }

  @Override
  public String getDisplayText() {
    return shown.getDisplayText();
  }
}
