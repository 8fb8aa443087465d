// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas;

import dev.adjoint.geometry.Box;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

/// Where a picture is to be painted anew, in its own pixels: boxes small enough for several to be
/// painted in a frame, in the order in which they came. None lies within another.
final class DueBoxes {
  /// What lies across an edge between two pieces is painted twice, so none are smaller.
  static final double PIECE = 192;

  /// From so many on, boxes grow to whole pieces, which find each other: however fast they come,
  /// there are hardly more of them than pieces in the picture.
  private static final int MANY = 48;

  private final Queue<Box> boxes = new ArrayDeque<>();

  /// Adds a box, cut into pieces if it is larger than `piece` on a side. What waits already keeps
  /// its turn, so that a picture that changes all the time is painted everywhere.
  void add(Box box, double piece) {
    if (boxes.size() >= MANY) {
      addWhole(box);
      return;
    }
    int columns = pieces(box.width(), piece);
    int rows = pieces(box.height(), piece);
    for (int row = 0; row < rows; row++) {
      double top = cut(box.y(), box.height(), row, rows);
      double bottom = cut(box.y(), box.height(), row + 1, rows);
      for (int column = 0; column < columns; column++) {
        double left = cut(box.x(), box.width(), column, columns);
        double right = cut(box.x(), box.width(), column + 1, columns);
        put(new Box(left, top, right - left, bottom - top));
      }
    }
  }

  private static int pieces(double length, double piece) {
    return Math.max(1, (int) Math.ceil(length / piece));
  }

  /// Pieces of a box are of about the same size and begin at whole pixels.
  private static double cut(double start, double length, int at, int pieces) {
    return at == pieces ? start + length : start + Math.floor(length * at / pieces);
  }

  private void addWhole(Box box) {
    for (double top = before(box.y()); top < box.bottom(); top += PIECE) {
      for (double left = before(box.x()); left < box.right(); left += PIECE) {
        put(new Box(left, top, PIECE, PIECE));
      }
    }
  }

  private static double before(double place) {
    return Math.floor(place / PIECE) * PIECE;
  }

  private void put(Box box) {
    if (boxes.stream().noneMatch(waiting -> waiting.contains(box))) {
      boxes.removeIf(box::contains);
      boxes.add(box);
    }
  }

  /// Paints as many as a ration is enough for.
  void spend(Ration ration, Consumer<Box> painting) {
    ration.spend(boxes, painting);
  }

  void clear() {
    boxes.clear();
  }

  boolean isEmpty() {
    return boxes.isEmpty();
  }

  int size() {
    return boxes.size();
  }
}
