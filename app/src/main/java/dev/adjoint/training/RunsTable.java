// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import dev.adjoint.control.Labels;
import dev.adjoint.control.Numbers;
import dev.adjoint.i18n.Messages;
import dev.adjoint.theme.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.HPos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The runs side by side: which curves are drawn, how far each came, and what the test rows said.
final class RunsTable extends GridPane {
  private static final List<String> HEADS =
      List.of(
          "",
          "",
          "train.runs-run",
          "train.runs-steps",
          "train.runs-loss",
          "train.runs-accuracy",
          "train.runs-state");

  private final TrainedRuns runs;
  private final Messages messages;
  private final ObservableValue<Palette> palette;
  private final List<Row> rows = new ArrayList<>();

  /// The parts of one row that change.
  private record Row(
      int number, CheckBox shown, Label steps, Label loss, Label accuracy, Label state) {}

  RunsTable(TrainedRuns runs, Messages messages, ObservableValue<Palette> palette) {
    this.runs = runs;
    this.messages = messages;
    this.palette = palette;
    getStyleClass().add("runs-table");
    for (int column = 0; column < HEADS.size(); column++) {
      ColumnConstraints width = new ColumnConstraints();
      width.setHalignment(column > 2 ? HPos.RIGHT : HPos.LEFT);
      width.setHgrow(column == 2 ? Priority.ALWAYS : Priority.NEVER);
      width.setMinWidth(column == 2 ? 40 : Region.USE_PREF_SIZE);
      getColumnConstraints().add(width);
    }
    runs.list().addListener((ListChangeListener<TrainedRun>) change -> refresh());
    messages.languageProperty().addListener((at, before, now) -> refresh());
    refresh();
  }

  private void refresh() {
    List<Integer> wanted = runs.list().stream().map(TrainedRun::number).toList();
    if (!wanted.equals(rows.stream().map(Row::number).toList()) || getChildren().isEmpty()) {
      rebuild();
    }
    for (int i = 0; i < rows.size(); i++) {
      update(rows.get(i), runs.list().get(i));
    }
  }

  private void rebuild() {
    getChildren().clear();
    rows.clear();
    for (int column = 2; column < HEADS.size(); column++) {
      Label head = Labels.of(messages.bound(HEADS.get(column)), "caption");
      head.setMinWidth(USE_PREF_SIZE);
      add(head, column, 0);
    }
    for (TrainedRun run : runs.list()) {
      CheckBox shown = new CheckBox();
      shown.setId("run-" + run.number());
      shown.accessibleTextProperty().bind(messages.bound("train.runs-show", run.name()));
      shown.setOnAction(event -> runs.show(run.number(), shown.isSelected()));
      Label name = Labels.of(run.name(), run == runs.list().getLast() ? "strong" : "row-text");
      Row row =
          new Row(run.number(), shown, number(), number(), number(), Labels.of("", "caption"));
      row.state().setMinWidth(USE_PREF_SIZE);
      int at = rows.size() + 1;
      addRow(
          at,
          shown,
          new RunDot(run, palette),
          name,
          row.steps(),
          row.loss(),
          row.accuracy(),
          row.state());
      rows.add(row);
    }
  }

  private static Label number() {
    Label label = Labels.of("", "number");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private void update(Row row, TrainedRun run) {
    row.shown().setSelected(run.shown());
    row.steps().setText(Numbers.count(run.progress().step()));
    List<CurvePoint> losses = run.progress().testLosses();
    row.loss().setText(losses.isEmpty() ? "–" : Numbers.brief(losses.getLast().mean()));
    row.accuracy().setText(percent(run.progress().accuracy()));
    row.state().setText(messages.text(StateWords.key(run.state())));
  }

  private static String percent(OptionalDouble share) {
    return share.isPresent() ? String.format(Locale.ROOT, "%.2f", 100 * share.getAsDouble()) : "–";
  }
}
