// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.outline;

import dev.adjoint.control.IconButton;
import dev.adjoint.control.Labels;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.OutputEdits;
import dev.adjoint.document.OutputRole;
import dev.adjoint.graph.PortRef;
import dev.adjoint.i18n.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What the graph that is looked at gives, in order, and what each is for; buttons move one up or
/// down, or take it away. Only kept up while it is seen.
final class OutputsView extends VBox {
  private final DocumentViewModel document;
  private final OutputEdits edits;
  private final Messages messages;
  private final Consumer<String> reveal;
  private final VBox rows = new VBox();
  private List<Object> shown = List.of();

  /// @param reveal selects a node and brings it into sight
  OutputsView(
      DocumentViewModel document, OutputEdits edits, Messages messages, Consumer<String> reveal) {
    this.document = document;
    this.edits = edits;
    this.messages = messages;
    this.reveal = reveal;
    getStyleClass().add("outputs");
    rows.setId("outputs");
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    getChildren().addAll(Labels.of(messages.bound("outputs.title"), "strong"), scroll);
    sceneProperty().subscribe(scene -> refresh());
    document.contentProperty().subscribe(content -> refresh());
    messages.languageProperty().subscribe(language -> refresh());
  }

  private void refresh() {
    if (getScene() == null) {
      return;
    }
    List<Object> now = new ArrayList<>(List.of(messages.languageProperty().get()));
    for (int i = 0; i < edits.all().size(); i++) {
      now.addAll(List.of(edits.all().get(i), edits.role(i), edits.suits(i)));
    }
    now.add(edits.missing());
    if (now.equals(shown)) {
      return;
    }
    shown = now;
    List<Node> lines = new ArrayList<>();
    for (int i = 0; i < edits.all().size(); i++) {
      lines.add(row(i));
    }
    if (edits.missing() > 0) {
      lines.add(wrapped("outputs.missing", edits.missing()));
    } else if (lines.isEmpty()) {
      lines.add(wrapped("outputs.none", 0));
    }
    rows.getChildren().setAll(lines);
  }

  private Label wrapped(String key, int count) {
    Label label = Labels.of(messages.text(key, count), count > 0 ? "error-text" : "caption");
    label.setWrapText(true);
    return label;
  }

  private Node row(int index) {
    PortRef ref = edits.all().get(index);
    Hyperlink name = new Hyperlink(ref.toString());
    name.setMinWidth(0);
    name.setOnAction(event -> reveal.accept(ref.node()));
    Label role = Labels.of(words(edits.role(index)), edits.suits(index) ? "caption" : "error-text");
    role.setMinWidth(0);
    name.setAccessibleText(messages.text("outputs.spoken", index + 1, ref, role.getText()));
    HBox row =
        new HBox(
            Labels.of(Integer.toString(index + 1), "number", "secondary"),
            name,
            role,
            Labels.gap(),
            button("ui/arrow-up", "outputs.up", edits.canMove(index, -1), () -> move(index, -1)),
            button("ui/arrow-down", "outputs.down", edits.canMove(index, 1), () -> move(index, 1)),
            button("ui/close", "outputs.remove", true, () -> edits.remove(index)));
    row.getStyleClass().add("output-row");
    return row;
  }

  private IconButton button(String icon, String words, boolean possible, Runnable action) {
    IconButton button = new IconButton(icon, messages.bound(words), action);
    button.getStyleClass().add("small");
    button.setDisable(!possible);
    return button;
  }

  /// The focus goes along with what is moved.
  private void move(int index, int by) {
    edits.move(index, by);
    Node row = rows.getChildren().get(index + by);
    List<Node> buttons =
        ((HBox) row).getChildren().stream().filter(IconButton.class::isInstance).toList();
    Node same = buttons.get(by < 0 ? 0 : 1);
    (same.isDisabled() ? buttons.get(by < 0 ? 1 : 0) : same).requestFocus();
  }

  private String words(OutputRole role) {
    return switch (role.kind()) {
      case PLAIN -> "";
      case CONDITION -> messages.text("outputs.condition");
      case NEXT -> messages.text("outputs.next", role.name());
      case COLLECTED -> messages.text("outputs.collected");
      case RESULT ->
          document.path().isEmpty()
              ? ""
              : messages.text("outputs.result", document.path().getLast().node());
    };
  }
}
