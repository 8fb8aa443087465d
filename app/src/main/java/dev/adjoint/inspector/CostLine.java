// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.Labels;
import dev.adjoint.control.Numbers;
import dev.adjoint.cost.NodeCost;
import dev.adjoint.graph.Node;
import dev.adjoint.i18n.Messages;
import dev.adjoint.session.GraphCost;
import dev.adjoint.session.NodeTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
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

  /// @param time what the node's steps took so far, if it has taken any
  void show(String node, GraphCost graph, Optional<NodeTime> time) {
    show(graph.cost().of(node), time, graph);
  }

  /// What several nodes cost together; what of them is unknown makes the sum unknown.
  void show(List<Node> nodes, GraphCost graph) {
    List<NodeCost> costs = new ArrayList<>(nodes.size());
    nodes.forEach(node -> costs.add(graph.cost().of(node.id())));
    NodeCost sum =
        new NodeCost(
            sum(costs, NodeCost::parameters),
            sum(costs, NodeCost::forwardFlops),
            sum(costs, NodeCost::backwardFlops),
            sum(costs, NodeCost::outputBytes));
    show(sum, Optional.empty(), graph);
  }

  private static OptionalLong sum(List<NodeCost> costs, Function<NodeCost, OptionalLong> part) {
    long sum = 0;
    for (NodeCost cost : costs) {
      OptionalLong known = part.apply(cost);
      if (known.isEmpty()) {
        return known;
      }
      sum += known.getAsLong();
    }
    return OptionalLong.of(sum);
  }

  /// Of what nothing is known.
  void showNothing() {
    show(NodeCost.UNKNOWN, Optional.empty(), GraphCost.NONE);
  }

  private void show(NodeCost cost, Optional<NodeTime> time, GraphCost graph) {
    List<String> parts = parts(cost, time);
    if (graph.ofOne() && cost.forwardFlops().orElse(0) > 0) {
      parts.add(messages.text("cost.of-one"));
    }
    line.setText(String.join(" · ", parts));
    String costs =
        messages.text(
            "cost.node-tip",
            count(cost.forwardFlops()),
            count(cost.backwardFlops()),
            count(cost.outputBytes()));
    tip.setText(time.map(known -> costs + "\n" + explained(known)).orElse(costs));
    setVisible(!parts.isEmpty());
    setManaged(!parts.isEmpty());
  }

  private List<String> parts(NodeCost cost, Optional<NodeTime> time) {
    List<String> parts = new ArrayList<>();
    if (cost.parameters().orElse(0) > 0) {
      parts.add(messages.text("cost.params", Numbers.count(cost.parameters().getAsLong())));
    }
    if (cost.forwardFlops().orElse(0) > 0) {
      parts.add(Numbers.scaled(cost.forwardFlops().getAsLong(), "FLOP"));
    }
    time.ifPresent(known -> parts.add(text(known)));
    return parts;
  }

  private String text(NodeTime time) {
    String span = Numbers.time(time.nanos());
    return time.isSteady() ? span : messages.text("cost.once", span);
  }

  private String explained(NodeTime time) {
    return messages.text(time.isSteady() ? "cost.steady-tip" : "cost.once-tip");
  }

  private static String count(OptionalLong number) {
    return number.isPresent() ? Numbers.count(number.getAsLong()) : "?";
  }
}
