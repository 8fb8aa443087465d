// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import javafx.scene.control.Label;

/// Never seen: its font comes from the style sheet, and tells the text size to whoever works with
/// lengths that no style sheet knows.
public final class Ruler extends Label {
  /// Size of its font at 100 %.
  private static final double SIZE = 12;

  public Ruler() {
    getStyleClass().add("ruler");
    setManaged(false);
    setVisible(false);
  }

  /// Layout pixels in a pixel at 100 %; changes with the font.
  public double zoom() {
    return getFont().getSize() / SIZE;
  }
}
