// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.Labels;
import dev.adjoint.control.Parts;
import dev.adjoint.graph.Node;
import dev.adjoint.i18n.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The name and every attribute as a field; of several nodes only what they have in common. The
/// fields are made once per kind of node and kept for the kinds seen last; later facts only refresh
/// them, so typing is never disturbed and a step from node to node makes none.
final class AttributesPane extends VBox {
  private static final int MOST_KINDS = 12;

  private final InspectorViewModel model;
  private final Messages messages;
  private final NameField name;
  private final Steadiness steadiness = new Steadiness(this);
  private final Map<String, List<AttributeField>> made = new LinkedHashMap<>();
  private List<javafx.scene.Node> parts = List.of();
  private int most = Integer.MAX_VALUE;
  private final Label noneOfOne;
  private final Label noneCommon;

  AttributesPane(InspectorViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    name = new NameField(model, messages);
    noneOfOne = Labels.of(messages.bound("inspector.no-attributes"), "caption");
    noneCommon = Labels.of(messages.bound("attribute.none-common"), "caption");
    getStyleClass().addAll("inspector-section", "attributes");
    disableProperty().bind(model.canEdit().not());
  }

  /// Shows as many parts from now on, whatever node it is.
  void showAtMost(int parts) {
    most = parts;
    lay();
  }

  /// How many parts of the node at hand are shown.
  int shown() {
    return Math.min(most, parts.size());
  }

  /// Whether nothing of the node at hand is left out.
  boolean isWhole() {
    return shown() == parts.size();
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
    List<AttributeField> fields = fields(identity, nodes, rows);
    List<javafx.scene.Node> wanted = new ArrayList<>();
    boolean one = nodes.size() == 1;
    if (one) {
      wanted.add(name);
    }
    wanted.addAll(fields);
    if (fields.isEmpty()) {
      wanted.add(one ? noneOfOne : noneCommon);
    }
    parts = wanted;
    lay();
    for (int i = 0; i < fields.size(); i++) {
      fields.get(i).show(nodes, rows.get(i));
    }
  }

  private void lay() {
    Parts.lay(getChildren(), parts.subList(0, shown()));
  }

  private List<AttributeField> fields(String kind, List<Node> nodes, List<AttributeRow> rows) {
    List<AttributeField> known = made.remove(kind);
    List<AttributeField> fields =
        known != null
            ? known
            : rows.stream()
                .map(row -> new AttributeField(model, messages, row.attribute(), nodes, steadiness))
                .toList();
    made.put(kind, fields);
    if (made.size() > MOST_KINDS) {
      made.remove(made.keySet().iterator().next());
    }
    return fields;
  }
}
