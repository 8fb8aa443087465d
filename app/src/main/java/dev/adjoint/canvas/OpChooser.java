// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.control.CategoryTile;
import dev.adjoint.control.Labels;
import dev.adjoint.control.SearchField;
import dev.adjoint.i18n.Messages;
import dev.adjoint.i18n.OpWords;
import dev.adjoint.type.TensorType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A list of ops to type into, at the place of the canvas where one is to go: those that fit it.
/// Enter or a click takes the chosen op, Escape or losing the focus takes none.
public final class OpChooser extends VBox {
  private static final int ROWS = 10;

  private final CanvasView view;
  private final CanvasViewModel model;
  private final Messages messages;
  private final OpWords words;
  private final StringProperty prompt = new SimpleStringProperty("");
  private final SearchField search = new SearchField(prompt);
  private final Label purpose = Labels.of("", "caption");
  private final ListView<OpOffer> list = new ListView<>();
  private OpChoice choice = OpChoice.NONE;
  private Vacancy vacancy = new Vacancy.Anywhere(dev.adjoint.geometry.Point.ORIGIN);

  private OpChooser(CanvasView view, CanvasViewModel model, Messages messages) {
    this.view = view;
    this.model = model;
    this.messages = messages;
    this.words = new OpWords(messages);
    getStyleClass().addAll("popover", "op-chooser");
    setId("op-chooser");
    list.fixedCellSizeProperty().subscribe(row -> size());
    list.setFocusTraversable(false);
    list.setCellFactory(cells -> new OpCell());
    Label none = Labels.of("", "caption");
    none.textProperty().bind(messages.bound("chooser.none"));
    list.setPlaceholder(none);
    list.accessibleTextProperty().bind(prompt);
    getChildren().addAll(search, purpose, list);
    purpose.managedProperty().bind(purpose.visibleProperty());
    search.textProperty().subscribe(typed -> refresh());
    search.field().addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    search.field().focusedProperty().subscribe(this::focusChanged);
    parentProperty()
        .subscribe(parent -> model.hold(parent == null ? Optional.empty() : vacancy.waiting()));
    keepFromCanvas();
  }

  /// Lets the canvas offer ops through such a list.
  public static void attach(CanvasView view, CanvasViewModel model, Messages messages) {
    OpChooser chooser = new OpChooser(view, model, messages);
    model.requests().setOffering(chooser::offer);
  }

  private void keepFromCanvas() {
    addEventHandler(MouseEvent.ANY, Event::consume);
    addEventHandler(ScrollEvent.ANY, Event::consume);
    addEventHandler(KeyEvent.ANY, Event::consume);
  }

  private void offer(Vacancy place) {
    vacancy = place;
    choice = OpChoice.of(model.document().content(), place);
    prompt.set(messages.text("palette.search", choice.size()));
    purpose.setText(purpose(place));
    purpose.setVisible(!purpose.getText().isEmpty());
    search.textProperty().set("");
    refresh();
    view.popovers().popUp(this, model.viewport().toScreen(place.world()));
    search.requestFocus();
  }

  /// What the listed ops have in common.
  private String purpose(Vacancy place) {
    return switch (place) {
      case Vacancy.Anywhere anywhere -> "";
      case Vacancy.After after ->
          model
              .document()
              .types()
              .type(after.from())
              .map(TensorType::display)
              .map(type -> messages.text("chooser.taking", type))
              .orElseGet(() -> messages.text("chooser.behind", after.from().node()));
      case Vacancy.Before before -> messages.text("chooser.feeding", before.to().node());
      case Vacancy.Within within -> messages.text("chooser.within", within.wire().to());
    };
  }

  /// The style sheet says how high a row is, by the size of the interface.
  private void size() {
    list.setPrefHeight(list.getFixedCellSize() * Math.clamp(list.getItems().size(), 1, ROWS));
    // Nobody else sizes what lies above the canvas.
    autosize();
  }

  private void refresh() {
    List<OpOffer> found = choice.matching(search.textProperty().get());
    list.getItems().setAll(found);
    size();
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
  }

  private void key(KeyEvent event) {
    int at = list.getSelectionModel().getSelectedIndex();
    int last = list.getItems().size() - 1;
    switch (event.getCode()) {
      case ESCAPE -> view.popovers().takeAway(this);
      case ENTER ->
          Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(this::take);
      case DOWN -> choose(Math.min(last, at + 1));
      case UP -> choose(Math.max(0, at - 1));
      case PAGE_DOWN -> choose(Math.min(last, at + ROWS));
      case PAGE_UP -> choose(Math.max(0, at - ROWS));
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void choose(int row) {
    if (row >= 0) {
      list.getSelectionModel().select(row);
      list.scrollTo(Math.max(0, row - ROWS + 1));
    }
  }

  private void focusChanged(boolean focused) {
    if (!focused && getParent() != null) {
      view.popovers().takeAway(this);
    }
  }

  private void take(OpOffer offer) {
    view.popovers().takeAway(this);
    model.place(offer, vacancy);
  }

  private final class OpCell extends ListCell<OpOffer> {
    OpCell() {
      // As wide as the list, whatever is in it: the summary is cut, the list does not scroll aside.
      setPrefWidth(0);
      addEventFilter(
          MouseEvent.MOUSE_PRESSED,
          event -> {
            OpOffer offer = getItem();
            if (offer != null) {
              take(offer);
              event.consume();
            }
          });
    }

    @Override
    protected void updateItem(@Nullable OpOffer offer, boolean empty) {
      super.updateItem(offer, empty);
      if (empty || offer == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      String category = offer.op().category().name().toLowerCase(Locale.ROOT);
      Label name = Labels.of(offer.op().name(), "row-text");
      name.setMinWidth(Region.USE_PREF_SIZE);
      Label says = Labels.of(new OpWords(messages).summary(offer.op()), "caption");
      says.setMinWidth(0);
      says.setPrefWidth(0);
      says.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(says, Priority.ALWAYS);
      HBox row = new HBox(8, new CategoryTile(offer.op().name(), category), name, says);
      row.setAlignment(Pos.CENTER_LEFT);
      setGraphic(row);
      setAccessibleText(offer.op().name() + ", " + new OpWords(messages).summary(offer.op()));
    }
  }
}
