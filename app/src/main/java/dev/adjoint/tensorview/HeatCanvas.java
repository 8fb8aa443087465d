// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import dev.adjoint.control.Lettering;
import dev.adjoint.control.Painting;
import dev.adjoint.theme.ColorScale;
import dev.adjoint.theme.Fonts;
import dev.adjoint.theme.Palette;
import dev.adjoint.theme.Swatch;
import dev.adjoint.theme.Typeface;
import dev.adjoint.theme.ValueRange;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// A slice as colours, one flat rectangle a cell, numbers in it where they fit. The wheel zooms at
/// the pointer, dragging pans, a double click shows all again. Where there are more cells than
/// pixels, the greatest magnitude of each pixel is shown.
final class HeatCanvas extends Painting {
  /// Cells that are read at once; more are read on the workbench.
  private static final long AT_ONCE = 1 << 17;

  private static final double NUMBER_WIDTH = 46;
  private static final double NUMBER_HEIGHT = 15;
  private static final double NOTCH = 40;

  /// A point of the slice under the pointer.
  record Cell(long row, long column) {}

  /// What the workbench has been asked to read.
  private record Order(Slice slice, CellBlock.Region region) {}

  private final Workbench workbench;
  private final boolean wheelZooms;
  private Optional<Slice> slice = Optional.empty();
  private ValueRange range = new ValueRange(0, 1, false);
  private CellWindow window = CellWindow.EMPTY;
  private @Nullable CellBlock block;
  private @Nullable WritableImage image;
  private @Nullable Order awaited;
  private boolean stale;
  private Optional<Cell> pointed = Optional.empty();
  private Consumer<Optional<Cell>> onPoint = cell -> {};
  private Consumer<Boolean> onZoom = part -> {};
  private double xDragged;
  private double yDragged;

