// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.outline;

import dev.adjoint.control.CategoryTile;
import dev.adjoint.control.Glyph;
import dev.adjoint.control.Labels;
import dev.adjoint.control.Stages;
import dev.adjoint.control.UnrolledPart;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.OutputEdits;
import dev.adjoint.document.Selection;
import dev.adjoint.i18n.Messages;
import dev.adjoint.session.FxBridge;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The graph as a tree, and under it what it gives: walking it shows each node on the canvas, and a
/// screen reader says it in a sentence. Only kept up while it is seen.
public final class OutlineView extends VBox {
  private final DocumentViewModel document;
  private final Messages messages;
  private final Consumer<String> reveal;
  private final TreeView<OutlineEntry> tree = new TreeView<>();
  private final UnrolledPart rows = new UnrolledPart(tree);
  private final OutlineMaker maker = new OutlineMaker(FxBridge.toWindow(), this::show);
  private Optional<OutlineTree> shown = Optional.empty();
  private boolean following;

  /// @param reveal selects a node and brings it into sight
  public OutlineView(
      DocumentViewModel document, OutputEdits outputs, Messages messages, Consumer<String> reveal) {
    this.document = document;
    this.messages = messages;
    this.reveal = reveal;
    getStyleClass().add("outline");
    tree.setId("outline");
    tree.setShowRoot(false);
    tree.setCellFactory(cells -> new Cell());
    tree.accessibleTextProperty().bind(messages.bound("outline.title"));
    VBox.setVgrow(rows, Priority.ALWAYS);
    getChildren().addAll(rows, new OutputsView(document, outputs, messages, reveal));
    tree.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    sceneProperty().subscribe(scene -> refresh());
    document.contentProperty().subscribe(content -> refresh());
    document.selectionProperty().subscribe(this::follow);
    messages.languageProperty().subscribe(language -> refresh());
  }

  private void refresh() {
    if (getScene() == null) {
      return;
    }
    maker.make(document.graph());
  }

  private void show(OutlineTree made) {
    boolean first = shown.isEmpty();
    shown = Optional.of(made);
    if (first) {
      // The list without rows is new to the program, too.
      new Stages(List.of(this::list, () -> new Stages(rows::grow)));
    } else {
      list();
    }
  }

  private void list() {
    following = true;
    shown.ifPresent(made -> tree.setRoot(made.root()));
    following = false;
    follow(document.selection());
  }

  private void chosen(@Nullable TreeItem<OutlineEntry> item) {
    if (!following && item != null && item.getValue() instanceof OutlineEntry.OfNode of) {
      following = true;
      reveal.accept(of.node().id());
      following = false;
    }
  }

  private void follow(Selection selection) {
    if (following || getScene() == null || selection.nodes().size() != 1) {
      return;
    }
    String node = selection.nodes().iterator().next();
    shown
        .flatMap(made -> made.item(node))
        .ifPresent(
            item -> {
              following = true;
              tree.getSelectionModel().select(item);
              tree.scrollTo(Math.max(0, tree.getRow(item) - 4));
              following = false;
            });
  }

  private OutlineWords words() {
    return new OutlineWords(document.content(), messages);
  }

  private final class Cell extends TreeCell<OutlineEntry> {
    Cell() {
      // As wide as the tree: of a row that is longer the op is cut first, then the name.
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable OutlineEntry entry, boolean empty) {
      super.updateItem(entry, empty);
      if (empty || entry == null) {
        setGraphic(null);
        setAccessibleText("");
        return;
      }
      setGraphic(row(entry));
      setAccessibleText(
          switch (entry) {
            case OutlineEntry.OfNode of -> words().spoken(of.node());
            case OutlineEntry.OfBlock of -> of.title();
          });
    }

    private HBox row(OutlineEntry entry) {
      HBox row =
          switch (entry) {
            case OutlineEntry.OfBlock of ->
                new HBox(new Glyph("ui/block"), Labels.of(of.title(), "strong"));
            case OutlineEntry.OfNode of -> {
              Label shape = Labels.of(words().shape(of.node()), "caption", "mono");
              Label op = Labels.of(of.node().op(), "caption");
              op.setMinWidth(0);
              op.setPrefWidth(0);
              op.setMaxWidth(Double.MAX_VALUE);
              HBox.setHgrow(op, Priority.ALWAYS);
              shape.setMinWidth(USE_PREF_SIZE);
              yield new HBox(
                  new CategoryTile(of.node().op(), words().category(of.node())),
                  Labels.of(of.node().id(), "row-text"),
                  op,
                  shape);
            }
          };
      row.getStyleClass().add("search-row");
      return row;
    }
  }
}
