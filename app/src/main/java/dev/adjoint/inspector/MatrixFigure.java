// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.HeatMapView;
import dev.adjoint.control.Labels;
import dev.adjoint.control.Matrix;
import dev.adjoint.control.Numbers;
import dev.adjoint.theme.Palette;
import dev.adjoint.type.Tensor;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A small matrix with its name, shape and norm below.
final class MatrixFigure extends VBox {
  private static final double MAX_WIDTH = 84;
  private static final double MAX_HEIGHT = 112;
  private static final double LEAST = 14;
  private static final double BELOW = 6;
  private static final double CELL_WIDTH = 5.2;
  private static final double CELL_HEIGHT = 0.875;

  private final HeatMapView map;
  private final VBox stage;

  MatrixFigure(String title, Tensor tensor, boolean transposed, ObservableValue<Palette> palette) {
    getStyleClass().add("matrix-figure");
    Matrix straight = Matrix.folded(tensor.toDoubles(), tensor.shape().sizes());
    Matrix matrix = transposed ? straight.transposed() : straight;
    map = new HeatMapView(palette);
    double width = Math.clamp(matrix.columns() * CELL_WIDTH, LEAST, MAX_WIDTH);
    double height = Math.clamp(matrix.rows() * CELL_HEIGHT, LEAST, MAX_HEIGHT);
    map.setMinSize(width, height);
    map.setPrefSize(width, height);
    map.setMaxSize(width, height);
    map.show(matrix);
    stage = new VBox(map);
    stage.getStyleClass().add("matrix-stage");
    HBox name = new HBox(Labels.of(title, "strong", "row-text"));
    name.getStyleClass().add("norm-line");
    if (transposed) {
      name.getChildren().add(Labels.of("T", "raised-label"));
    }
    String shape =
        transposed && tensor.shape().rank() == 2
            ? matrix.rows() + "×" + matrix.columns()
            : tensor.shape().display();
    HBox norm =
        new HBox(
            Labels.of("‖·‖", "row-text", "secondary"),
            Labels.of(Numbers.brief(matrix.norm()), "number", "secondary"));
    norm.getStyleClass().add("norm-line");
    getChildren().addAll(stage, name, Labels.of(shape, "number", "secondary"), norm);
  }

  double mapHeight() {
    return map.getPrefHeight();
  }

  /// Keeps that height for the picture, so that the names of a row stand on one line.
  void reserve(double height) {
    stage.setMinHeight(height + BELOW);
  }

  HeatMapView map() {
    return map;
  }
}
