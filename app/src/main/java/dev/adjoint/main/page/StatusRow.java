// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import dev.adjoint.control.Labels;
import dev.adjoint.engine.CompileTime;
import dev.adjoint.i18n.Messages;
import dev.adjoint.main.notice.Notice;
import dev.adjoint.problems.ProblemsViewModel;
import dev.adjoint.session.GraphCost;
import dev.adjoint.session.RunSnapshot;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/// The lowest row: problems, size of the graph, memory, what was last said in passing, zoom.
final class StatusRow extends HBox {
  private static final Duration LATE = Duration.millis(200);

  private final Messages messages;
  private final Label notice = Labels.of("");

  /// @param busy whether a run is computing
  /// @param run where it is
  /// @param compiled how long it took to compile what trains
  StatusRow(
      Editor editor,
      ProblemsViewModel found,
      ObservableValue<Boolean> busy,
      ObservableValue<GraphCost> cost,
      ObservableValue<RunSnapshot> run,
      ObservableValue<CompileTime> compiled) {
    this.messages = editor.messages();
    getStyleClass().add("status-bar");
    Label size = Labels.of("");
    size.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> size(editor),
                editor.document().wholeProperty(),
                messages.languageProperty()));
    Label zoom = Labels.of("", "number");
    zoom.textProperty()
        .bind(
            editor.document().viewportProperty().map(view -> Math.round(view.zoom() * 100) + " %"));
    notice.setMinWidth(0);
    ProblemCount problems = new ProblemCount(found, messages);
    List.of(problems, size, zoom).forEach(part -> part.setMinWidth(USE_PREF_SIZE));
    StatusFacts facts = new StatusFacts(this, messages, editor.appearance().zoomProperty());
    editor.model().notices().lastProperty().subscribe(this::say);
    Label working = Labels.of(messages.bound("status.running"));
    showLate(working, busy);
    getChildren()
        .addAll(
            problems,
            size,
            new CostLabel(cost, messages, facts.roomForCost()),
            facts.memory(),
            working,
            new StaleLabel(run, messages),
            Labels.gap(),
            notice,
            facts.compiling(compiled),
            zoom);
  }

  /// A step is done in less than a frame: words that flash by tell nobody anything, and are two
  /// frames of their own.
  private static void showLate(Label working, ObservableValue<Boolean> busy) {
    PauseTransition wait = new PauseTransition(LATE);
    working.setVisible(false);
    wait.setOnFinished(event -> working.setVisible(busy.getValue()));
    busy.subscribe(
        now -> {
          if (now) {
            wait.playFromStart();
          } else {
            wait.stop();
            working.setVisible(false);
          }
        });
  }

  private String size(Editor editor) {
    var graph = editor.document().whole().graph();
    return messages.text("status.nodes", graph.nodes().size(), graph.wiring().wires());
  }

  /// What stays is said above the graph.
  private void say(Optional<Notice> said) {
    notice.setText(said.filter(now -> !now.stays()).map(Notice::text).orElse(""));
  }
}
