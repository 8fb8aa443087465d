// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.Labels;
import dev.adjoint.graph.Node;
import dev.adjoint.i18n.Messages;
import java.util.Optional;
import javafx.scene.layout.VBox;

/// The node's name, to be changed.
final class NameField extends VBox {
  private final TypedField typed;
  private Optional<Node> node = Optional.empty();

  NameField(InspectorViewModel model, Messages messages) {
    typed =
        new TypedField(
            Labels.of(messages.bound("inspector.name"), "caption"),
            text -> node.flatMap(current -> model.nameFault(current, text)),
            text -> node.ifPresent(current -> model.rename(current, text)));
    typed.field().setId("node-name");
    getChildren().add(typed);
  }

  void show(Node current) {
    node = Optional.of(current);
    typed.showValue(current.id());
  }
}
