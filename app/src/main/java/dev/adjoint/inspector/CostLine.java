// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.Labels;
import dev.adjoint.control.Numbers;
import dev.adjoint.cost.NodeCost;
import dev.adjoint.i18n.Messages;
import dev.adjoint.session.GraphCost;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// One line on what the node holds and costs: parameters, operations, time.
final class CostLine extends HBox {
  private final Messages messages;
  private final Label line = Labels.of("", "number", "secondary");
  private final Tooltip tip = new Tooltip();

  CostLine(Messages messages) {
    this.messages = messages;
    getStyleClass().add("cost-line");
    line.setTooltip(tip);
    line.setMinWidth(0);
    getChildren().addAll(Labels.gap(), line);
  }

  void show(NodeFacts facts, GraphCost graph) {
    NodeCost cost = graph.cost().of(facts.node().id());
    List<String> parts = parts(cost, facts.elapsedNanos());
    if (graph.ofOne() && cost.forwardFlops().orElse(0) > 0) {
      parts.add(messages.text("cost.of-one"));
    }
    line.setText(String.join(" · ", parts));
    tip.setText(
        messages.text(
            "cost.node-tip",
            count(cost.forwardFlops()),
            count(cost.backwardFlops()),
            count(cost.outputBytes())));
    setVisible(!parts.isEmpty());
    setManaged(!parts.isEmpty());
  }

  private List<String> parts(NodeCost cost, OptionalLong nanos) {
    List<String> parts = new ArrayList<>();
    if (cost.parameters().orElse(0) > 0) {
      parts.add(messages.text("cost.params", Numbers.count(cost.parameters().getAsLong())));
    }
    if (cost.forwardFlops().orElse(0) > 0) {
      parts.add(messages.text("cost.flops", Numbers.count(cost.forwardFlops().getAsLong())));
    }
    nanos.ifPresent(time -> parts.add(Numbers.time(time)));
    return parts;
  }

  private static String count(OptionalLong number) {
    return number.isPresent() ? Numbers.count(number.getAsLong()) : "?";
  }
}
