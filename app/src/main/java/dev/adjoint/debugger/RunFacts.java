// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.debugger;

import dev.adjoint.control.Labels;
import dev.adjoint.control.Numbers;
import dev.adjoint.i18n.Messages;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Where the run is, in numbers: step, loss, breakpoints.
final class RunFacts extends VBox {
  RunFacts(DebuggerViewModel model, Messages messages) {
    getStyleClass().add("iteration-panel");
    StringBinding step =
        Bindings.createStringBinding(() -> steps(model.timeline().getValue()), model.timeline());
    StringBinding loss =
        Bindings.createStringBinding(
            () -> {
              var now = model.loss().getValue();
              return now.isPresent() ? Numbers.brief(now.getAsDouble()) : "–";
            },
            model.loss());
    StringBinding stops =
        Bindings.createStringBinding(
            () -> Integer.toString(model.timeline().getValue().breakpoints()), model.timeline());
    getChildren()
        .addAll(
            line(messages, "debugger.step", step),
            line(messages, "debugger.loss", loss),
            line(messages, "debugger.breakpoints", stops));
  }

  private static String steps(Timeline timeline) {
    return timeline.isEmpty() ? "–" : timeline.done() + " / " + timeline.steps().size();
  }

  private static HBox line(Messages messages, String key, StringBinding number) {
    HBox line =
        new HBox(
            Labels.of(messages.bound(key), "row-text", "secondary"),
            Labels.gap(),
            Labels.of(number, "number"));
    line.getStyleClass().add("fact-line");
    return line;
  }
}
