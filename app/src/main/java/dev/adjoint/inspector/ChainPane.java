// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.Labels;
import dev.adjoint.control.Numbers;
import dev.adjoint.control.SectionTitle;
import dev.adjoint.control.Segment;
import dev.adjoint.control.SegmentedControl;
import dev.adjoint.i18n.Messages;
import dev.adjoint.theme.Palette;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The chain rule of the node, one input at a time: formula, the matrices in it, and what adds up.
final class ChainPane extends VBox {
  private final Messages messages;
  private final ObservableValue<Palette> palette;
  private final FormulaFlow formula = new FormulaFlow();
  private Optional<String> port = Optional.empty();

  ChainPane(Messages messages, ObservableValue<Palette> palette) {
    this.messages = messages;
    this.palette = palette;
    getStyleClass().addAll("inspector-section", "chain");
  }

  void show(NodeFacts facts) {
    List<ChainRule> rules = facts.chain();
    if (rules.isEmpty()) {
      return;
    }
    ChainRule shown =
        rules.stream()
            .filter(rule -> port.isPresent() && port.get().equals(rule.port()))
            .findFirst()
            .orElse(rules.getLast());
    List<Node> parts = new ArrayList<>();
    parts.add(title(facts, shown));
    formula.show(shown.formula());
    parts.add(formula);
    if (shown.result().isPresent()) {
      parts.addAll(figures(shown, shown.result().get()));
    } else {
      Label wait = Labels.of(messages.text("inspector.chain-wait"), "caption");
      wait.setWrapText(true);
      parts.add(wait);
    }
    if (shown.contributions().size() > 1) {
      SumPane sum = new SumPane(messages);
      sum.show(shown.value(), shown.contributions());
      parts.add(sum);
    }
    getChildren().setAll(parts);
  }

  private Node title(NodeFacts facts, ChainRule shown) {
    List<Segment<String>> choices =
        facts.chain().stream()
            .map(rule -> Segment.of(rule.port(), new SimpleStringProperty("∂L/∂" + rule.port())))
            .distinct()
            .toList();
    if (choices.size() < 2) {
      return new SectionTitle(messages.bound("inspector.chain-rule"));
    }
    SegmentedControl<String> control = new SegmentedControl<>(choices).small();
    control.valueProperty().set(shown.port());
    control
        .valueProperty()
        .addListener(
            (at, before, now) -> {
              port = Optional.of(now);
              show(facts);
            });
    return new SectionTitle(messages.bound("inspector.chain-rule"), control);
  }

  /// The matrices, and below them one element: the one pointed at, to begin with the largest.
  private List<Node> figures(ChainRule rule, Tensor result) {
    FigureRow figures = new FigureRow(rule, result, messages, palette);
    Optional<Spelling> spelling = Spelling.of(rule);
    if (spelling.isEmpty()) {
      Label cell = Labels.of("", "number", "secondary");
      figures.onPoint(
          (row, column) -> {
            figures.mark(row, column, false);
            cell.setText(cellText(row, column, figures.at(row, column)));
          });
      return List.of(figures, cell);
    }
    ElementPane element = new ElementPane(messages);
    figures.onPoint((row, column) -> spell(rule, spelling.get(), figures, element, row, column));
    int[] largest = spelling.get().largest();
    spell(rule, spelling.get(), figures, element, largest[0], largest[1]);
    return List.of(figures, element);
  }

  private static void spell(
      ChainRule rule, Spelling spelling, FigureRow figures, ElementPane pane, int row, int column) {
    figures.mark(row, column, true);
    pane.show(spelling.element(row, column), rule);
  }

  private String cellText(int row, int column, double value) {
    return messages.text(
        "inspector.cell", Integer.toString(row), Integer.toString(column), Numbers.brief(value));
  }
}
