// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.Labels;
import dev.adjoint.control.Numbers;
import dev.adjoint.control.SectionTitle;
import dev.adjoint.i18n.Messages;
import dev.adjoint.inspector.rule.Contribution;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongToDoubleFunction;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The parts of the gradient by a value, with their amounts and where each comes from, and the
/// amount of the sum. A click on a part lights its way.
final class SumPane extends VBox {
  private final Messages messages;
  private final TensorGauge gauge;
  private final Consumer<Contribution> onClick;

  SumPane(Messages messages, TensorGauge gauge, Consumer<Contribution> onClick) {
    this.messages = messages;
    this.gauge = gauge;
    this.onClick = onClick;
    getStyleClass().add("sum-pane");
  }

  void show(String value, List<Contribution> parts) {
    getChildren().clear();
    if (parts.size() < 2) {
      return;
    }
    getChildren()
        .add(new SectionTitle(messages.bound("inspector.contributions", parts.size(), value)));
    int number = 1;
    for (Contribution part : parts) {
      Node index = Labels.of(Integer.toString(number++), "strong", "row-text", "backward-text");
      HBox row = row(index, who(part), number(part, part.elements(), part::get), tag(part));
      if (part.isMeasured()) {
        row.setCursor(Cursor.HAND);
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setOnMouseClicked(event -> onClick.accept(part));
      }
      getChildren().add(row);
    }
    Node sigma = Labels.of("Σ", "strong", "row-text");
    Label derived = Labels.badge(messages.text("inspector.derived"), "neutral");
    long elements = parts.getFirst().elements();
    List<Node> sum = number(parts, elements, at -> Contribution.sum(parts, at));
    getChildren().add(row(sigma, messages.text("inspector.sum"), sum, derived));
  }

  private String who(Contribution part) {
    String by = part.here() ? messages.text("inspector.this-op", part.user()) : part.user();
    return part.isMeasured() ? by : messages.text("chain.penalty", part.user());
  }

  private Label tag(Contribution part) {
    return part.isMeasured()
        ? Labels.badge(messages.text("inspector.measured"), "ok")
        : Labels.badge(messages.text("chain.at-update"), "neutral");
  }

  /// What numbers amount to, once they were gone over.
  private List<Node> number(Object key, long count, LongToDoubleFunction values) {
    Label number = Labels.of(Numbers.PENDING, "number");
    Amount.of(gauge, key, count, values)
        .thenAccept(amount -> number.setText(Numbers.brief(amount.number())));
    return Amount.isNorm(count)
        ? List.of(Labels.of("‖·‖", "row-text", "secondary"), number)
        : List.of(number);
  }

  private static HBox row(Node index, String who, List<Node> number, Label tag) {
    Label name = Labels.of(who, "row-text", "secondary");
    name.setMinWidth(0);
    HBox row = new HBox(index, name, Labels.gap());
    row.getChildren().addAll(number);
    row.getChildren().add(tag);
    row.getStyleClass().add("contribution");
    return row;
  }
}
