// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.Labels;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// The ports, one a line: name, what is at the other end, shape, element type.
final class PortsPane extends GridPane {
  PortsPane() {
    getStyleClass().addAll("inspector-section", "ports");
    ColumnConstraints other = new ColumnConstraints();
    other.setHgrow(Priority.ALWAYS);
    ColumnConstraints right = new ColumnConstraints();
    right.setHalignment(HPos.RIGHT);
    getColumnConstraints().addAll(new ColumnConstraints(), other, right, right);
  }

  void show(NodeFacts facts) {
    getChildren().clear();
    int line = 0;
    for (PortRow row : facts.ports()) {
      Label other =
          Labels.of(row.other(), "row-text", row.connected() ? "secondary" : "error-text");
      other.setMinWidth(0);
      Label port = Labels.of(row.port(), "strong", "row-text");
      port.setMinWidth(Label.USE_PREF_SIZE);
      Label shape = Labels.of(row.shape(), "number");
      shape.setMinWidth(Label.USE_PREF_SIZE);
      addRow(line++, port, other, shape, Labels.of(row.dtype(), "number", "secondary"));
    }
  }
}
