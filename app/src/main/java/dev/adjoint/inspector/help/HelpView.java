// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector.help;

import dev.adjoint.control.CategoryTile;
import dev.adjoint.control.IconButton;
import dev.adjoint.control.Labels;
import dev.adjoint.i18n.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A help page in the place of the inspector: title with the way back, then the page.
public final class HelpView extends VBox {
  private final HelpViewModel model;
  private final CategoryTile tile = new CategoryTile("", "internal").large();
  private final Label title = Labels.of("", "panel-title");
  private final VBox body = new VBox();
  private final ScrollPane scroll = new ScrollPane(body);

  public HelpView(HelpViewModel model, Messages messages) {
    this.model = model;
    getStyleClass().add("help");
    IconButton back =
        new IconButton("ui/arrow-left", messages.bound("inspector.help-back"), model::back);
    IconButton close =
        new IconButton("ui/close", messages.bound("inspector.help-close"), model::close);
    HBox head = new HBox(back, tile, title, Labels.gap(), close);
    head.getStyleClass().addAll("inspector-header", "header-line");
    body.getStyleClass().add("help-page");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox.setVgrow(this, Priority.ALWAYS);
    getChildren().addAll(head, Labels.rule(), scroll);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    model.pageProperty().subscribe(this::show);
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      model.close();
      event.consume();
    }
  }

  private void show(Optional<HelpViewModel.Page> page) {
    body.getChildren().clear();
    page.ifPresent(
        now -> {
          tile.show(now.op().name(), now.op().category().name().toLowerCase(Locale.ROOT));
          title.setText(now.op().name());
          now.blocks().stream()
              .filter(
                  block -> !(block instanceof Block.Heading(int level, String text) && level == 1))
              .map(this::block)
              .forEach(body.getChildren()::add);
          scroll.setVvalue(0);
        });
  }

  private Node block(Block block) {
    return switch (block) {
      case Block.Heading(int level, String text) -> Labels.of(text, "section-title");
      case Block.Paragraph(List<Span> spans) -> flow(spans);
      case Block.Item(List<Span> spans) -> item(spans);
      case Block.Code(String text) -> code(text);
      case Block.Table(List<List<List<Span>>> rows) -> table(rows);
    };
  }

  private Node item(List<Span> spans) {
    TextFlow flow = flow(spans);
    HBox.setHgrow(flow, Priority.ALWAYS);
    HBox line = new HBox(Labels.of("•", "secondary"), flow);
    line.getStyleClass().add("help-item");
    return line;
  }

  private static Node code(String text) {
    Label lines = Labels.of(text, "mono");
    lines.setMinWidth(Label.USE_PREF_SIZE);
    ScrollPane wide = new ScrollPane(lines);
    wide.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    wide.getStyleClass().addAll("sunken", "help-code");
    wide.setFitToHeight(true);
    return wide;
  }

  private Node table(List<List<List<Span>>> rows) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("help-table");
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        grid.add(flow(rows.get(row).get(column)), column, row);
      }
    }
    return grid;
  }

  private TextFlow flow(List<Span> spans) {
    TextFlow flow = new TextFlow();
    flow.getStyleClass().add("help-text");
    StringBuilder spoken = new StringBuilder();
    for (Span span : spans) {
      flow.getChildren().add(part(span));
      spoken.append(span.text());
    }
    flow.setAccessibleText(spoken.toString());
    return flow;
  }

  private Node part(Span span) {
    return switch (span.kind()) {
      case TEXT -> text(span, "plain");
      case CODE -> text(span, "code");
      case STRONG -> text(span, "strong");
      case LINK -> link(span);
    };
  }

  private static Text text(Span span, String role) {
    Text part = new Text(span.text());
    part.getStyleClass().addAll("help-span", role);
    return part;
  }

  private Hyperlink link(Span span) {
    Hyperlink link = new Hyperlink(span.text());
    link.setOnAction(event -> model.follow(span.target()));
    return link;
  }
}
