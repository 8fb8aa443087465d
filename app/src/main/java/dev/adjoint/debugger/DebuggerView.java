// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.debugger;

import dev.adjoint.i18n.Messages;
import dev.adjoint.theme.Palette;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.layout.BorderPane;

/// Run bar, timeline and facts, side by side.
public final class DebuggerView extends BorderPane {
  private static final Insets AROUND_TIMELINE = new Insets(4, 24, 4, 24);

  private final TimelineView timeline;

  public DebuggerView(
      DebuggerViewModel model,
      DebuggerActions actions,
      Messages messages,
      ObservableValue<Palette> palette) {
    getStyleClass().addAll("panel", "debugger");
    timeline = new TimelineView(model, actions, messages, palette);
    setLeft(new RunBar(model, actions, messages));
    setCenter(timeline);
    setRight(new RunFacts(model, messages));
    setMargin(timeline, AROUND_TIMELINE);
  }

  /// Centre of a step's tick within this view; for tests, which cannot look a tick up.
  public double xOfStep(int index) {
    return timeline.getLayoutX() + timeline.xOfStep(index);
  }
}
