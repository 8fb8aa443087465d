// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.page;

import dev.adjoint.control.Labels;
import dev.adjoint.control.Numbers;
import dev.adjoint.control.Room;
import dev.adjoint.cost.Amount;
import dev.adjoint.cost.TotalCost;
import dev.adjoint.i18n.Messages;
import dev.adjoint.session.GraphCost;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// Parameters and forward operations of the whole graph, in the lowest row.
final class CostLabel extends HBox {
  private final Messages messages;
  private final Label params = Labels.of("", "number");
  private final Label flops = Labels.of("", "number");
  private final Tooltip tip = new Tooltip();
  private final BooleanProperty known = new SimpleBooleanProperty();

  /// @param room whether the row is wide enough
  CostLabel(ObservableValue<GraphCost> cost, Messages messages, ObservableValue<Boolean> room) {
    this.messages = messages;
    getStyleClass().add("cost-label");
    getChildren().addAll(params, flops);
    params.setTooltip(tip);
    flops.setTooltip(tip);
    Room.only(
        this, Bindings.createBooleanBinding(() -> known.get() && room.getValue(), known, room));
    cost.subscribe(this::show);
    messages.languageProperty().subscribe(language -> show(cost.getValue()));
  }

  private void show(GraphCost graph) {
    TotalCost total = graph.cost().total();
    boolean any = total.parameters().known() > 0 || total.forwardFlops().known() > 0;
    known.set(any);
    params.setText(
        messages.text("cost.params", about(total.parameters()) + count(total.parameters())));
    String size =
        messages.text(
            "cost.forward",
            about(total.forwardFlops()) + Numbers.scaled(total.forwardFlops().known(), "FLOP"));
    flops.setText(graph.ofOne() ? size + " · " + messages.text("cost.of-one") : size);
    tip.setText(
        messages.text(
            "cost.total-tip",
            count(total.forwardFlops()),
            count(total.backwardFlops()),
            count(total.outputBytes())));
  }

  private static String count(Amount amount) {
    return Numbers.count(amount.known());
  }

  /// More than what is known, where nodes have nothing to say.
  private static String about(Amount amount) {
    return amount.isComplete() ? "" : "≥ ";
  }
}
