// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.palette;

import dev.adjoint.control.Labels;
import dev.adjoint.control.SearchField;
import dev.adjoint.control.Stages;
import dev.adjoint.i18n.Messages;
import dev.adjoint.op.OpDef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Search field over a list of ops; ops are pulled out of it by mouse or chosen with Enter.
public final class PaletteView extends VBox {
  /// So many rows come at once, for each is a handful of controls.
  private static final int PORTION = 4;

  /// More than are seen at first in any window.
  private static final int FIRST_SEEN = 64;

  private final PaletteViewModel model;
  private final SearchField search;
  private final ListView<PaletteRow> list = new ListView<>();
  private final OpDrag drag;
  private final DragFromCell gesture;
  private final Stages filling;

  public PaletteView(PaletteViewModel model, Messages messages, OpDrag drag) {
    this.model = model;
    this.drag = drag;
    this.gesture = new DragFromCell(drag);
    search = new SearchField(messages.bound("palette.search", model.size()), "/");
    search.textProperty().bindBidirectional(model.queryProperty());
    search.textProperty().subscribe(typed -> markBest());
    search.field().setOnAction(event -> model.bestMatch().ifPresent(drag::add));
    search.field().addEventFilter(KeyEvent.KEY_PRESSED, this::enterList);
    getStyleClass().addAll("panel", "palette");
    list.getStyleClass().add("palette-list");
    filling = new Stages(this, portions(messages));
    list.setCellFactory(of -> cell(messages));
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::chooseByKey);
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox head = new VBox(search);
    head.getStyleClass().add("palette-head");
    getChildren().addAll(head, list);
  }

  /// The rows that are seen at first come a few a pulse, from above, then all are there.
  private List<Runnable> portions(Messages messages) {
    List<PaletteRow> rows = List.copyOf(model.rows());
    ObservableList<PaletteRow> begun = FXCollections.observableArrayList();
    List<Runnable> works = new ArrayList<>();
    for (int end = PORTION; end <= FIRST_SEEN; end += PORTION) {
      int to = Math.min(end, rows.size());
      int from = Math.min(end - PORTION, to);
      works.add(() -> begun.addAll(rows.subList(from, to)));
    }
    list.setItems(begun);
    works.add(
        () -> {
          list.setItems(model.rows());
          list.setPlaceholder(noMatch(messages));
        });
    return works;
  }

  /// Shows all rows at once, instead of one portion after the other.
  public void complete() {
    filling.finish();
  }

  /// Puts the cursor into the search field.
  public void focusSearch() {
    search.requestFocus();
    search.field().selectAll();
  }

  private Label noMatch(Messages messages) {
    Label label = Labels.of("", "caption");
    label
        .textProperty()
        .bind(model.queryProperty().map(typed -> messages.text("palette.none", typed)));
    label.setWrapText(true);
    return label;
  }

  private PaletteCell cell(Messages messages) {
    PaletteCell cell = new PaletteCell(messages, model::toggleMark);
    cell.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> pressed(cell, event));
    cell.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> clicked(cell, event));
    return cell;
  }

  private void pressed(PaletteCell cell, MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      opOf(cell).ifPresent(op -> gesture.press(op, event, getScene()));
    }
  }

  private void clicked(PaletteCell cell, MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
      return;
    }
    if (cell.getItem() instanceof PaletteRow.Heading heading) {
      model.toggle(heading.category());
    } else if (event.getClickCount() == 2) {
      opOf(cell).ifPresent(drag::add);
    }
  }

  private static Optional<OpDef> opOf(PaletteCell cell) {
    return cell.getItem() instanceof PaletteRow.Entry entry
        ? Optional.of(entry.op())
        : Optional.empty();
  }

  /// Marks the op that Enter means.
  private void markBest() {
    list.getSelectionModel().clearSelection();
    model
        .bestMatch()
        .ifPresent(best -> nextRow(0, best::equals).ifPresent(list.getSelectionModel()::select));
  }

  /// The first row from there on that is of such an op.
  private OptionalInt nextRow(int from, Predicate<OpDef> wanted) {
    List<PaletteRow> rows = list.getItems();
    return IntStream.range(from, rows.size())
        .filter(at -> rows.get(at) instanceof PaletteRow.Entry entry && wanted.test(entry.op()))
        .findFirst();
  }

  private void enterList(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN && !model.rows().isEmpty()) {
      list.requestFocus();
      int marked = list.getSelectionModel().getSelectedIndex();
      nextRow(marked + 1, op -> true).ifPresent(list.getSelectionModel()::clearAndSelect);
      event.consume();
    }
  }

  private void chooseByKey(KeyEvent event) {
    PaletteRow row = list.getSelectionModel().getSelectedItem();
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      if (row instanceof PaletteRow.Entry entry) {
        model.toggleMark(entry.op());
      }
      event.consume();
      return;
    }
    boolean chosen = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
    if (chosen && row instanceof PaletteRow.Entry entry) {
      drag.add(entry.op());
      event.consume();
    } else if (chosen && row instanceof PaletteRow.Heading heading) {
      int at = list.getSelectionModel().getSelectedIndex();
      model.toggle(heading.category());
      list.getSelectionModel().select(at);
      event.consume();
    }
  }
}
