// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.Labels;
import dev.adjoint.graph.Node;
import dev.adjoint.i18n.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.VBox;

/// The name and every attribute as a field; of several nodes only what they have in common. The
/// fields are made once per kind of node; later facts only refresh them, so typing is never
/// disturbed.
final class AttributesPane extends VBox {
  private final InspectorViewModel model;
  private final Messages messages;
  private final List<AttributeField> fields = new ArrayList<>();
  private final NameField name;
  private String shown = "";

  AttributesPane(InspectorViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    name = new NameField(model, messages);
    getStyleClass().addAll("inspector-section", "attributes");
  }

  void show(NodeFacts facts) {
    name.show(facts.node());
    show(facts.node().op(), List.of(facts.node()), facts.attributes());
  }

  void show(Selected.Many many) {
    String ops = String.join(" ", many.nodes().stream().map(Node::op).distinct().toList());
    show(ops, many.nodes(), many.attributes());
  }

  private void show(String kind, List<Node> nodes, List<AttributeRow> rows) {
    String identity =
        (nodes.size() == 1)
            + kind
            + rows.stream().map(row -> row.attribute().name()).toList()
            + messages.languageProperty().get();
    if (!identity.equals(shown)) {
      shown = identity;
      rebuild(nodes, rows);
    }
    for (int i = 0; i < fields.size(); i++) {
      fields.get(i).show(nodes, rows.get(i));
    }
  }

  private void rebuild(List<Node> nodes, List<AttributeRow> rows) {
    fields.clear();
    getChildren().clear();
    boolean one = nodes.size() == 1;
    if (one) {
      getChildren().add(name);
    }
    for (AttributeRow row : rows) {
      AttributeField field = new AttributeField(model, messages, row.attribute(), nodes);
      fields.add(field);
      getChildren().add(field);
    }
    if (fields.isEmpty()) {
      String none = one ? "inspector.no-attributes" : "attribute.none-common";
      getChildren().add(Labels.of(messages.bound(none), "caption"));
    }
  }
}
