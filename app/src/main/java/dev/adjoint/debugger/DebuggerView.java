// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.debugger;

import dev.adjoint.i18n.Messages;
import dev.adjoint.theme.Palette;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Run bar, timeline above history, and facts, side by side; some of it comes by [#furnish].
public final class DebuggerView extends BorderPane {
  private static final Insets AROUND_TIMELINE = new Insets(2, 24, 4, 24);

  private final TimelineView timeline;
  private final VBox middle;
  private final Deque<Runnable> coming = new ArrayDeque<>();

  public DebuggerView(
      DebuggerViewModel model,
      DebuggerActions actions,
      Messages messages,
      ObservableValue<Palette> palette) {
    getStyleClass().addAll("panel", "debugger");
    timeline = new TimelineView(model, actions, messages, palette);
    HistoryStrip history = new HistoryStrip(model, messages, palette);
    VBox.setVgrow(timeline, Priority.ALWAYS);
    middle = new VBox(timeline, history);
    RunBar bar = new RunBar(model, actions, messages);
    setLeft(bar);
    setCenter(middle);
    setMargin(middle, AROUND_TIMELINE);
    coming.add(bar::furnish);
    coming.add(() -> setRight(new RunFacts(model, messages)));
  }

  /// Adds what is not looked at first: all at once, the styles would take a tenth of a second.
  ///
  /// @return whether there is more
  public boolean furnish() {
    Runnable next = coming.poll();
    if (next != null) {
      next.run();
    }
    return !coming.isEmpty();
  }

  /// Centre of a step's tick within this view; for tests, which cannot look a tick up.
  public double xOfStep(int index) {
    return middle.getLayoutX() + timeline.xOfStep(index);
  }
}
