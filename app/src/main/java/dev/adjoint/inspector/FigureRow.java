// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.CellRange;
import dev.adjoint.control.Labels;
import dev.adjoint.i18n.Messages;
import dev.adjoint.theme.Palette;
import java.util.ArrayList;
import java.util.Collections;
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
    List<String> signs = signs(rule);
    boolean product = signs.contains("=");
    int at = 0;
    for (ChainRule.Operand operand : rule.operands()) {
      String title =
          operand.upstream()
              ? messages.text("inspector.upstream")
              : (product ? messages.text("inspector.local") + " " : "") + operand.name();
      MatrixFigure figure =
          new MatrixFigure(title, operand.tensor(), operand.transposed(), palette);
      operands.add(figure);
      getChildren().addAll(Labels.of(signs.get(at++), "figure-sign"), figure);
    }
    double tallest = Math.max(result.mapHeight(), tallest(operands));
    result.reserve(tallest);
    operands.forEach(figure -> figure.reserve(tallest));
  }

  private static double tallest(List<MatrixFigure> figures) {
    return figures.stream().mapToDouble(MatrixFigure::mapHeight).max().orElse(0);
  }

  /// What stands before each operand. Only a plain product reads as an equation; of any other rule
  /// the row shows what goes in.
  static List<String> signs(ChainRule rule) {
    List<String> signs = new ArrayList<>();
    for (ChainTerm term : rule.formula().stream().skip(1).toList()) {
      if (term.kind() == ChainTerm.Kind.PLAIN) {
        signs.add(term.text().strip());
      }
    }
    boolean product =
        signs.size() == rule.operands().size()
            && !signs.isEmpty()
            && signs.getFirst().equals("=")
            && signs.stream().skip(1).allMatch(sign -> sign.equals("·") || sign.equals("*"));
    if (product) {
      return signs.stream().map(sign -> sign.equals("*") ? "×" : sign).toList();
    }
    List<String> loose = new ArrayList<>(Collections.nCopies(rule.operands().size(), ""));
    if (!loose.isEmpty()) {
      loose.set(0, "←");
    }
    return loose;
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
