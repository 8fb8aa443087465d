// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.Labels;
import dev.adjoint.i18n.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.VBox;

/// The name and every attribute as a field. The fields are made once per node; later facts only
/// refresh them, so typing is never disturbed.
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
    String identity =
        facts.node().op() + facts.attributes().stream().map(r -> r.attribute().name()).toList();
    if (!identity.equals(shown)) {
      shown = identity;
      rebuild(facts);
    }
    for (int i = 0; i < fields.size(); i++) {
      fields.get(i).show(facts.node(), facts.attributes().get(i));
    }
  }

  private void rebuild(NodeFacts facts) {
    fields.clear();
    getChildren().setAll(name);
    for (AttributeRow row : facts.attributes()) {
      AttributeField field = new AttributeField(model, row.attribute(), facts.node());
      fields.add(field);
      getChildren().add(field);
    }
    if (fields.isEmpty()) {
      getChildren().add(Labels.of(messages.bound("inspector.no-attributes"), "caption"));
    }
  }
}
