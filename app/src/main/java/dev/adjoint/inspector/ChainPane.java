// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.Labels;
import dev.adjoint.control.Numbers;
import dev.adjoint.control.SectionTitle;
import dev.adjoint.control.Segment;
import dev.adjoint.control.SegmentedControl;
import dev.adjoint.i18n.Messages;
import dev.adjoint.inspector.rule.ChainRule;
import dev.adjoint.inspector.rule.ChainStudy;
import dev.adjoint.inspector.rule.Check;
import dev.adjoint.inspector.rule.Element;
import dev.adjoint.theme.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The chain rule of the node, one operand at a time: the formula, the matrices in it, one element
/// spelled out, and what adds up.
final class ChainPane extends VBox {
  private static final int MOST_SEGMENTS = 3;

  private final ChainViewModel model;
  private final Messages messages;
  private final ObservableValue<Palette> palette;
  private final FormulaFlow formula = new FormulaFlow();
  private Optional<FigureRow> figures = Optional.empty();
  private Optional<ElementPane> element = Optional.empty();
  private ChainViewModel.Shown last = ChainViewModel.Shown.NOTHING;

  ChainPane(ChainViewModel model, Messages messages, ObservableValue<Palette> palette) {
    this.model = model;
    this.messages = messages;
    this.palette = palette;
    getStyleClass().addAll("inspector-section", "chain");
    model.shownProperty().subscribe(this::show);
    messages.languageProperty().subscribe(language -> rebuild(model.shownProperty().get()));
  }

  private void show(ChainViewModel.Shown now) {
    // Only another element: the matrices stay as they are under the pointer.
    boolean onlyElement =
        last.shown().isPresent()
            && last.shown().equals(now.shown())
            && sameLocal(last.study(), now.study())
            && figures.isPresent();
    last = now;
    if (onlyElement) {
      now.study().flatMap(ChainStudy::element).ifPresent(e -> spell(e, now.shown().orElseThrow()));
    } else {
      rebuild(now);
    }
  }

  private static boolean sameLocal(Optional<ChainStudy> one, Optional<ChainStudy> other) {
    return one.isPresent()
        && other.isPresent()
        && one.get().local().equals(other.get().local())
        && one.get().check().equals(other.get().check());
  }

  private void rebuild(ChainViewModel.Shown now) {
    figures = Optional.empty();
    element = Optional.empty();
    getChildren().clear();
    now.shown().ifPresent(rule -> build(now, rule));
  }

  private void build(ChainViewModel.Shown now, ChainRule rule) {
    List<Node> parts = new ArrayList<>();
    parts.add(title(now, rule));
    formula.onClick(term -> model.light(rule, term));
    formula.show(rule.formula());
    parts.add(formula);
    rule.inNumbers(Numbers::brief)
        .ifPresent(
            numbers -> {
              FormulaFlow filled = new FormulaFlow();
              filled.show(numbers);
              parts.add(filled);
            });
    if (rule.result().isEmpty()) {
      parts.add(caption("inspector.chain-wait"));
    } else {
      numbers(now, rule, parts);
    }
    if (rule.contributions().size() > 1) {
      SumPane sum = new SumPane(messages, model::light);
      sum.show(rule.value(), rule.contributions());
      parts.add(sum);
    }
    getChildren().setAll(parts);
    now.study().flatMap(ChainStudy::element).ifPresent(e -> spell(e, rule));
  }

  private void numbers(ChainViewModel.Shown now, ChainRule rule, List<Node> parts) {
    FigureRow row = new FigureRow(rule, now.study(), messages, palette);
    row.onPoint(model::point);
    figures = Optional.of(row);
    parts.add(row);
    now.study()
        .map(ChainStudy::check)
        .filter(check -> !check.matches())
        .ifPresent(check -> parts.add(mismatch(check, rule)));
    if (now.study().flatMap(ChainStudy::element).isPresent()) {
      ElementPane pane = new ElementPane(messages);
      element = Optional.of(pane);
      parts.add(pane);
    } else if (now.failed()) {
      parts.add(caption("chain.not-derived"));
    }
  }

  private Label caption(String key) {
    Label label = Labels.of(messages.text(key), "caption");
    label.setWrapText(true);
    return label;
  }

  private Node mismatch(Check check, ChainRule rule) {
    String place =
        ElementPane.place(Element.place(check.worst(), rule.result().orElseThrow().shape()));
    Label wrong =
        Labels.of(
            messages.text(
                "chain.mismatch",
                Numbers.brief(check.derived()),
                Numbers.brief(check.measured()),
                place),
            "strong",
            "error-text");
    wrong.setWrapText(true);
    return wrong;
  }

  private void spell(Element spelled, ChainRule rule) {
    figures.ifPresent(row -> row.mark(spelled));
    element.ifPresent(pane -> pane.show(spelled, rule));
  }

  private Node title(ChainViewModel.Shown now, ChainRule shown) {
    if (now.rules().size() < 2) {
      return new SectionTitle(messages.bound("inspector.chain-rule"));
    }
    Node choice = now.rules().size() > MOST_SEGMENTS ? box(now, shown) : segments(now, shown);
    return new SectionTitle(messages.bound("inspector.chain-rule"), choice);
  }

  private Node segments(ChainViewModel.Shown now, ChainRule shown) {
    List<Segment<String>> choices =
        now.rules().stream()
            .map(rule -> Segment.of(rule.port(), new SimpleStringProperty("∂L/∂" + rule.port())))
            .toList();
    SegmentedControl<String> control = new SegmentedControl<>(choices).small();
    control.valueProperty().set(shown.port());
    control.valueProperty().addListener((at, before, chosen) -> model.choose(chosen));
    return control;
  }

  private Node box(ChainViewModel.Shown now, ChainRule shown) {
    ChoiceBox<String> box = new ChoiceBox<>();
    box.getItems().setAll(now.rules().stream().map(ChainRule::port).toList());
    box.setValue(shown.port());
    box.setAccessibleText(messages.text("inspector.chain-rule"));
    box.setOnAction(event -> model.choose(box.getValue()));
    return box;
  }
}