  /// @param wheelZooms whether the wheel zooms without the Ctrl key
  HeatCanvas(ObservableValue<Palette> palette, Workbench workbench, boolean wheelZooms) {
    super(palette);
    this.workbench = workbench;
    this.wheelZooms = wheelZooms;
    getStyleClass().add("heat-map");
    palette.addListener((at, before, now) -> image = null);
    addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> point(Optional.empty()));
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::pan);
    addEventHandler(ScrollEvent.SCROLL, this::zoom);
  }

  void onPoint(Consumer<Optional<Cell>> listener) {
    onPoint = listener;
  }

  void show(Slice newSlice, ValueRange newRange) {
    boolean same =
        slice.isPresent()
            && slice.get().rows() == newSlice.rows()
            && slice.get().columns() == newSlice.columns();
    if (!same) {
      block = null;
      onZoom.accept(false);
      window = CellWindow.all(newSlice.rows(), newSlice.columns());
    }
    stale |= !slice.equals(Optional.of(newSlice));
    slice = Optional.of(newSlice);
    range = newRange;
    image = null;
    point(Optional.empty());
    repaint();
  }

  @Override
  protected void paint(GraphicsContext brush, double width, double height) {
    if (slice.isPresent() && !slice.get().isEmpty()) {
      read(slice.get(), width, height);
      paintCells(brush, width, height);
      paintNumbers(brush, slice.get(), width, height);
      paintPointed(brush, width, height);
    }
    brush.setStroke(colour(Swatch.TEXT_1, 0.14));
    brush.setLineWidth(1);
    brush.strokeRoundRect(0.5, 0.5, width - 1, height - 1, 4, 4);
  }

  /// Sees to it that [#block] is what the window needs; until it is, the old one is shown in its
  /// place.
  private void read(Slice from, double width, double height) {
    CellBlock.Region region = window.cells();
    int rows = (int) Math.ceil(height);
    int columns = (int) Math.ceil(width);
    CellBlock now = block;
    if (now != null && !stale && now.isFor(region, rows, columns)) {
      return;
    }
    if (region.cells() <= AT_ONCE) {
      workbench.forget(this);
      take(CellBlock.of(from, region, rows, columns, () -> false));
    } else if (!new Order(from, region).equals(awaited)) {
      awaited = new Order(from, region);
      workbench.compute(
          this,
          stopped -> CellBlock.of(from, region, rows, columns, stopped),
          made -> {
            take(made);
            repaint();
          });
    }
  }

  private void take(CellBlock made) {
    awaited = null;
    stale = false;
    block = made;
    image = null;
  }

  private void paintCells(GraphicsContext brush, double width, double height) {
    CellBlock now = block;
    if (now == null) {
      return;
    }
    WritableImage picture = image;
    if (picture == null) {
      picture = picture(now, range, range.scale(palette()));
      image = picture;
    }
    double x = window.x(now.left(), width);
    double y = window.y(now.top(), height);
    double right = window.x(now.left() + now.width(), width);
    double bottom = window.y(now.top() + now.height(), height);
    brush.setImageSmoothing(false);
    brush.drawImage(picture, x, y, right - x, bottom - y);
  }

  private static WritableImage picture(CellBlock block, ValueRange range, ColorScale scale) {
    int[] pixels = new int[block.values().length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = 0xFF000000 | scale.of(block.values()[i], range.low(), range.high());
    }
    WritableImage made = new WritableImage(block.columns(), block.rows());
    made.getPixelWriter()
        .setPixels(
            0,
            0,
            block.columns(),
            block.rows(),
            PixelFormat.getIntArgbInstance(),
            pixels,
            0,
            block.columns());
    return made;
  }

  private void paintNumbers(GraphicsContext brush, Slice from, double width, double height) {
    double cellWidth = width / window.width();
    double cellHeight = height / window.height();
    if (cellWidth < NUMBER_WIDTH || cellHeight < NUMBER_HEIGHT) {
      return;
    }
    ColorScale scale = range.scale(palette());
    CellBlock.Region cells = window.cells();
    brush.setFont(Fonts.of(Typeface.MONO_MEDIUM, 10));
    brush.setTextAlign(TextAlignment.CENTER);
    brush.setTextBaseline(VPos.CENTER);
    for (long row = cells.top(); row < cells.top() + cells.height(); row++) {
      for (long column = cells.left(); column < cells.left() + cells.width(); column++) {
        long offset = from.offset(row, column);
        int ground = scale.of(from.tensor().get(offset), range.low(), range.high());
        brush.setFill(colour(Contrast.on(ground), 1));
        Lettering.write(
            brush,
            ElementText.of(from.tensor(), offset),
            window.x(column + 0.5, width),
            window.y(row + 0.5, height),
            cellWidth - 4);
      }
    }
  }

  private void paintPointed(GraphicsContext brush, double width, double height) {
    if (pointed.isEmpty()) {
      return;
    }
    double x = window.x(pointed.get().column(), width);
    double y = window.y(pointed.get().row(), height);
    double w = Math.max(4, window.x(pointed.get().column() + 1, width) - x);
    double h = Math.max(4, window.y(pointed.get().row() + 1, height) - y);
    brush.setStroke(colour(Swatch.ACCENT));
    brush.setLineWidth(1.5);
    brush.strokeRect(
        Math.min(x, width - w) + 0.75, Math.min(y, height - h) + 0.75, w - 1.5, h - 1.5);
  }

  private void point(MouseEvent event) {
    point(cellAt(event.getX(), event.getY()));
  }

  private void point(Optional<Cell> cell) {
    if (!cell.equals(pointed)) {
      pointed = cell;
      onPoint.accept(cell);
      repaint();
    }
  }

  private Optional<Cell> cellAt(double x, double y) {
    if (slice.isEmpty() || slice.get().isEmpty() || !contains(x, y)) {
      return Optional.empty();
    }
    long column = (long) (window.left() + x / getWidth() * window.width());
    long row = (long) (window.top() + y / getHeight() * window.height());
    return Optional.of(
        new Cell(
            Math.clamp(row, 0, slice.get().rows() - 1),
            Math.clamp(column, 0, slice.get().columns() - 1)));
  }

  private void press(MouseEvent event) {
    xDragged = event.getX();
    yDragged = event.getY();
    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
      showAll();
    } else {
      point(event);
    }
  }

  private void pan(MouseEvent event) {
    double columns = (event.getX() - xDragged) / getWidth() * window.width();
    double rows = (event.getY() - yDragged) / getHeight() * window.height();
    xDragged = event.getX();
    yDragged = event.getY();
    look(window.movedBy(-rows, -columns));
    point(event);
  }

  private void zoom(ScrollEvent event) {
    if (event.getDeltaY() == 0 || !wheelZooms && !event.isShortcutDown()) {
      return;
    }
    double factor = Math.pow(0.8, event.getDeltaY() / NOTCH);
    look(window.zoomedAt(event.getY() / getHeight(), event.getX() / getWidth(), factor));
    event.consume();
  }

  /// Shows every cell again.
  void showAll() {
    look(window.whole());
  }

  /// Told whether a part is shown instead of everything.
  void onZoom(Consumer<Boolean> listener) {
    onZoom = listener;
  }

  private void look(CellWindow now) {
    if (!now.equals(window)) {
      window = now;
      onZoom.accept(!now.equals(now.whole()));
      repaint();
    }
  }
}
