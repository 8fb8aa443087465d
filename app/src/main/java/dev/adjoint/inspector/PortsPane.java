// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.Labels;
import dev.adjoint.control.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// The ports, one a line: name, what is at the other end, shape, element type. Lines are made once
/// and filled anew for every node.
final class PortsPane extends GridPane {
  private static final Set<String> TONES = Set.of("secondary", "error-text");

  private final List<Line> lines = new ArrayList<>();
  private int shown;

  private record Line(Label port, Label other, Label shape, Label dtype) {
    static Line make() {
      Label other = Labels.of("", "row-text", "secondary");
      other.setMinWidth(0);
      Label port = Labels.of("", "strong", "row-text");
      port.setMinWidth(Label.USE_PREF_SIZE);
      Label shape = Labels.of("", "number");
      shape.setMinWidth(Label.USE_PREF_SIZE);
      return new Line(port, other, shape, Labels.of("", "number", "secondary"));
    }

    List<Label> cells() {
      return List.of(port, other, shape, dtype);
    }

    void show(PortRow row) {
      port.setText(row.port());
      other.setText(row.other());
      Parts.dress(other, row.connected() ? "secondary" : "error-text", TONES);
      shape.setText(row.shape());
      dtype.setText(row.dtype());
    }
  }

  PortsPane() {
    getStyleClass().addAll("inspector-section", "ports");
    ColumnConstraints other = new ColumnConstraints();
    other.setHgrow(Priority.ALWAYS);
    ColumnConstraints right = new ColumnConstraints();
    right.setHalignment(HPos.RIGHT);
    getColumnConstraints().addAll(new ColumnConstraints(), other, right, right);
  }

  void show(NodeFacts facts) {
    List<PortRow> rows = facts.ports();
    while (lines.size() < rows.size()) {
      lines.add(Line.make());
    }
    for (int i = 0; i < rows.size(); i++) {
      lines.get(i).show(rows.get(i));
      if (i >= shown) {
        addRow(i, lines.get(i).cells().toArray(Label[]::new));
      }
    }
    for (int i = rows.size(); i < shown; i++) {
      getChildren().removeAll(lines.get(i).cells());
    }
    shown = rows.size();
  }
}
