// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.CellRange;
import dev.adjoint.control.Labels;
import dev.adjoint.control.Matrix;
import dev.adjoint.control.Numbers;
import dev.adjoint.theme.Palette;
import dev.adjoint.type.Tensor;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A matrix of a chain rule with its name, shape, norm and where it comes from below.
final class MatrixFigure extends VBox {
  private static final double BELOW = 6;

  private final Cells cells;
  private final Matrix matrix;
  private final VBox stage;

  MatrixFigure(Figure figure, String tag, ObservableValue<Palette> palette, TensorGauge gauge) {
    getStyleClass().add("matrix-figure");
    Tensor tensor = figure.tensor();
    Matrix straight = Matrix.folded(tensor.shape().sizes(), tensor::get);
    matrix = figure.transposed() ? straight.transposed() : straight;
    cells = NumberCells.suits(matrix) ? new NumberCells(matrix) : new ColourCells(matrix, palette);
    stage = new VBox(cells.node());
    stage.getStyleClass().add("matrix-stage");
    HBox name = new HBox(Labels.of(figure.title(), "strong", "row-text"));
    name.getStyleClass().add("norm-line");
    if (figure.transposed()) {
      name.getChildren().add(Labels.of("T", "raised-label"));
    }
    boolean turned = figure.transposed() && tensor.shape().rank() == 2;
    String shape = turned ? matrix.rows() + "×" + matrix.columns() : tensor.shape().display();
    Label length = Labels.of(Numbers.PENDING, "number", "secondary");
    gauge
        .of(tensor)
        .thenAccept(
            facts -> {
              length.setText(Numbers.brief(facts.norm()));
              cells.colour(facts.range());
            });
    HBox norm = new HBox(Labels.of("‖·‖", "row-text", "secondary"), length);
    norm.getStyleClass().add("norm-line");
    getChildren().addAll(stage, name, Labels.of(shape, "number", "secondary"));
    if (matrix.elements() > 1) {
      getChildren().add(norm);
    }
    getChildren().add(Labels.badge(tag, figure.derived() ? "neutral" : "ok"));
  }

  double mapHeight() {
    return cells.height();
  }

  /// Keeps that height for the picture, so that the names of a row stand on one line.
  void reserve(double height) {
    stage.setMinHeight(height + BELOW);
  }

  Cells cells() {
    return cells;
  }

  Matrix matrix() {
    return matrix;
  }

  void markRow(int row) {
    cells.mark(Optional.of(CellRange.row(row, matrix.columns())));
  }

  void markColumn(int column) {
    cells.mark(Optional.of(CellRange.column(column, matrix.rows())));
  }

  /// Marks the element of that row-major index, as long as the figure is not turned.
  void markElement(long index) {
    int columns = Math.max(1, matrix.columns());
    cells.mark(Optional.of(CellRange.cell((int) (index / columns), (int) (index % columns))));
  }
}
