// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.Labels;
import dev.adjoint.graph.Node;
import dev.adjoint.i18n.Messages;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Several nodes at once: what they are, and the attributes they share, edited together.
final class ManyPane extends VBox {
  private final Messages messages;
  private final Label title = Labels.of("", "panel-title");
  private final Label ops = Labels.of("", "secondary");
  private final AttributesPane attributes;

  ManyPane(InspectorViewModel model, Messages messages) {
    this.messages = messages;
    attributes = new AttributesPane(model, messages);
    ops.setWrapText(true);
    VBox head = new VBox(title, ops);
    head.getStyleClass().add("inspector-header");
    getChildren().addAll(head, Labels.rule(), attributes);
  }

  void show(Selected.Many many) {
    title.setText(messages.text("inspector.many", many.nodes().size()));
    Map<String, Long> counts =
        many.nodes().stream()
            .collect(Collectors.groupingBy(Node::op, TreeMap::new, Collectors.counting()));
    ops.setText(
        counts.entrySet().stream()
            .map(e -> e.getValue() == 1 ? e.getKey() : e.getValue() + " × " + e.getKey())
            .collect(Collectors.joining(" · ")));
    attributes.show(many);
  }
}
