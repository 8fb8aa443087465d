// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.Labels;
import dev.adjoint.control.LiveScroll;
import dev.adjoint.control.Stages;
import dev.adjoint.i18n.Messages;
import dev.adjoint.tensorview.TensorPanels;
import dev.adjoint.tensorview.TensorView;
import dev.adjoint.tensorview.TensorViewModel;
import dev.adjoint.theme.Palette;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Everything of one node, from the header down to its tensor.
///
/// Its sections, and the fields of the attributes, come one a pulse when it is seen for the first
/// time: to make all their controls at once keeps the window away.
final class NodePane extends VBox {
  private final HeaderPane header;
  private final PortsPane ports;
  private final CostLine cost;
  private final VBox facing;
  private final VBox body = new VBox();
  private final ProblemsPane problems;
  private final AttributesPane attributes;
  private final ChainPane chain;
  private final SumPane sum;
  private final TensorViewModel tensors;
  private final TensorView tensor;
  private final InspectorViewModel model;
  private final Deque<Section> coming = new ArrayDeque<>();
  private final List<Section> there = new ArrayList<>();
  private boolean begun;
  private Optional<NodeFacts> last = Optional.empty();
  private String shown = "";

  /// A part of the body.
  ///
  /// @param fill shows a node in it
  private record Section(List<Node> parts, Consumer<NodeFacts> fill) {}

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
    attributes.showAtMost(1);
    chain = new ChainPane(model.chain(), messages, palette);
    WhyPane why = new WhyPane(model.why(), messages, model.actions()::reveal);
    sum = new SumPane(messages, model.chain().gauge(), model.chain()::light);
    sum.getStyleClass().add("inspector-section");
    tensors = new TensorViewModel(panels.surroundings().workbench());
    tensor =
        TensorView.compact(
            tensors, panels.surroundings(), () -> panels.open(shown, Optional.of(tensors)));
    coming.add(new Section(List.of(problems, ruleBelow(problems), facing), this::fillFirst));
    coming.add(new Section(List.of(attributes, Labels.rule()), attributes::show));
    coming.add(new Section(List.of(why, chain, ruleBelow(chain)), this::fillChain));
    coming.add(new Section(List.of(sum, ruleBelow(sum)), this::fillSum));
    coming.add(new Section(List.of(tensor), facts -> tensors.show(facts.tensors())));
    LiveScroll scroll = new LiveScroll(body);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox.setVgrow(this, Priority.ALWAYS);
    getChildren().addAll(header, Labels.rule(), scroll);
    this.model = model;
    model.costProperty().subscribe(now -> last.ifPresent(this::showCost));
    model.timesProperty().subscribe(now -> last.ifPresent(this::showCost));
  }

  void show(NodeFacts facts) {
    last = Optional.of(facts);
    shown = facts.name();
    header.show(facts);
    there.forEach(section -> section.fill().accept(facts));
    if (!begun) {
      begun = true;
      new Stages(this::grow);
    }
  }

  /// Makes at once what else would come in stages.
  void complete() {
    boolean more;
    do {
      more = grow();
    } while (more);
    tensor.complete();
  }

  /// Shows one part more.
  ///
  /// @return whether there may be others
  private boolean grow() {
    if (!attributes.isWhole()) {
      attributes.showAtMost(attributes.shown() + 1);
    } else if (!coming.isEmpty()) {
      Section next = coming.remove();
      there.add(next);
      last.ifPresent(next.fill());
      body.getChildren().addAll(next.parts());
    } else {
      attributes.showAtMost(Integer.MAX_VALUE);
      return false;
    }
    return true;
  }

  /// Every section has its place for good and is only hidden: what is taken out and put back is
  /// styled anew, and a field being typed in would lose the focus.
  private void fillFirst(NodeFacts facts) {
    showCost(facts);
    ports.show(facts);
    problems.show(facts);
    seen(problems, facts.hasError() || !facts.problems().isEmpty());
    seen(facing, !facts.ports().isEmpty());
  }

  private void showCost(NodeFacts facts) {
    if (facts.composite().isPresent()) {
      cost.showNothing();
      return;
    }
    String node = facts.node().id();
    cost.show(node, model.costProperty().get(), model.timesProperty().get().of(node));
  }

  private void fillChain(NodeFacts facts) {
    seen(chain, !facts.chain().isEmpty());
  }

  private void fillSum(NodeFacts facts) {
    sum.show(facts.node().id(), facts.contributions());
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
