// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.Labels;
import dev.adjoint.graph.Node;
import dev.adjoint.i18n.Messages;
import dev.adjoint.session.GraphCost;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Several nodes at once: what they are, what they cost, and the attributes they share, edited
/// together.
final class ManyPane extends VBox {
  private final Messages messages;
  private final Label title = Labels.of("", "panel-title");
  private final Label ops = Labels.of("", "secondary");
  private final CostLine cost;
  private final AttributesPane attributes;
  private final ObservableValue<GraphCost> costs;
  private List<Node> nodes = List.of();

  ManyPane(InspectorViewModel model, Messages messages) {
    this.messages = messages;
    attributes = new AttributesPane(model, messages);
    ops.setWrapText(true);
    cost = new CostLine(messages);
    costs = model.costProperty();
    costs.subscribe(now -> cost.show(nodes, now));
    VBox head = new VBox(title, ops, cost);
    head.getStyleClass().add("inspector-header");
    getChildren().addAll(head, Labels.rule(), attributes);
  }

  void show(Selected.Many many) {
    nodes = many.nodes();
    String count = messages.text("inspector.many", nodes.size());
    title.setText(many.block().orElse(count));
    cost.show(nodes, costs.getValue());
    String kinds =
        many.ops().entrySet().stream()
            .map(e -> e.getValue() == 1 ? e.getKey() : e.getValue() + " × " + e.getKey())
            .collect(Collectors.joining(" · "));
    ops.setText(
        many.block().isPresent()
            ? messages.text("inspector.block", nodes.size()) + " · " + kinds
            : kinds);
    attributes.show(many);
  }
}
