// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.Labels;
import dev.adjoint.control.Numbers;
import dev.adjoint.i18n.Messages;
import dev.adjoint.inspector.rule.ChainRule;
import dev.adjoint.inspector.rule.Element;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The products that make one element, one a line, and their sum, which must be what the run
/// measured.
final class ElementPane extends VBox {
  private final Messages messages;

  ElementPane(Messages messages) {
    this.messages = messages;
    getStyleClass().addAll("sunken", "element-box");
  }

  void show(Element element, ChainRule rule) {
    Label what =
        Labels.of(messages.text("chain.element", place(element.place())), "strong", "row-text");
    Label how =
        Labels.of(messages.text("chain.element-sum", element.count()), "row-text", "secondary");
    getChildren().setAll(row(what, how));
    for (Element.Term term : element.terms()) {
      getChildren().add(term(term));
    }
    if (element.others() > 0) {
      Label others =
          Labels.of(
              messages.text("inspector.element-others", Long.toString(element.others())),
              "row-text",
              "secondary");
      Label rest = Labels.of(Numbers.brief(element.rest()), "number");
      getChildren().add(row(others, Labels.gap(), rest));
    }
    Label name = Labels.of("∂L/∂" + rule.value() + place(element.place()), "number");
    name.setMinWidth(0);
    Label sum = Labels.of(Numbers.brief(element.derived()), "number", "backward-text");
    getChildren().addAll(Labels.rule(), row(name, Labels.gap(), sum, verdict(element)));
    if (!element.matches()) {
      Label wrong =
          Labels.of(
              messages.text(
                  "chain.mismatch",
                  Numbers.brief(element.derived()),
                  Numbers.brief(element.measured()),
                  place(element.place())),
              "row-text",
              "error-text");
      wrong.setWrapText(true);
      getChildren().add(wrong);
    }
  }

  private Label verdict(Element element) {
    String text = element.matches() ? "chain.agrees" : "chain.differs";
    return Labels.badge(messages.text(text), element.matches() ? "ok" : "error");
  }

  static String place(List<Long> place) {
    return place.isEmpty()
        ? ""
        : place.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
  }

  private static HBox term(Element.Term term) {
    String at = place(term.place());
    return row(
        Labels.of(at.isEmpty() ? "1" : at, "number", "secondary", "term-name"),
        Labels.of(Numbers.brief(term.local()), "number", "factor", "forward-text"),
        Labels.of("×", "number", "secondary"),
        Labels.of(Numbers.brief(term.upstream()), "number", "factor", "backward-text"),
        Labels.of("=", "number", "secondary"),
        Labels.gap(),
        Labels.of(Numbers.brief(term.product()), "number"));
  }

  private static HBox row(javafx.scene.Node... parts) {
    HBox row = new HBox(parts);
    row.getStyleClass().add("element-row");
    return row;
  }
}
