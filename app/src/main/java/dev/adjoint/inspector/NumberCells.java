// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.CellRange;
import dev.adjoint.control.Labels;
import dev.adjoint.control.Matrix;
import dev.adjoint.control.Numbers;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// A small matrix, number by number.
final class NumberCells extends GridPane implements Cells {
  static final int MOST_ROWS = 6;
  static final int MOST_COLUMNS = 4;
  private static final double ROW = 18;

  /// Above and below the numbers, as the style sheet says.
  private static final double EDGES = 4;

  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

  private final Label[] labels;
  private final Matrix matrix;

  NumberCells(Matrix matrix) {
    this.matrix = matrix;
    labels = new Label[matrix.rows() * matrix.columns()];
    getStyleClass().add("number-cells");
    for (int row = 0; row < matrix.rows(); row++) {
      for (int column = 0; column < matrix.columns(); column++) {
        Label label = Labels.of(Numbers.compact(matrix.at(row, column)), "number", "number-cell");
        label.setMinWidth(Label.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        setHalignment(label, HPos.RIGHT);
        labels[row * matrix.columns() + column] = label;
        add(label, column, row);
      }
    }
  }

  static boolean suits(Matrix matrix) {
    return matrix.rows() <= MOST_ROWS && matrix.columns() <= MOST_COLUMNS;
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public double height() {
    return matrix.rows() * ROW + EDGES;
  }

  @Override
  public void mark(Optional<CellRange> cells) {
    for (int i = 0; i < labels.length; i++) {
      int row = i / matrix.columns();
      int column = i % matrix.columns();
      boolean inside =
          cells
              .filter(c -> row >= c.row() && row < c.row() + c.rows())
              .filter(c -> column >= c.column() && column < c.column() + c.columns())
              .isPresent();
      labels[i].pseudoClassStateChanged(MARKED, inside);
    }
  }

  @Override
  public void onPoint(Consumer<Optional<CellRange>> listener) {
    for (int i = 0; i < labels.length; i++) {
      CellRange cell = CellRange.cell(i / matrix.columns(), i % matrix.columns());
      labels[i].setOnMouseEntered(event -> listener.accept(Optional.of(cell)));
    }
  }
}
