// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.Labels;
import dev.adjoint.control.Numbers;
import dev.adjoint.control.Parts;
import dev.adjoint.i18n.Messages;
import dev.adjoint.inspector.rule.ChainRule;
import dev.adjoint.inspector.rule.ChainStudy;
import dev.adjoint.inspector.rule.Check;
import dev.adjoint.inspector.rule.Element;
import dev.adjoint.inspector.rule.Local;
import dev.adjoint.theme.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The chain rule of the node, one operand at a time: the formula, the matrices in it, one element
/// spelled out, and what adds up.
final class ChainPane extends VBox {
  private final ChainViewModel model;
  private final Messages messages;
  private final ObservableValue<Palette> palette;
  private final OperandTitle title;
  private final FormulaFlow formula = new FormulaFlow();
  private final FormulaFlow filled = new FormulaFlow();
  private final Label wait;
  private Optional<FigureRow> figures = Optional.empty();
  private Optional<ElementPane> element = Optional.empty();
  private ChainViewModel.Shown last = ChainViewModel.Shown.NOTHING;

  ChainPane(ChainViewModel model, Messages messages, ObservableValue<Palette> palette) {
    this.model = model;
    this.messages = messages;
    this.palette = palette;
    title = new OperandTitle(model, messages);
    wait = Labels.of(messages.bound("inspector.chain-wait"), "caption");
    wait.setWrapText(true);
    getStyleClass().addAll("inspector-section", "chain");
    model.shownProperty().subscribe(this::show);
    messages.languageProperty().subscribe(language -> translate());
  }

  private void translate() {
    figures = Optional.empty();
    rebuild(model.shownProperty().get());
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
    Optional<FigureRow> before = figures;
    figures = Optional.empty();
    element = Optional.empty();
    // Without a rule the section is hidden; what stays in it is filled anew for the next one.
    now.shown().ifPresent(rule -> build(now, rule, before));
  }

  private void build(ChainViewModel.Shown now, ChainRule rule, Optional<FigureRow> before) {
    List<Node> parts = new ArrayList<>();
    title.show(now.rules(), rule);
    parts.add(title);
    formula.onClick(term -> model.light(rule, term));
    formula.show(rule.formula());
    parts.add(formula);
    rule.inNumbers(Numbers::brief)
        .ifPresent(
            numbers -> {
              filled.show(numbers);
              parts.add(filled);
            });
    if (now.untaken()) {
      parts.add(caption("chain.untaken", rule.value()));
    } else if (rule.result().isEmpty()) {
      parts.add(wait);
    } else {
      numbers(now, rule, before, parts);
    }
    if (rule.contributions().size() > 1) {
      SumPane sum = new SumPane(messages, model.gauge(), model::light);
      sum.show(rule.value(), rule.contributions());
      parts.add(sum);
    }
    Parts.lay(getChildren(), parts);
    now.study().flatMap(ChainStudy::element).ifPresent(e -> spell(e, rule));
  }

  private void numbers(
      ChainViewModel.Shown now, ChainRule rule, Optional<FigureRow> before, List<Node> parts) {
    List<Figure> equation = Figure.of(rule, now.study());
    // What was derived may tell no more about the matrices than was measured.
    FigureRow row = before.filter(r -> r.shows(equation)).orElseGet(() -> row(rule, now, equation));
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

  private FigureRow row(ChainRule rule, ChainViewModel.Shown now, List<Figure> equation) {
    Optional<Local> local = now.study().flatMap(ChainStudy::local);
    FigureRow row = new FigureRow(rule, local, equation, messages, palette, model.gauge());
    row.onPoint(model::point);
    return row;
  }

  private Label caption(String key, Object... words) {
    Label label = Labels.of(messages.text(key, words), "caption");
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
}
