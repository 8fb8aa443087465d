// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.Labels;
import dev.adjoint.i18n.Messages;
import dev.adjoint.inspector.rule.ChainRule;
import dev.adjoint.inspector.rule.Element;
import dev.adjoint.inspector.rule.Local;
import dev.adjoint.theme.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/// The equation of a chain rule in matrices: result, equals, local, times, upstream. The element
/// that is spelled out is marked in all of them.
final class FigureRow extends FlowPane {
  private final List<MatrixFigure> shown = new ArrayList<>();
  private final ChainRule rule;
  private final List<Figure> figures;
  private final Optional<Local> local;

  FigureRow(
      ChainRule rule,
      Optional<Local> local,
      List<Figure> figures,
      Messages messages,
      ObservableValue<Palette> palette,
      TensorGauge gauge) {
    this.rule = rule;
    this.local = local;
    this.figures = figures;
    getStyleClass().add("figures");
    for (Figure figure : figures) {
      String tag = messages.text(figure.derived() ? "inspector.derived" : "inspector.measured");
      MatrixFigure matrix =
          new MatrixFigure(figure.named(title(figure, messages)), tag, palette, gauge);
      shown.add(matrix);
      HBox group = new HBox(matrix);
      group.getStyleClass().add("figure-group");
      if (!figure.sign().isEmpty()) {
        group.getChildren().addFirst(Labels.of(figure.sign(), "figure-sign"));
      }
      getChildren().add(group);
    }
    double tallest = shown.stream().mapToDouble(MatrixFigure::mapHeight).max().orElse(0);
    shown.forEach(figure -> figure.reserve(tallest));
  }

  /// Whether it is that equation, of the same tensors.
  boolean shows(List<Figure> equation) {
    return figures.equals(equation);
  }

  private static String title(Figure figure, Messages messages) {
    return switch (figure.part()) {
      case RESULT -> messages.text("inspector.result");
      case LOCAL -> messages.text("inspector.local");
      case UPSTREAM -> messages.text("inspector.upstream");
      case VALUE -> messages.text("inspector.local") + " " + figure.name();
    };
  }

  /// Told the element of the result pointed at, in row-major order.
  void onPoint(LongConsumer listener) {
    MatrixFigure result = shown.getFirst();
    int columns = result.matrix().columns();
    result
        .cells()
        .onPoint(
            at ->
                at.ifPresent(cell -> listener.accept((long) cell.row() * columns + cell.column())));
  }

  /// Marks an element of the result and, where the equation shows it, what makes it.
  void mark(Element element) {
    MatrixFigure result = shown.getFirst();
    result.markElement(element.index());
    if (rule.isMatrixProduct()) {
      int columns = Math.max(1, result.matrix().columns());
      shown.get(1).markRow((int) (element.index() / columns));
      shown.get(2).markColumn((int) (element.index() % columns));
      return;
    }
    local.ifPresent(form -> mark(element, form));
  }

  private void mark(Element element, Local form) {
    Optional<Element.Term> first = element.terms().stream().findFirst();
    switch (form) {
      case Local.Factors factors ->
          first.ifPresent(
              term -> {
                shown.get(1).markElement(term.element());
                shown.get(2).markElement(term.element());
              });
      case Local.Slopes slopes -> shown.get(1).markElement(element.index());
      case Local.Jacobian jacobian -> shown.get(1).markRow((int) element.index());
    }
  }
}
