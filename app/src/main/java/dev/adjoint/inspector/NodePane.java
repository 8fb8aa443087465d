// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.Labels;
import dev.adjoint.i18n.Messages;
import dev.adjoint.tensorview.TensorPanels;
import dev.adjoint.tensorview.TensorView;
import dev.adjoint.tensorview.TensorViewModel;
import dev.adjoint.theme.Palette;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Everything of one node, from the header down to its tensor.
final class NodePane extends VBox {
  private final HeaderPane header;
  private final PortsPane ports;
  private final CostLine cost;
  private final VBox facing;
  private final ProblemsPane problems;
  private final AttributesPane attributes;
  private final ChainPane chain;
  private final WhyPane why;
  private final SumPane sum;
  private final TensorViewModel tensors;
  private final TensorView tensor;
  private final VBox body = new VBox();
  private final InspectorViewModel model;
  private Optional<NodeFacts> last = Optional.empty();
  private String shown = "";

  NodePane(
      InspectorViewModel model,
      Messages messages,
      ObservableValue<Palette> palette,
      TensorPanels panels) {
    header = new HeaderPane(model, messages);
    ports = new PortsPane();
    cost = new CostLine(messages);
    facing = new VBox(ports, cost);
    problems = new ProblemsPane(model, messages);
    attributes = new AttributesPane(model, messages);
    chain = new ChainPane(model.chain(), messages, palette);
    why = new WhyPane(model.why(), messages, model.actions()::reveal);
    sum = new SumPane(messages, model.chain()::light);
    sum.getStyleClass().add("inspector-section");
    tensors = new TensorViewModel(panels.surroundings().workbench());
    tensor =
        TensorView.compact(
            tensors, panels.surroundings(), () -> panels.open(shown, Optional.of(tensors)));
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox.setVgrow(this, Priority.ALWAYS);
    getChildren().addAll(header, Labels.rule(), scroll);
    model.costProperty().subscribe(now -> last.ifPresent(facts -> cost.show(facts, now)));
    this.model = model;
  }

  void show(NodeFacts facts) {
    last = Optional.of(facts);
    header.show(facts);
    cost.show(facts, model.costProperty().get());
    ports.show(facts);
    problems.show(facts);
    attributes.show(facts);
    sum.show(facts.node().id(), facts.contributions());
    shown = facts.node().id();
    tensors.show(facts.tensors());
    arrange(facts);
  }

  private void arrange(NodeFacts facts) {
    var wanted = new java.util.ArrayList<Node>();
    if (facts.hasError() || !facts.problems().isEmpty()) {
      wanted.add(problems);
      wanted.add(Labels.rule());
    }
    if (!facts.ports().isEmpty()) {
      wanted.add(facing);
    }
    wanted.add(attributes);
    wanted.add(Labels.rule());
    wanted.add(why);
    if (!facts.chain().isEmpty()) {
      wanted.add(chain);
      wanted.add(Labels.rule());
    }
    if (facts.contributions().size() > 1) {
      wanted.add(sum);
      wanted.add(Labels.rule());
    }
    wanted.add(tensor);
    var now = body.getChildren().stream().map(Node::getClass).toList();
    // Children that stay are not touched: a field being typed in keeps the focus.
    if (!now.equals(wanted.stream().map(Node::getClass).toList())) {
      body.getChildren().setAll(wanted);
    }
  }
}
