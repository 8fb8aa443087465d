// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.control.CategoryTile;
import dev.adjoint.control.SearchField;
import dev.adjoint.geometry.NodeFrame;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Snapping;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.i18n.Messages;
import dev.adjoint.op.OpDef;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A list of ops to type into, at the place of the canvas where one is to go. Enter or a click
/// takes the chosen op, Escape or losing the focus takes none.
public final class OpChooser extends VBox {
  private static final double WIDTH = 232;
  private static final double ROW = 24;
  private static final int ROWS = 9;

  private final CanvasView view;
  private final CanvasViewModel model;
  private final SearchField search;
  private final ListView<OpDef> list = new ListView<>();
  private OpChoice choice;
  private Optional<PortRef> from = Optional.empty();
  private Point world = Point.ORIGIN;

  private OpChooser(CanvasView view, CanvasViewModel model, Messages messages) {
    this.view = view;
    this.model = model;
    this.choice = new OpChoice(model.document().catalog(), Optional.empty(), false);
    this.search = new SearchField(messages.bound("palette.search", choice.matching("").size()));
    getStyleClass().addAll("popover", "op-chooser");
    setId("op-chooser");
    setSpacing(6);
    setPrefWidth(WIDTH);
    list.setFixedCellSize(ROW);
    list.setPrefHeight(ROW * ROWS);
    list.setFocusTraversable(false);
    list.setCellFactory(cells -> new OpCell());
    getChildren().addAll(search, list);
    search.textProperty().subscribe(typed -> refresh());
    search.field().addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    search.field().focusedProperty().subscribe(this::focusChanged);
    keepFromCanvas();
  }

  /// Lets the canvas offer ops through such a list.
  public static void attach(CanvasView view, CanvasViewModel model, Messages messages) {
    OpChooser chooser = new OpChooser(view, model, messages);
    model.setOpOffer(chooser::offer);
  }

  private void keepFromCanvas() {
    addEventHandler(MouseEvent.ANY, Event::consume);
    addEventHandler(ScrollEvent.ANY, Event::consume);
    addEventHandler(KeyEvent.ANY, Event::consume);
  }

  private void offer(Optional<PortRef> wire, Point at) {
    from = wire;
    world = at;
    choice =
        new OpChoice(
            model.document().catalog(),
            wire.flatMap(model.document().types()::type),
            wire.isPresent());
    search.textProperty().set("");
    refresh();
    view.showAbove(this, model.viewport().toScreen(at));
    search.requestFocus();
  }

  private void refresh() {
    list.getItems().setAll(choice.matching(search.textProperty().get()));
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
  }

  private void key(KeyEvent event) {
    KeyCode code = event.getCode();
    if (code == KeyCode.ESCAPE) {
      view.takeAway(this);
    } else if (code == KeyCode.ENTER) {
      Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(this::take);
    } else if (code == KeyCode.DOWN) {
      list.getSelectionModel().selectNext();
    } else if (code == KeyCode.UP) {
      list.getSelectionModel().selectPrevious();
    } else {
      return;
    }
    list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - ROWS + 1));
    event.consume();
  }

  private void focusChanged(boolean focused) {
    if (!focused && getParent() != null) {
      view.takeAway(this);
    }
  }

  private void take(OpDef op) {
    view.takeAway(this);
    Optional<Integer> input = choice.input(op);
    Point corner = Snapping.GRID.snap(world.plus(0, -NodeFrame.FIRST_PORT));
    if (from.isPresent() && input.isPresent()) {
      String id = model.document().graph().freshId(op.name().toLowerCase(Locale.ROOT));
      dev.adjoint.graph.Node node =
          dev.adjoint.graph.Node.of(id, op.name()).at(corner.x(), corner.y());
      model.edits().add(node, List.of(new Wire(from.get(), id, input.get())));
    } else {
      model.edits().add(op.name(), Snapping.GRID.snap(world));
    }
  }

  private final class OpCell extends ListCell<OpDef> {
    OpCell() {
      addEventFilter(
          MouseEvent.MOUSE_PRESSED,
          event -> {
            OpDef op = getItem();
            if (op != null) {
              take(op);
              event.consume();
            }
          });
    }

    @Override
    protected void updateItem(@Nullable OpDef op, boolean empty) {
      super.updateItem(op, empty);
      if (empty || op == null) {
        setGraphic(null);
        return;
      }
      String category = op.category().name().toLowerCase(Locale.ROOT);
      Label name = new Label(op.name());
      name.getStyleClass().add("row-text");
      HBox row = new HBox(8, new CategoryTile(op.name(), category), name);
      row.setAlignment(Pos.CENTER_LEFT);
      setGraphic(row);
    }
  }
}
