// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import dev.adjoint.control.Labels;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A slice as a table: scroll, select, copy, jump to an index and, where a value may be changed,
/// type another number.
final class TableLook implements LookPane {
  private static final double NOTCH = 40;
  private static final int ROWS_A_NOTCH = 3;

  private final TensorViewModel model;
  private final TensorSurroundings with;
  private final Clipping clipping;
  private final TableState state = new TableState();
  private final TableCanvas table;
  private final ScrollBar down = new ScrollBar();
  private final ScrollBar across = new ScrollBar();
  private final TextField jump = new TextField();
  private final TextField entry = new TextField();
  private final Label words = Labels.of("", "number", "secondary");
  private final VBox box = new VBox();
  private Optional<Shown> shown = Optional.empty();

  TableLook(TensorViewModel model, TensorSurroundings with, boolean large) {
    this.model = model;
    this.with = with;
    clipping = new Clipping(model, with);
    table = new TableCanvas(with.palette(), state);
    GridPane pane = pane();
    jump.promptTextProperty().bind(with.messages().bound("tensor.jump"));
    jump.accessibleTextProperty().bind(with.messages().bound("tensor.jump"));
    jump.getStyleClass().addAll("compact", "jump");
    jump.setOnAction(event -> jump());
    HBox foot = new HBox(words, Labels.gap(), jump);
    foot.getStyleClass().add("legend");
    box.getStyleClass().add("look");
    box.getChildren().addAll(pane, foot);
    if (large) {
      VBox.setVgrow(pane, Priority.ALWAYS);
    }
    listen();
  }

  private GridPane pane() {
    entry.setVisible(false);
    entry.setManaged(false);
    entry.getStyleClass().addAll("compact", "cell-entry");
    Pane above = new Pane(entry);
    above.setPickOnBounds(false);
    down.setOrientation(Orientation.VERTICAL);
    GridPane pane = new GridPane();
    pane.add(table, 0, 0);
    pane.add(above, 0, 0);
    pane.add(down, 1, 0);
    pane.add(across, 0, 1);
    GridPane.setHgrow(table, Priority.ALWAYS);
    GridPane.setVgrow(table, Priority.ALWAYS);
    return pane;
  }

  private void listen() {
    table.setFocusTraversable(true);
    table.accessibleTextProperty().bind(with.messages().bound("tensor.table"));
    table.addEventHandler(ScrollEvent.SCROLL, this::scroll);
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    table.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    table.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    down.valueProperty()
        .addListener((at, before, now) -> scrollTo(Math.round(now.doubleValue()), state.left()));
    across
        .valueProperty()
        .addListener((at, before, now) -> scrollTo(state.top(), Math.round(now.doubleValue())));
    state.onScroll(this::showPlace);
    entry.setOnAction(event -> enter());
    entry.focusedProperty().addListener((at, before, now) -> entry.setVisible(now));
    entry.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveByEscape);
  }

  private void scrollTo(long top, long left) {
    if (top != state.top() || left != state.left()) {
      state.scrollTo(top, left);
    }
  }

  @Override
  public Region region() {
    return box;
  }

  @Override
  public void show(Shown now) {
    shown = Optional.of(now);
    state.show(now.slice(), now.analysis());
  }

  private void showPlace() {
    entry.setVisible(false);
    show(down, state.top(), state.rows(), state.pageRows());
    show(across, state.left(), state.columns(), state.pageColumns());
    CellSelection cells = state.selection();
    if (state.rows() == 0) {
      words.setText("");
      return;
    }
    String said = HeatLook.said(state.slice(), new HeatCanvas.Cell(cells.row(), cells.column()));
    words.setText(said);
    table.setAccessibleHelp(said);
  }

  private static void show(ScrollBar bar, long place, long count, int page) {
    long last = Math.max(0, count - page);
    bar.setVisible(last > 0);
    bar.setMax(Math.max(1, last));
    bar.setVisibleAmount(Math.max(1, last) * (double) page / Math.max(1, count));
    bar.setBlockIncrement(page);
    bar.setValue(place);
  }

  private void scroll(ScrollEvent event) {
    long rows = -Math.round(event.getDeltaY() / NOTCH * ROWS_A_NOTCH);
    long columns = -Math.round(event.getDeltaX() / NOTCH);
    long top = state.top();
    long left = state.left();
    state.scrollTo(top + rows, left + columns);
    // At its end the table lets the panel around it scroll.
    if (top != state.top() || left != state.left()) {
      event.consume();
    }
  }

  private void press(MouseEvent event) {
    if (state.rows() == 0) {
      return;
    }
    table.requestFocus();
    CellSelection at = table.cellAt(event.getX(), event.getY());
    if (table.isOnRowHead(event.getX()) && table.isOnColumnHead(event.getY())) {
      state.select(CellText.all(state.slice()));
    } else if (table.isOnRowHead(event.getX())) {
      state.select(new CellSelection(at.row(), state.columns() - 1, at.row(), 0));
    } else if (table.isOnColumnHead(event.getY())) {
      state.select(new CellSelection(state.rows() - 1, at.column(), 0, at.column()));
    } else if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY) {
      edit();
    } else {
      state.lead(at.row(), at.column(), event.isShiftDown());
    }
    event.consume();
  }

  private void drag(MouseEvent event) {
    boolean onHead = table.isOnRowHead(event.getX()) || table.isOnColumnHead(event.getY());
    if (state.rows() > 0 && !onHead) {
      CellSelection at = table.cellAt(event.getX(), event.getY());
      state.lead(at.row(), at.column(), true);
    }
  }

  private void key(KeyEvent event) {
    if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
      shown.ifPresent(now -> clipping.copy(now.slice(), state.selection()));
    } else if (event.isShortcutDown() && event.getCode() == KeyCode.A && state.rows() > 0) {
      state.select(CellText.all(state.slice()));
    } else if (event.getCode() == KeyCode.F2 || event.getCode() == KeyCode.ENTER) {
      edit();
    } else if (!TableKeys.move(state, event)) {
      return;
    }
    event.consume();
  }

  private void jump() {
    Optional<TableState.Target> target =
        shown.flatMap(now -> TableState.target(now.slice(), jump.getText()));
    jump.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("error"), target.isEmpty());
    target.ifPresent(
        to -> {
          model.setSlice(to.slice());
          state.lead(to.row(), to.column(), false);
          table.requestFocus();
        });
  }

  private void edit() {
    boolean may = shown.map(now -> with.edits().isEditable(now.named())).orElse(false);
    if (!may || state.rows() == 0) {
      return;
    }
    CellSelection cell = state.selection();
    Bounds at = table.boundsOf(cell.row(), cell.column());
    entry.setText(exact(cell));
    entry.resizeRelocate(at.getMinX(), at.getMinY() - 2, at.getWidth(), at.getHeight() + 4);
    entry.setVisible(true);
    entry.requestFocus();
    entry.selectAll();
  }

  private String exact(CellSelection cell) {
    long offset = state.slice().offset(cell.row(), cell.column());
    return ElementText.exact(state.slice().tensor(), offset);
  }

  private void enter() {
    CellSelection cell = state.selection();
    try {
      double value = Double.parseDouble(entry.getText().strip().replace('−', '-'));
      long offset = state.slice().offset(cell.row(), cell.column());
      shown.ifPresent(now -> with.edits().set(now.named(), offset, value));
      table.requestFocus();
    } catch (NumberFormatException notANumber) {
      model.say(with.messages().text("tensor.edit-bad", entry.getText()));
    }
  }

  private void leaveByEscape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      table.requestFocus();
      event.consume();
    }
  }
}
