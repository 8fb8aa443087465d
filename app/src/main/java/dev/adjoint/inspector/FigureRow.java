// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.CellRange;
import dev.adjoint.control.Labels;
import dev.adjoint.i18n.Messages;
import dev.adjoint.theme.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;

/// The matrices of a chain rule side by side: result, equals, operands. Pointing at an element of
/// the result marks the row and the column it is made of.
final class FigureRow extends HBox {
  private final List<MatrixFigure> operands = new ArrayList<>();
  private final MatrixFigure result;

  FigureRow(
      ChainRule rule,
      dev.adjoint.type.Tensor value,
      Messages messages,
      ObservableValue<Palette> palette) {
    getStyleClass().add("figures");
    result = new MatrixFigure(messages.text("inspector.result"), value, false, palette);
    getChildren().add(result);
    String between = "=";
    for (ChainRule.Operand operand : rule.operands()) {
      String title =
          operand.upstream()
              ? messages.text("inspector.upstream")
              : messages.text("inspector.local") + " " + operand.name();
      MatrixFigure figure =
          new MatrixFigure(title, operand.tensor(), operand.transposed(), palette);
      operands.add(figure);
      getChildren().addAll(Labels.of(between, "figure-sign"), figure);
      between = "·";
    }
  }

  /// Told the row and column of the element pointed at.
  void onPoint(BiConsumer<Integer, Integer> listener) {
    result.map().onHover(at -> at.ifPresent(cell -> listener.accept(cell.row(), cell.column())));
  }

  /// Marks an element of the result and, in a product of two matrices, what makes it.
  void mark(int row, int column, boolean product) {
    result.map().mark(Optional.of(CellRange.cell(row, column)));
    if (product) {
      MatrixFigure left = operands.get(0);
      MatrixFigure right = operands.get(1);
      left.map().mark(Optional.of(CellRange.row(row, left.map().matrix().columns())));
      right.map().mark(Optional.of(CellRange.column(column, right.map().matrix().rows())));
    }
  }

  double at(int row, int column) {
    return result.map().matrix().at(row, column);
  }
}
