// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.sourcecode;

import dev.adjoint.codegen.Dialect;
import dev.adjoint.codegen.Line;
import dev.adjoint.control.IconButton;
import dev.adjoint.control.Labels;
import dev.adjoint.i18n.FaultWords;
import dev.adjoint.i18n.Messages;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One dialect: its name, a button that copies all, and the lines.
final class SourceColumn extends VBox {
  /// How many lines stay in sight above one that is scrolled to.
  private static final int LINES_BEFORE = 3;

  private final SourceViewModel model;
  private final Dialect dialect;
  private final Messages messages;
  private final Consumer<String> clipboard;
  private final ListView<Line> list = new ListView<>();
  private final Label fault = Labels.of("", "caption", "code-fault");

  SourceColumn(
      SourceViewModel model, Dialect dialect, Messages messages, Consumer<String> clipboard) {
    this.model = model;
    this.dialect = dialect;
    this.messages = messages;
    this.clipboard = clipboard;
    getStyleClass().add("code-column");
    list.setId("code-" + dialect.label());
    list.getStyleClass().add("code");
    list.setCellFactory(cells -> new SourceCell(model.lit()));
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.setAccessibleText(dialect.title());
    list.setOnMouseClicked(event -> chosen());
    // Lines are marked to be copied: when the person turns to something else, only those of the
    // selected node speak.
    list.focusedProperty().subscribe(this::turned);
    list.setOnKeyPressed(
        event -> {
          if (new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN).match(event)) {
            copy(list.getSelectionModel().getSelectedItems());
            event.consume();
          }
        });
    fault.setWrapText(true);
    StackPane content = new StackPane(list, fault);
    VBox.setVgrow(content, Priority.ALWAYS);
    getChildren().addAll(head(), content);
    model.text(dialect).subscribe(this::show);
    model.lit().subscribe(this::reveal);
    messages.languageProperty().addListener((at, before, now) -> show(model.text(dialect).get()));
  }

  private HBox head() {
    IconButton copy =
        new IconButton(
            "ui/copy",
            messages.bound("code.copy", dialect.title()),
            () -> clipboard.accept(model.text(dialect).get().whole()));
    copy.disableProperty().bind(model.text(dialect).map(text -> text.lines().isEmpty()));
    HBox head = new HBox(Labels.of(dialect.title(), "section-title"), Labels.gap(), copy);
    head.getStyleClass().add("code-head");
    return head;
  }

  private void show(SourceText text) {
    boolean refused = !text.fault().isEmpty();
    fault.setVisible(refused);
    list.setVisible(!refused);
    if (refused) {
      String words = new FaultWords(messages).text(text.fault());
      fault.setText(text.broken() ? messages.text("code.none", dialect.title(), words) : words);
    } else if (!list.getItems().equals(text.lines())) {
      list.getSelectionModel().clearSelection();
      list.getItems().setAll(text.lines());
      reveal(model.lit().getValue());
    }
  }

  /// Scrolls to where the node is computed, unless a line of it is in sight.
  private void reveal(String node) {
    List<Line> lines = list.getItems();
    List<Integer> places =
        IntStream.range(0, node.isEmpty() ? 0 : lines.size())
            .filter(i -> lines.get(i).node().equals(node))
            .boxed()
            .toList();
    if (!places.isEmpty() && places.stream().noneMatch(this::isInSight)) {
      list.scrollTo(Math.max(0, places.getFirst() - LINES_BEFORE));
    }
  }

  private boolean isInSight(int place) {
    return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
        && flow.getFirstVisibleCell() != null
        && place >= flow.getFirstVisibleCell().getIndex()
        && place < flow.getLastVisibleCell().getIndex();
  }

  private void turned(boolean focused) {
    if (!focused) {
      list.getSelectionModel().clearSelection();
    }
  }

  private void chosen() {
    Line line = list.getSelectionModel().getSelectedItem();
    if (line != null && !line.node().isEmpty()) {
      model.select(line.node());
    }
  }

  private void copy(List<Line> lines) {
    clipboard.accept(lines.stream().map(Line::text).collect(Collectors.joining("\n", "", "\n")));
  }
}
