// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.Labels;
import dev.adjoint.control.LiveScroll;
import dev.adjoint.i18n.Messages;
import dev.adjoint.tensorview.TensorPanels;
import dev.adjoint.tensorview.TensorView;
import dev.adjoint.tensorview.TensorViewModel;
import dev.adjoint.theme.Palette;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
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
  private final SumPane sum;
  private final TensorViewModel tensors;
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
    WhyPane why = new WhyPane(model.why(), messages, model.actions()::reveal);
    sum = new SumPane(messages, model.chain()::light);
    sum.getStyleClass().add("inspector-section");
    tensors = new TensorViewModel(panels.surroundings().workbench());
    TensorView tensor =
        TensorView.compact(
            tensors, panels.surroundings(), () -> panels.open(shown, Optional.of(tensors)));
    VBox body =
        new VBox(
            problems,
            ruleBelow(problems),
            facing,
            attributes,
            Labels.rule(),
            why,
            chain,
            ruleBelow(chain),
            sum,
            ruleBelow(sum),
            tensor);
    LiveScroll scroll = new LiveScroll(body);
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

  /// Every section has its place for good and is only hidden: what is taken out and put back is
  /// styled anew, and a field being typed in would lose the focus.
  private void arrange(NodeFacts facts) {
    seen(problems, facts.hasError() || !facts.problems().isEmpty());
    seen(facing, !facts.ports().isEmpty());
    seen(chain, !facts.chain().isEmpty());
    seen(sum, facts.contributions().size() > 1);
  }

  private static void seen(Node section, boolean now) {
    section.setVisible(now);
    section.setManaged(now);
  }

  /// A hairline that is there when the section above it is.
  private static Node ruleBelow(Node section) {
    Node rule = Labels.rule();
    rule.visibleProperty().bind(section.visibleProperty());
    rule.managedProperty().bind(section.managedProperty());
    return rule;
  }
}
