// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.canvas.Patch.Brushes;
import dev.adjoint.canvas.Patch.PenSupply;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Group;
import javafx.scene.Node;

/// Square pieces of the picture that fill what a pan lays bare. Painted when they come into sight,
/// or one a frame a little before; kept while they are near.
///
/// The pieces are painted from the scene of one moment: [#clear] them when it changes.
final class PanTiles {
  private static final double SIZE = 256;

  private record Place(long column, long row) {}

  private final Group group = new Group();
  private final PenSupply pens;
  private final Function<Excerpt, VisibleScene> scene;
  private final Map<Place, Patch> tiles = new HashMap<>();
  private final Deque<Patch> spare = new ArrayDeque<>();

  PanTiles(PenSupply pens, Function<Excerpt, VisibleScene> scene) {
    this.pens = pens;
    this.scene = scene;
    group.setManaged(false);
  }

  Node node() {
    return group;
  }

  void clear() {
    tiles.values().forEach(this::put);
    tiles.clear();
  }

  private void put(Patch tile) {
    tile.node().setVisible(false);
    spare.push(tile);
  }

  /// Paints what the window shows and `done` does not cover.
  void cover(Excerpt window, Excerpt done, Brushes brushes) {
    boolean complete = true;
    for (long column = first(window.left()); column * SIZE < right(window); column++) {
      for (long row = first(window.top()); row * SIZE < bottom(window); row++) {
        complete &= !paintMissing(new Place(column, row), window.zoom(), done, brushes);
      }
    }
    if (complete) {
      paintNext(window, done, brushes);
    }
    dropFar(window);
    tiles.values().forEach(tile -> tile.place(window));
  }

  /// One piece just out of sight, so that the next frames have less to do.
  private void paintNext(Excerpt window, Excerpt done, Brushes brushes) {
    for (long column = first(window.left()) - 1; column * SIZE < right(window) + SIZE; column++) {
      for (long row = first(window.top()) - 1; row * SIZE < bottom(window) + SIZE; row++) {
        if (paintMissing(new Place(column, row), window.zoom(), done, brushes)) {
          return;
        }
      }
    }
  }

  private boolean paintMissing(Place place, double zoom, Excerpt done, Brushes brushes) {
    Excerpt piece = excerpt(place, zoom);
    if (tiles.containsKey(place) || done.covers(piece)) {
      return false;
    }
    Patch tile = spare.isEmpty() ? added() : spare.pop();
    tile.paint(piece, scene.apply(piece), brushes);
    tile.node().setVisible(true);
    tiles.put(place, tile);
    return true;
  }

  private Patch added() {
    Patch tile = new Patch(pens);
    group.getChildren().add(tile.node());
    return tile;
  }

  private void dropFar(Excerpt window) {
    Excerpt near =
        new Excerpt(
            window.zoom(),
            window.left() - 2 * SIZE,
            window.top() - 2 * SIZE,
            window.width() + 4 * SIZE,
            window.height() + 4 * SIZE);
    Iterator<Patch> all = tiles.values().iterator();
    while (all.hasNext()) {
      Patch tile = all.next();
      if (!near.pixels().intersects(tile.excerpt().pixels())) {
        all.remove();
        put(tile);
      }
    }
  }

  private static Excerpt excerpt(Place place, double zoom) {
    return new Excerpt(zoom, place.column() * SIZE, place.row() * SIZE, SIZE, SIZE);
  }

  private static long first(double start) {
    return (long) Math.floor(start / SIZE);
  }

  private static double right(Excerpt window) {
    return window.left() + window.width();
  }

  private static double bottom(Excerpt window) {
    return window.top() + window.height();
  }
}
