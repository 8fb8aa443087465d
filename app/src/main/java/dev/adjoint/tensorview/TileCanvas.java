// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import dev.adjoint.control.Lettering;
import dev.adjoint.control.Painting;
import dev.adjoint.drawing.CellImage;
import dev.adjoint.theme.Fonts;
import dev.adjoint.theme.Palette;
import dev.adjoint.theme.Swatch;
import dev.adjoint.theme.Typeface;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;

/// The pictures of a tensor in rows with their captions, only those in sight. One picture alone
/// fills the room.
final class TileCanvas extends Painting {
  private static final int MOST_KEPT = 1024;

  /// A picture and, of its pixels, the one pointed at.
  record Pixel(long tile, int y, int x) {}

  private final Map<Long, WritableImage> kept =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, WritableImage> eldest) {
          return size() > MOST_KEPT;
        }
      };
  private final ObservableValue<Palette> colours;
  private Optional<Shown> shown = Optional.empty();
  private Optional<TilePixels> pixels = Optional.empty();
  private double scale = 1;
  private long topRow;
  private Optional<Long> pointed = Optional.empty();

  TileCanvas(ObservableValue<Palette> palette) {
    super(palette);
    colours = palette;
    getStyleClass().add("tiles");
    palette.addListener((at, before, now) -> shown.ifPresent(this::show));
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(pixelAt(event.getX(), event.getY())));
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> point(Optional.empty()));
  }

  void show(Shown now) {
    shown = Optional.of(now);
    pixels =
        now.tiles()
            .flatMap(
                grid ->
                    now.analysis()
                        .map(
                            known ->
                                new TilePixels(grid, now.scaling(), known, colours.getValue())));
    kept.clear();
    topRow = Math.clamp(topRow, 0, lastTopRow());
    repaint();
  }

  /// How much larger than usual pictures are drawn.
  void setScale(double newScale) {
    scale = newScale;
    kept.clear();
    topRow = Math.clamp(topRow, 0, lastTopRow());
    repaint();
  }

  double scale() {
    return scale;
  }

  long topRow() {
    return topRow;
  }

  /// The top row at the end; 0 when everything is in sight.
  long lastTopRow() {
    return arrangement().map(TileLayout::lastTopRow).orElse(0L);
  }

  void scrollTo(long row) {
    topRow = Math.clamp(row, 0, lastTopRow());
    repaint();
  }

  private Optional<TileLayout> arrangement() {
    return shown
        .flatMap(Shown::tiles)
        .map(grid -> TileLayout.of(grid, getWidth() / zoom(), getHeight() / zoom(), scale));
  }

  @Override
  protected void paint(GraphicsContext brush, double width, double height) {
    if (arrangement().isEmpty() || pixels.isEmpty()) {
      return;
    }
    TileLayout now = arrangement().get();
    TileGrid grid = shown.flatMap(Shown::tiles).orElseThrow();
    brush.setImageSmoothing(false);
    brush.setFont(Fonts.of(Typeface.MONO, 9));
    brush.setTextAlign(TextAlignment.CENTER);
    brush.setTextBaseline(VPos.CENTER);
    long first = topRow * now.across();
    long end = Math.min(now.count(), first + (long) now.across() * now.rowsBegun());
    for (long tile = first; tile < end; tile++) {
      double x = now.x(tile);
      double y = now.y(tile, topRow);
      brush.drawImage(image(tile, now), x, y, now.tileWidth(), now.tileHeight());
      frame(brush, tile, x, y, now);
      if (now.count() > 1) {
        brush.setFill(colour(Swatch.TEXT_3));
        Lettering.write(
            brush,
            grid.caption(tile),
            x + now.tileWidth() / 2,
            y + now.tileHeight() + 7,
            now.pitchX());
      }
    }
  }

  private void frame(GraphicsContext brush, long tile, double x, double y, TileLayout now) {
    boolean selected = shown.flatMap(Shown::tile).filter(t -> t == tile).isPresent();
    boolean here = pointed.isPresent() && pointed.get() == tile;
    brush.setStroke(selected || here ? colour(Swatch.ACCENT) : colour(Swatch.TEXT_1, 0.14));
    brush.setLineWidth(selected ? 2 : 1);
    brush.strokeRect(x - 0.5, y - 0.5, now.tileWidth() + 1, now.tileHeight() + 1);
  }

  private WritableImage image(long tile, TileLayout now) {
    WritableImage known = kept.get(tile);
    if (known == null) {
      int rows = (int) Math.ceil(now.tileHeight());
      int columns = (int) Math.ceil(now.tileWidth());
      known = image(pixels.orElseThrow().image(tile, rows, columns));
      kept.put(tile, known);
    }
    return known;
  }

  private static WritableImage image(CellImage cells) {
    WritableImage image = new WritableImage(cells.columns(), cells.rows());
    var format = PixelFormat.getIntArgbInstance();
    image
        .getPixelWriter()
        .setPixels(0, 0, cells.columns(), cells.rows(), format, cells.argb(), 0, cells.columns());
    return image;
  }

  /// The pixel at a place of this region.
  Optional<Pixel> pixelAt(double x, double y) {
    return arrangement().flatMap(now -> now.pixelAt(x / zoom(), y / zoom(), topRow));
  }

  private void point(Optional<Pixel> pixel) {
    onPoint.accept(pixel);
    Optional<Long> tile = pixel.map(Pixel::tile);
    if (!tile.equals(pointed)) {
      pointed = tile;
      repaint();
    }
  }

  private Consumer<Optional<Pixel>> onPoint = pixel -> {};

  void onPoint(Consumer<Optional<Pixel>> listener) {
    onPoint = listener;
  }
}
