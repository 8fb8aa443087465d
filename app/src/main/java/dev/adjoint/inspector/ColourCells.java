// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.control.CellRange;
import dev.adjoint.control.HeatMapView;
import dev.adjoint.control.Matrix;
import dev.adjoint.theme.Palette;
import dev.adjoint.theme.ValueRange;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// A larger matrix as a heat map, empty until its range is known.
final class ColourCells implements Cells {
  private static final double MAX_WIDTH = 80;
  private static final double MAX_HEIGHT = 112;
  private static final double LEAST = 14;
  private static final double LARGE_CELL = 14;
  private static final int FEW_COLUMNS = 6;
  private static final int FEW_ROWS = 8;
  private static final double CELL_WIDTH = 5.2;
  private static final double CELL_HEIGHT = 0.875;

  private final HeatMapView map;
  private final Matrix matrix;

  ColourCells(Matrix matrix, ObservableValue<Palette> palette) {
    this.matrix = matrix;
    map = new HeatMapView(palette);
    double cellWidth = matrix.columns() <= FEW_COLUMNS ? LARGE_CELL : CELL_WIDTH;
    double cellHeight = matrix.rows() <= FEW_ROWS ? LARGE_CELL : CELL_HEIGHT;
    double width = Math.clamp(matrix.columns() * cellWidth, LEAST, MAX_WIDTH);
    double height = Math.clamp(matrix.rows() * cellHeight, FEW_ROWS * 7, MAX_HEIGHT);
    height = matrix.rows() <= FEW_ROWS ? matrix.rows() * LARGE_CELL : height;
    map.setMinSize(width, height);
    map.setPrefSize(width, height);
    map.setMaxSize(width, height);
  }

  @Override
  public void colour(ValueRange range) {
    map.show(matrix, range);
  }

  @Override
  public Node node() {
    return map;
  }

  @Override
  public double height() {
    return map.getPrefHeight();
  }

  @Override
  public void mark(Optional<CellRange> cells) {
    map.mark(cells);
  }

  @Override
  public void onPoint(Consumer<Optional<CellRange>> listener) {
    map.onHover(listener);
  }
}
