// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.canvas.Connecting.InHand;
import dev.adjoint.control.Labels;
import dev.adjoint.document.Selection;
import dev.adjoint.i18n.Messages;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Beside the canvas, in the place of the inspector while a wire is in hand: where the wire would
/// fit. A click brings the node of a port into sight.
public final class ConnectionPane extends ScrollPane {
  /// Left and right of the words of a row.
  private static final double INSET = 4;

  private final CanvasViewModel canvas;
  private final Messages messages;
  private final VBox rows = new VBox();

  public ConnectionPane(CanvasViewModel canvas, Messages messages) {
    this.canvas = canvas;
    this.messages = messages;
    setId("connection");
    getStyleClass().addAll("panel", "connection-pane");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setContent(rows);
    canvas.connecting().shownProperty().subscribe(this::show);
    messages
        .languageProperty()
        .subscribe(language -> show(canvas.connecting().shownProperty().get()));
  }

  private void show(Optional<InHand> wire) {
    setVisible(wire.isPresent());
    wire.ifPresent(inHand -> rows.getChildren().setAll(head(inHand), ports(inHand)));
  }

  private Node head(InHand wire) {
    HBox title = new HBox(Labels.of(messages.text("connect.title"), "panel-title"), Labels.gap());
    if (canvas.clashes().isShown()) {
      title.getChildren().add(Labels.badge(messages.text("connect.clash"), "error"));
    }
    Label type = Labels.of(wire.type(), "mono");
    type.setMinWidth(Region.USE_PREF_SIZE);
    String key = wire.output() ? "connect.from" : "connect.to";
    HBox from =
        new HBox(
            Labels.of(messages.text(key), "field-caption"),
            Labels.of(wire.end(), "row-text"),
            Labels.gap(),
            type);
    VBox head = new VBox(title, from);
    head.getStyleClass().add("inspector-section");
    return head;
  }

  private Node ports(InHand wire) {
    String what =
        wire.output() && wire.type().isEmpty()
            ? messages.text("connect.takes-unknown")
            : wire.output()
                ? messages.text("connect.takes", wire.type())
                : messages.text("connect.gives", wire.end());
    Label count =
        Labels.of(messages.text("connect.count", wire.fits().size(), wire.asked()), "caption");
    count.setMinWidth(Region.USE_PREF_SIZE);
    VBox list = new VBox(new HBox(Labels.of(what, "strong"), Labels.gap(), count));
    wire.fits().forEach(port -> list.getChildren().add(row(port)));
    Label hint =
        Labels.of(messages.text(wire.output() ? "connect.drop" : "connect.drop-back"), "caption");
    hint.setWrapText(true);
    list.getChildren().add(hint);
    list.getStyleClass().add("inspector-section");
    return list;
  }

  private Node row(FittingPort port) {
    Region dot = new Region();
    dot.getStyleClass().add("fit-dot");
    Label note =
        Labels.of(
            port.replaces().isEmpty() ? "" : messages.text("connect.replaces", port.replaces()),
            "caption");
    note.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(dot, Labels.of(port.name(), "row-text"), Labels.gap(), note);
    line.getStyleClass().add("fit-row");
    Button row = new Button("", line);
    row.getStyleClass().add("fit-button");
    row.setMaxWidth(Double.MAX_VALUE);
    line.prefWidthProperty().bind(row.widthProperty().subtract(2 * INSET));
    row.setAccessibleText(port.name());
    row.setOnAction(
        event -> {
          canvas.select(Selection.ofNode(port.node()));
          canvas.reveal(port.node());
        });
    return row;
  }
}
