// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import dev.adjoint.theme.ColorScale;
import dev.adjoint.theme.Palette;
import dev.adjoint.theme.Swatch;
import dev.adjoint.theme.ValueRange;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;

/// A matrix as colours, one flat rectangle a cell. Where there are more cells than pixels, every
/// k-th is shown rather than an average, which would hide both extremes.
public final class HeatMapView extends Painting {
  private Matrix matrix = Matrix.EMPTY;
  private ValueRange range = new ValueRange(0, 1, false);
  private Optional<ColorScale> fixedScale = Optional.empty();
  private Optional<CellRange> mark = Optional.empty();
  private Consumer<Optional<CellRange>> onHover = cell -> {};

  public HeatMapView(ObservableValue<Palette> palette) {
    super(palette);
    getStyleClass().add("heat-map");
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> onHover.accept(cellAt(event)));
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> onHover.accept(Optional.empty()));
    addEventHandler(MouseEvent.MOUSE_PRESSED, event -> onHover.accept(cellAt(event)));
  }

  /// Shows `values` coloured over a range.
  public void show(Matrix values, ValueRange over) {
    matrix = values;
    range = over;
    mark = Optional.empty();
    repaint();
  }

  /// Shows pixels from 0 black to 1 white instead of a colour map.
  public void asImage() {
    fixedScale = Optional.of(ColorScale.grey());
    repaint();
  }

  /// Outlines cells in the colour of the current node.
  public void mark(Optional<CellRange> cells) {
    mark = cells;
    repaint();
  }

  public void onHover(Consumer<Optional<CellRange>> listener) {
    onHover = listener;
  }

  public Matrix matrix() {
    return matrix;
  }

  public ValueRange range() {
    return range;
  }

  @Override
  protected void paint(GraphicsContext brush, double width, double height) {
    if (!matrix.isEmpty()) {
      brush.setImageSmoothing(false);
      brush.drawImage(cells((int) width, (int) height), 0, 0, width, height);
      mark.ifPresent(cells -> outline(brush, cells, width, height));
    }
    brush.setStroke(colour(Swatch.TEXT_1, 0.14));
    brush.setLineWidth(1);
    brush.strokeRoundRect(0.5, 0.5, width - 1, height - 1, 4, 4);
  }

  /// One pixel a cell, or every k-th cell when there are more cells than pixels.
  private WritableImage cells(int width, int height) {
    int columns = Math.min(matrix.columns(), Math.max(1, width));
    int rows = Math.min(matrix.rows(), Math.max(1, height));
    int[] pixels = new int[rows * columns];
    ColorScale scale = fixedScale.orElseGet(() -> range.scale(palette()));
    for (int y = 0; y < rows; y++) {
      int row = (int) ((long) y * matrix.rows() / rows);
      for (int x = 0; x < columns; x++) {
        int column = (int) ((long) x * matrix.columns() / columns);
        double value = matrix.at(row, column);
        pixels[y * columns + x] = 0xFF000000 | scale.of(value, range.low(), range.high());
      }
    }
    WritableImage image = new WritableImage(columns, rows);
    var format = PixelFormat.getIntArgbInstance();
    image.getPixelWriter().setPixels(0, 0, columns, rows, format, pixels, 0, columns);
    return image;
  }

  private void outline(GraphicsContext brush, CellRange cells, double width, double height) {
    double cellWidth = width / matrix.columns();
    double cellHeight = height / matrix.rows();
    double x = Math.floor(cells.column() * cellWidth);
    double y = Math.floor(cells.row() * cellHeight);
    double w = Math.max(4, Math.ceil(cells.columns() * cellWidth));
    double h = Math.max(4, Math.ceil(cells.rows() * cellHeight));
    if (cells.rows() * cells.columns() > 1) {
      brush.setFill(colour(Swatch.BACKWARD, 0.18));
      brush.fillRect(x, y, w, h);
    }
    brush.setStroke(colour(Swatch.BACKWARD));
    brush.setLineWidth(1.5);
    brush.strokeRect(
        Math.min(x, width - w) + 0.75, Math.min(y, height - h) + 0.75, w - 1.5, h - 1.5);
  }

  private Optional<CellRange> cellAt(MouseEvent event) {
    if (matrix.isEmpty() || !contains(event.getX(), event.getY())) {
      return Optional.empty();
    }
    int column = (int) (event.getX() / getWidth() * matrix.columns());
    int row = (int) (event.getY() / getHeight() * matrix.rows());
    return Optional.of(
        CellRange.cell(
            Math.clamp(row, 0, matrix.rows() - 1), Math.clamp(column, 0, matrix.columns() - 1)));
  }
}
