// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.outline;

import dev.adjoint.control.Labels;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.i18n.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Everything that was done to the graph, the latest at the foot; a click goes back to that moment,
/// and what was done since can be had again.
public final class HistoryView extends VBox {
  private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");

  private final DocumentViewModel document;
  private final Messages messages;
  private final ListView<String> list = new ListView<>();
  private boolean filling;

  public HistoryView(DocumentViewModel document, Messages messages) {
    this.document = document;
    this.messages = messages;
    getStyleClass().add("outline");
    list.setId("history");
    list.setCellFactory(cells -> new Cell());
    list.accessibleTextProperty().bind(messages.bound("history.title"));
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().add(list);
    list.getSelectionModel()
        .selectedIndexProperty()
        .addListener((at, before, now) -> chosen(now.intValue()));
    document.contentProperty().subscribe(content -> refresh());
    document.past().canUndoProperty().subscribe(now -> refresh());
    document.past().canRedoProperty().subscribe(now -> refresh());
    messages.languageProperty().subscribe(language -> refresh());
    sceneProperty().subscribe(scene -> refresh());
  }

  private void refresh() {
    if (getScene() == null) {
      return;
    }
    List<String> rows = new ArrayList<>();
    rows.add(messages.text("history.start"));
    rows.addAll(new HistoryWords(messages).of(document));
    filling = true;
    list.getItems().setAll(rows);
    list.getSelectionModel().clearAndSelect(document.past().depth());
    list.scrollTo(Math.max(0, document.past().depth() - 6));
    filling = false;
  }

  private void chosen(int depth) {
    if (!filling && depth >= 0 && depth != document.past().depth()) {
      document.goTo(depth);
    }
  }

  private final class Cell extends ListCell<String> {
    @Override
    protected void updateItem(@Nullable String row, boolean empty) {
      super.updateItem(row, empty);
      setGraphic(empty || row == null ? null : Labels.of(row, "row-text"));
      pseudoClassStateChanged(UNDONE, !empty && getIndex() > document.past().depth());
    }
  }
}
