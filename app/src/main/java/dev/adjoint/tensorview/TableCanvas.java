// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import dev.adjoint.control.Lettering;
import dev.adjoint.control.Painting;
import dev.adjoint.theme.Fonts;
import dev.adjoint.theme.Palette;
import dev.adjoint.theme.Swatch;
import dev.adjoint.theme.Typeface;
import javafx.beans.value.ObservableValue;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// The numbers of a slice in rows and columns with their indices. Only what fits is painted, so a
/// tensor of any size opens and scrolls at once.
final class TableCanvas extends Painting {
  static final double ROW = 18;
  private static final double FLOAT_COLUMN = 62;
  private static final double DIGIT = 6.2;
  private static final double PAD = 8;
  private static final double FONT = 10;

  private final TableState state;

  TableCanvas(ObservableValue<Palette> palette, TableState state) {
    super(palette);
    this.state = state;
    getStyleClass().add("number-grid");
    state.onChange(this::repaint);
    focusedProperty().subscribe(this::repaint);
  }

  /// Width of the row indices.
  private double indexWidth() {
    return 2 * PAD + DIGIT * Long.toString(Math.max(99, state.rows() - 1)).length();
  }

  /// Wide enough for four digits, or for the longest integer.
  private double columnWidth() {
    return Math.max(FLOAT_COLUMN, PAD + DIGIT * state.widestInteger());
  }

  int shownRows() {
    return Math.max(1, (int) (getHeight() / zoom() / ROW) - 1);
  }

  int shownColumns() {
    return Math.max(1, (int) ((getWidth() / zoom() - indexWidth()) / columnWidth()));
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    state.setPage(shownRows(), shownColumns());
  }

  @Override
  protected void paint(GraphicsContext brush, double width, double height) {
    if (state.rows() == 0) {
      return;
    }
    long rows = Math.min(state.rows() - state.top(), (long) (height / ROW));
    long columns =
        Math.min(
            state.columns() - state.left(), (long) ((width - indexWidth()) / columnWidth()) + 1);
    brush.setFont(Fonts.of(Typeface.MONO, FONT));
    brush.setTextBaseline(VPos.CENTER);
    brush.setTextAlign(TextAlignment.RIGHT);
    paintHeads(brush, rows, columns, width, height);
    brush.beginPath();
    brush.rect(indexWidth(), ROW, width - indexWidth(), height - ROW);
    brush.clip();
    for (long r = 0; r < rows; r++) {
      for (long c = 0; c < columns; c++) {
        paintCell(brush, state.top() + r, state.left() + c);
      }
    }
  }

  private void paintHeads(
      GraphicsContext brush, long rows, long columns, double width, double height) {
    brush.setFill(colour(Swatch.SUNKEN));
    brush.fillRect(0, 0, width, ROW);
    brush.fillRect(0, 0, indexWidth(), Math.min(height, (rows + 1) * ROW));
    for (long c = 0; c < columns; c++) {
      boolean here = state.selection().column() == state.left() + c;
      brush.setFill(colour(here ? Swatch.TEXT_1 : Swatch.TEXT_3));
      double right = indexWidth() + (c + 1) * columnWidth();
      if (right <= width) {
        Lettering.write(brush, Long.toString(state.left() + c), right - PAD / 2, ROW / 2);
      }
    }
    for (long r = 0; r < rows; r++) {
      double y = (r + 1) * ROW;
      boolean here = state.selection().row() == state.top() + r;
      brush.setFill(colour(here ? Swatch.TEXT_1 : Swatch.TEXT_3));
      Lettering.write(brush, Long.toString(state.top() + r), indexWidth() - PAD, y + ROW / 2);
      brush.setFill(colour(Swatch.LINE));
      brush.fillRect(0, y, width, 1);
    }
  }

  private void paintCell(GraphicsContext brush, long row, long column) {
    double x = indexWidth() + (column - state.left()) * columnWidth();
    double y = (row - state.top() + 1) * ROW;
    if (state.selection().contains(row, column)) {
      brush.setFill(colour(Swatch.ACCENT_SOFT));
      brush.fillRect(x, y + 1, columnWidth(), ROW - 1);
    }
    if (state.selection().row() == row && state.selection().column() == column) {
      // Keys go to the cell with the bright frame.
      brush.setStroke(colour(isFocused() ? Swatch.ACCENT : Swatch.LINE_STRONG));
      brush.setLineWidth(1.5);
      brush.strokeRect(x + 0.75, y + 1.25, columnWidth() - 1.5, ROW - 2);
    }
    boolean finite = Double.isFinite(state.slice().value(row, column));
    brush.setFill(colour(finite ? Swatch.TEXT_1 : Swatch.ERROR));
    Lettering.write(brush, state.text(row, column), x + columnWidth() - PAD / 2, y + ROW / 2);
  }

  /// The cell at a place of this region; above and left of the numbers, the first of its column or
  /// row.
  CellSelection cellAt(double x, double y) {
    long column = state.left() + (long) Math.floor((x / zoom() - indexWidth()) / columnWidth());
    long row = state.top() + (long) Math.floor(y / zoom() / ROW) - 1;
    return CellSelection.cell(0, 0).ledTo(row, column, false, state.rows(), state.columns());
  }

  boolean isOnRowHead(double x) {
    return x / zoom() < indexWidth();
  }

  boolean isOnColumnHead(double y) {
    return y / zoom() < ROW;
  }

  /// Where a cell is, in pixels of this region.
  Bounds boundsOf(long row, long column) {
    double x = indexWidth() + (column - state.left()) * columnWidth();
    double y = (row - state.top() + 1) * ROW;
    return new BoundingBox(x * zoom(), y * zoom(), columnWidth() * zoom(), ROW * zoom());
  }

  static Font font() {
    return Fonts.of(Typeface.MONO, FONT);
  }
}
