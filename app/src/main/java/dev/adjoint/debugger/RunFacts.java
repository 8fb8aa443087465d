// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.debugger;

import dev.adjoint.control.Hint;
import dev.adjoint.control.Labels;
import dev.adjoint.control.Numbers;
import dev.adjoint.i18n.Messages;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Where the run is, in numbers: iteration, step, loss, breakpoints, and what looking back costs.
final class RunFacts extends VBox {
  private final DebuggerViewModel model;
  private final Messages messages;

  RunFacts(DebuggerViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    getStyleClass().add("iteration-panel");
    Region dot = new Region();
    dot.getStyleClass().add("breakpoint-dot");
    HBox memory = line("debugger.memory", text(model::memory));
    Hint.on(memory, messages.bound("debugger.memory-hint"));
    HBox stops = line("debugger.breakpoints", text(() -> Integer.toString(model.breakpoints())));
    stops.getChildren().add(2, dot);
    getChildren()
        .addAll(
            iteration(),
            line("debugger.step", text(this::steps)),
            line("debugger.loss", text(this::loss)),
            stops,
            memory);
  }

  private HBox iteration() {
    Label number = Labels.of("", "display-number");
    number.setId("iteration");
    number.setMinWidth(Region.USE_PREF_SIZE);
    number
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> Numbers.count(model.place().iteration()), model.snapshot()));
    Label of = Labels.of("", "row-text", "secondary");
    of.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> messages.text("debugger.reached", Numbers.count(model.place().furthest())),
                model.snapshot(),
                messages.languageProperty()));
    of.visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.place().furthest() > model.place().iteration(), model.snapshot()));
    of.managedProperty().bind(of.visibleProperty());
    of.setMinWidth(Region.USE_PREF_SIZE);
    Hint.on(of, messages.bound("debugger.reached-hint"));
    HBox line =
        new HBox(
            Labels.of(messages.bound("debugger.iteration"), "row-text", "secondary"),
            Labels.gap(),
            number,
            of);
    line.getStyleClass().add("iteration-line");
    return line;
  }

  private String steps() {
    Timeline timeline = model.timeline().getValue();
    return timeline.isEmpty() ? "–" : timeline.done() + " / " + timeline.steps().size();
  }

  private String loss() {
    OptionalDouble now = model.loss();
    return now.isPresent() ? Numbers.brief(now.getAsDouble()) : "–";
  }

  private Label text(Callable<String> words) {
    Label label = Labels.of("", "number");
    label
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                words, model.timeline(), model.snapshot(), model.breakpointList()));
    return label;
  }

  private HBox line(String key, Label number) {
    HBox line =
        new HBox(Labels.of(messages.bound(key), "row-text", "secondary"), Labels.gap(), number);
    line.getStyleClass().add("fact-line");
    return line;
  }
}
