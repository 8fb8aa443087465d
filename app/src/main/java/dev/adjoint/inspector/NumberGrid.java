// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.Matrix;
import dev.adjoint.control.Numbers;
import dev.adjoint.control.Painting;
import dev.adjoint.theme.Fonts;
import dev.adjoint.theme.Palette;
import dev.adjoint.theme.Swatch;
import dev.adjoint.theme.Typeface;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.text.TextAlignment;

/// The numbers of a matrix as a table. Only what fits is painted, so a tensor of any size opens at
/// once; the wheel and the arrow keys move over it.
final class NumberGrid extends Painting {
  private static final double ROW = 18;
  private static final double COLUMN = 58;
  private static final double INDEX = 34;
  private static final double FONT = 10;

  private Matrix matrix = Matrix.EMPTY;
  private int topRow;
  private int leftColumn;

  NumberGrid(ObservableValue<Palette> palette) {
    super(palette);
    getStyleClass().add("number-grid");
    setFocusTraversable(true);
    addEventHandler(ScrollEvent.SCROLL, this::scroll);
    addEventHandler(KeyEvent.KEY_PRESSED, this::move);
  }

  void show(Matrix values) {
    boolean sameShape = values.rows() == matrix.rows() && values.columns() == matrix.columns();
    matrix = values;
    if (!sameShape) {
      topRow = 0;
      leftColumn = 0;
    }
    repaint();
  }

  @Override
  protected void paint(GraphicsContext brush, double width, double height) {
    brush.setFont(Fonts.of(Typeface.MONO, FONT));
    brush.setTextBaseline(VPos.CENTER);
    brush.setTextAlign(TextAlignment.RIGHT);
    int columns = Math.min(matrix.columns() - leftColumn, (int) ((width - INDEX) / COLUMN));
    int rows = Math.min(matrix.rows() - topRow, (int) (height / ROW) - 1);
    brush.setFill(colour(Swatch.TEXT_3));
    for (int c = 0; c < columns; c++) {
      brush.fillText(Integer.toString(leftColumn + c), INDEX + (c + 1) * COLUMN, ROW / 2);
    }
    for (int r = 0; r < rows; r++) {
      double y = (r + 1.5) * ROW;
      brush.setFill(colour(Swatch.LINE));
      brush.fillRect(0, (r + 1) * ROW, width, 1);
      brush.setFill(colour(Swatch.TEXT_3));
      brush.fillText(Integer.toString(topRow + r), INDEX - 8, y);
      for (int c = 0; c < columns; c++) {
        double value = matrix.at(topRow + r, leftColumn + c);
        brush.setFill(colour(Double.isFinite(value) ? Swatch.TEXT_1 : Swatch.ERROR));
        brush.fillText(Numbers.brief(value), INDEX + (c + 1) * COLUMN, y);
      }
    }
  }

  private void scroll(ScrollEvent event) {
    go(-(int) Math.signum(event.getDeltaY()) * 3, -(int) Math.signum(event.getDeltaX()));
    event.consume();
  }

  private void move(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> go(1, 0);
      case UP -> go(-1, 0);
      case RIGHT -> go(0, 1);
      case LEFT -> go(0, -1);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void go(int rows, int columns) {
    topRow = Math.clamp(topRow + rows, 0, Math.max(0, matrix.rows() - 1));
    leftColumn = Math.clamp(leftColumn + columns, 0, Math.max(0, matrix.columns() - 1));
    repaint();
  }
}
