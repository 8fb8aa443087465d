// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.Labels;
import dev.adjoint.i18n.Messages;
import dev.adjoint.inspector.help.HelpView;
import dev.adjoint.tensorview.TensorPanels;
import dev.adjoint.theme.Palette;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The panel on the right: one node in full, or a line on what else is selected.
public final class InspectorView extends VBox {
  /// The style class of a field that must be filled in.
  public static final String MISSING_FIELD = AttributeField.MISSING;

  private final Messages messages;
  private final NodePane node;
  private final ManyPane many;
  private final WirePane wire;
  private final InspectorViewModel model;
  private final HelpView help;

  /// What is made once; a hint is made each time.
  private final Set<Region> lasting;

  /// @param panels where tensors are looked at in panels of their own
  public InspectorView(
      InspectorViewModel model,
      Messages messages,
      ObservableValue<Palette> palette,
      TensorPanels panels) {
    this.messages = messages;
    node = new NodePane(model, messages, palette, panels);
    many = new ManyPane(model, messages);
    wire = new WirePane(model.actions()::reveal, messages, model.chain().gauge(), panels);
    getStyleClass().addAll("panel", "inspector");
    help = new HelpView(model.help(), messages);
    lasting = Set.of(node, many, wire, help);
    this.model = model;
    model.selectedProperty().subscribe(selected -> refresh());
    model.help().pageProperty().subscribe(page -> refresh());
    // What is shown may be the same in both languages, and then nobody else would say so.
    messages.languageProperty().subscribe(language -> refresh());
  }

  /// Makes at once what else would come in stages.
  public void complete() {
    node.complete();
  }

  private void refresh() {
    if (model.help().pageProperty().get().isPresent()) {
      only(help);
    } else {
      show(model.selectedProperty().get());
    }
  }

  private void show(Selected selected) {
    switch (selected) {
      case Selected.One one -> {
        node.show(one.facts());
        only(node);
      }
      case Selected.Many chosen -> {
        many.show(chosen);
        only(many);
      }
      case Selected.Wired(WireFacts facts) -> {
        wire.show(facts);
        only(wire);
      }
      case Selected.Wires(int count) -> only(hint(messages.text("inspector.wires", count), "", ""));
      case Selected.Nothing nothing ->
          only(
              hint(
                  nothing.graph(),
                  messages.text("inspector.graph-size", nothing.nodes(), nothing.wires()),
                  nothing.lesson()));
    }
  }

  /// What stays in the scene keeps its styles; all those of a node's page are looked for anew when
  /// it comes back, which takes longer than everything else about showing it. Setting the same
  /// child again would take the focus away from a field being typed in.
  private void only(Region page) {
    getChildren().removeIf(other -> other != page && !lasting.contains(other));
    if (!getChildren().contains(page)) {
      getChildren().add(page);
    }
    for (Node child : getChildren()) {
      child.setVisible(child == page);
      child.setManaged(child == page);
    }
  }

  private Region hint(String title, String size, String lesson) {
    Label help = Labels.of(messages.text("inspector.nothing-hint"), "caption");
    help.setWrapText(true);
    VBox box = new VBox(Labels.of(title, "panel-title"));
    if (!size.isEmpty()) {
      box.getChildren().add(Labels.of(size, "secondary"));
    }
    if (!lesson.isEmpty()) {
      Label words = Labels.of(lesson);
      words.setWrapText(true);
      box.getChildren().add(words);
    }
    box.getChildren().add(help);
    box.getStyleClass().add("inspector-section");
    return box;
  }
}
