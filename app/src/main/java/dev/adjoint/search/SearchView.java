// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.search;

import dev.adjoint.control.CategoryTile;
import dev.adjoint.control.Glyph;
import dev.adjoint.control.Labels;
import dev.adjoint.control.SearchField;
import dev.adjoint.i18n.Messages;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A field and the list of what was found. Up and down mark, Enter or a click takes, Escape closes.
public final class SearchView extends VBox {
  private static final int MOST_ROWS = 12;

  private final SearchViewModel model;
  private final Runnable close;
  private final SearchField search;
  private final ListView<SearchViewModel.Hit> list = new ListView<>();

  /// @param close takes the box away
  public SearchView(SearchViewModel model, Messages messages, Runnable close) {
    this.model = model;
    this.close = close;
    search = new SearchField(messages.bound("search.prompt"));
    search.field().setId("search-everything");
    getStyleClass().addAll("popover", "search-box");
    setSpacing(6);
    setMaxHeight(USE_PREF_SIZE);
    list.setFocusTraversable(false);
    list.setCellFactory(cells -> new Row());
    Label none = Labels.of(messages.bound("search.none"), "caption");
    list.setPlaceholder(none);
    getChildren().addAll(search, list);
    search.field().textProperty().bindBidirectional(model.queryProperty());
    model.hitsProperty().subscribe(hits -> list.getItems().setAll(hits));
    model.hitsProperty().subscribe(hits -> size());
    list.fixedCellSizeProperty().subscribe(row -> size());
    model.markedProperty().subscribe(at -> mark(at.intValue()));
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  @Override
  public void requestFocus() {
    search.requestFocus();
    mark(model.markedProperty().get());
  }

  /// As high as what was found; how high a row is says the style sheet, with the text size.
  private void size() {
    int rows = Math.clamp(model.hitsProperty().get().size(), 1, MOST_ROWS);
    double height = list.getFixedCellSize() * rows + 2;
    list.setMinHeight(height);
    list.setPrefHeight(height);
    list.setMaxHeight(height);
  }

  private void mark(int at) {
    list.getSelectionModel().clearAndSelect(at);
    list.scrollTo(Math.max(0, at - MOST_ROWS / 2));
  }

  private void key(KeyEvent event) {
    KeyCode code = event.getCode();
    switch (code) {
      case ESCAPE -> {
        close.run();
        model.close();
      }
      case ENTER -> model.whenFound(() -> model.current().ifPresent(this::take));
      case DOWN -> model.move(1);
      case UP -> model.move(-1);
      case PAGE_DOWN -> model.move(MOST_ROWS);
      case PAGE_UP -> model.move(-MOST_ROWS);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void take(SearchViewModel.Hit hit) {
    close.run();
    model.close();
    hit.finding().take().run();
  }

  private final class Row extends ListCell<SearchViewModel.Hit> {
    Row() {
      // As wide as the list: with large letters the title is cut, the list does not scroll aside.
      setPrefWidth(0);
      addEventFilter(
          MouseEvent.MOUSE_CLICKED,
          event -> Optional.ofNullable(getItem()).ifPresent(SearchView.this::take));
    }

    @Override
    protected void updateItem(SearchViewModel.@Nullable Hit hit, boolean empty) {
      super.updateItem(hit, empty);
      setGraphic(empty || hit == null ? null : row(hit));
      setAccessibleText(hit == null ? "" : hit.finding().title());
    }

    private Node row(SearchViewModel.Hit hit) {
      Label title = Labels.of(hit.finding().title(), "row-text");
      Label kind = Labels.of(hit.source().name(), "caption");
      Label note = Labels.of(hit.finding().note(), "caption", "mono");
      title.setMinWidth(0);
      kind.setMinWidth(USE_PREF_SIZE);
      note.setMinWidth(USE_PREF_SIZE);
      Label aside = Labels.of(hit.finding().aside(), "caption");
      aside.setMinWidth(0);
      HBox row = new HBox(sign(hit.finding().look()), title, aside, Labels.gap(), note, kind);
      row.getStyleClass().add("search-row");
      return row;
    }

    private static Node sign(Finding.Look look) {
      return switch (look) {
        case Finding.Look.Icon icon -> new Glyph(icon.name());
        case Finding.Look.Op op -> new CategoryTile(op.name(), op.category());
      };
    }
  }
}
