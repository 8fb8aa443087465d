// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// Words about a control that are seen when the pointer rests on it. A tooltip is a window of its
/// own, and a page has fifty: each is made when the pointer comes to its control for the first
/// time.
public final class Hint {
  private Hint() {}

  /// Explains a control, to screen readers as well.
  public static void on(Control control, ObservableValue<String> words) {
    control.accessibleHelpProperty().bind(words);
    on(
        control,
        () -> {
          Tooltip tooltip = new Tooltip();
          tooltip.textProperty().bind(words);
          return tooltip;
        });
  }

  /// Gives a control a tooltip of another make; what a screen reader says is left as it is.
  public static void on(Control control, Supplier<Tooltip> making) {
    control.addEventHandler(
        MouseEvent.MOUSE_ENTERED,
        event -> {
          if (control.getTooltip() == null) {
            control.setTooltip(making.get());
          }
        });
  }
}
