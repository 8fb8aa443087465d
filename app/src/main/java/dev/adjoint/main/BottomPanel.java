// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.control.Labels;
import dev.adjoint.control.Segment;
import dev.adjoint.control.TabStrip;
import dev.adjoint.graph.Diagnostic.Severity;
import dev.adjoint.i18n.Messages;
import dev.adjoint.problems.ProblemsViewModel;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/// The row under the canvas. While debugging it is the timeline alone, while editing the problems
/// with a way to the timeline, while training the curves.
final class BottomPanel extends BorderPane {
  /// What it shows.
  private enum Tab {
    PROBLEMS,
    TIMELINE
  }

  private final Node timeline;
  private final Region problems;
  private final Node training;
  private final TabStrip<Tab> tabs;

  BottomPanel(
      Editor editor, ProblemsViewModel found, Node timeline, Region problems, Node training) {
    this.timeline = timeline;
    this.problems = problems;
    this.training = training;
    Messages messages = editor.messages();
    getStyleClass().addAll("panel", "bottom-panel");
    problems.getStyleClass().add("bottom-content");
    tabs =
        new TabStrip<>(
            List.of(
                Segment.of(Tab.PROBLEMS, messages.bound("problems.title")),
                Segment.of(Tab.TIMELINE, messages.bound("problems.timeline"))));
    tabs.getChildren().add(Labels.gap());
    tabs.getChildren().add(count(found, Severity.ERROR, "problems.errors", "error", messages));
    tabs.getChildren()
        .add(count(found, Severity.WARNING, "problems.warnings", "warning", messages));
    tabs.valueProperty().addListener((at, before, now) -> show(MainViewModel.Activity.EDIT));
    editor.window().activityProperty().subscribe(this::show);
  }

  private static Label count(
      ProblemsViewModel found, Severity severity, String key, String tone, Messages messages) {
    Label label = Labels.of("", tone + "-text", "row-text");
    var count = found.count(severity);
    label
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> messages.text(key, count.get()), count, messages.languageProperty()));
    label.visibleProperty().bind(count.greaterThan(0));
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }

  private void show(MainViewModel.Activity activity) {
    boolean editing = activity == MainViewModel.Activity.EDIT;
    setTop(editing ? tabs : null);
    setCenter(
        switch (activity) {
          case DEBUG -> timeline;
          case EDIT -> tabs.valueProperty().get() == Tab.PROBLEMS ? problems : timeline;
          case TRAIN -> training;
        });
  }
}
