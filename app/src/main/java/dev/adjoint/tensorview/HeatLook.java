// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import dev.adjoint.control.ColorBar;
import dev.adjoint.control.Labels;
import dev.adjoint.control.Numbers;
import dev.adjoint.theme.ValueRange;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A slice as a heat map with its colour bar, and the value under the pointer.
final class HeatLook implements LookPane {
  private static final double LEAST_HEIGHT = 52;
  private static final double MOST_HEIGHT = 160;
  private static final double CELL = 6;

  /// A row with its numbers in the cells, and how many of those stand side by side.
  private static final double READABLE_ROW = 17;

  private static final int READABLE_COLUMNS = 6;

  private final TensorSurroundings with;
  private final boolean large;
  private final HeatCanvas map;
  private final ColorBar bar;
  private final Label low = Labels.of("", "number", "secondary");
  private final Label high = Labels.of("", "number", "secondary");
  private final Label words = Labels.of("", "number", "secondary");
  private final VBox box = new VBox();
  private Optional<Slice> seen = Optional.empty();
  private String standing = "";

  HeatLook(TensorSurroundings with, boolean large) {
    this.with = with;
    this.large = large;
    map = new HeatCanvas(with.palette(), with.workbench(), large);
    map.onPoint(this::point);
    bar = new ColorBar(with.palette());
    Hyperlink all = new Hyperlink();
    all.textProperty().bind(with.messages().bound("tensor.show-all"));
    all.setOnAction(event -> map.showAll());
    all.setMinWidth(Region.USE_PREF_SIZE);
    all.setVisible(false);
    all.managedProperty().bind(all.visibleProperty());
    map.onZoom(all::setVisible);
    HBox legend = new HBox(words, Labels.gap(), all, low, bar, high);
    legend.getStyleClass().add("legend");
    for (Label end : new Label[] {low, high}) {
      end.setMinWidth(Region.USE_PREF_SIZE);
    }
    box.getStyleClass().add("look");
    box.getChildren().addAll(map, legend);
    if (large) {
      VBox.setVgrow(map, Priority.ALWAYS);
    }
  }

  @Override
  public Region region() {
    return box;
  }

  @Override
  public void show(Shown shown) {
    Slice straight = shown.slice();
    // Beside a graph there is more width than height: a tall matrix lies down.
    boolean lying = !large && lies(straight.rows(), straight.columns());
    Slice slice = lying ? straight.transposed() : straight;
    seen = Optional.of(slice);
    String shape = slice.rows() + "×" + slice.columns();
    standing = lying ? with.messages().text("tensor.as-shape", shape) : "";
    if (!large) {
      double row = isReadable(slice.rows(), slice.columns()) ? READABLE_ROW : CELL;
      double height = Math.clamp(slice.rows() * row, LEAST_HEIGHT, MOST_HEIGHT);
      map.setMinHeight(height);
      map.setPrefHeight(height);
    }
    ValueRange range = shown.analysis().map(Analysis::range).orElse(new ValueRange(0, 1, false));
    map.show(slice, range);
    bar.show(range);
    boolean known = shown.analysis().isPresent();
    low.setText(known ? Numbers.brief(range.low()) : Numbers.PENDING);
    high.setText(known ? (range.signed() ? "+" : "") + Numbers.brief(range.high()) : "…");
    point(Optional.empty());
  }

  /// Whether a matrix of that shape is turned. One whose numbers can be read stands as it does in
  /// formulas.
  static boolean lies(long rows, long columns) {
    return rows > columns && !isReadable(rows, columns);
  }

  private static boolean isReadable(long rows, long columns) {
    return rows * READABLE_ROW <= MOST_HEIGHT && columns <= READABLE_COLUMNS;
  }

  private void point(Optional<HeatCanvas.Cell> at) {
    words.setText(at.flatMap(cell -> seen.map(slice -> said(slice, cell))).orElse(standing));
  }

  /// The index is that of the tensor, whichever way it lies.
  static String said(Slice slice, HeatCanvas.Cell cell) {
    String value = ElementText.of(slice.tensor(), slice.offset(cell.row(), cell.column()));
    return slice.index(cell.row(), cell.column()) + " = " + value;
  }
}
