// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.Labels;
import dev.adjoint.control.Numbers;
import dev.adjoint.i18n.Messages;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The products that make one element, one a line, and their sum.
final class ElementPane extends VBox {
  private final Messages messages;

  ElementPane(Messages messages) {
    this.messages = messages;
    getStyleClass().addAll("sunken", "element-box");
  }

  void show(Element element, ChainRule rule) {
    int count = element.terms().size() + element.others();
    Label what =
        Labels.of(
            messages.text(
                "inspector.element",
                Integer.toString(element.row()),
                Integer.toString(element.column())),
            "strong",
            "row-text");
    Label how =
        Labels.of(
            messages.text("inspector.element-sum", Integer.toString(count)),
            "row-text",
            "secondary");
    getChildren().setAll(row(what, how));
    boolean gradientLeft = rule.operands().getFirst().upstream();
    for (Element.Term term : element.terms()) {
      getChildren().add(term(term, gradientLeft));
    }
    if (element.others() > 0) {
      Label others =
          Labels.of(
              messages.text("inspector.element-others", Integer.toString(element.others())),
              "row-text",
              "secondary");
      Label rest = Labels.of(Numbers.brief(element.rest()), "number");
      getChildren().add(row(others, Labels.gap(), rest));
    }
    Label name =
        Labels.of("∂L/∂" + rule.value() + "[" + element.row() + ", " + element.column() + "]");
    name.getStyleClass().add("number");
    Label sum = Labels.of(Numbers.brief(element.value()), "number", "backward-text");
    getChildren().addAll(Labels.rule(), row(name, Labels.gap(), sum));
  }

  private static HBox term(Element.Term term, boolean gradientLeft) {
    String left = gradientLeft ? "backward-text" : "forward-text";
    String right = gradientLeft ? "forward-text" : "backward-text";
    return row(
        Labels.of("k=" + term.index(), "number", "secondary", "term-name"),
        Labels.of(Numbers.brief(term.left()), "number", "factor", left),
        Labels.of("×", "number", "secondary"),
        Labels.of(Numbers.brief(term.right()), "number", "factor", right),
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
