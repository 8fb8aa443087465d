// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// Puts boxes in line or evenly apart. Gives the new corners of all of them; fewer than two boxes,
/// or fewer than three to be spread, stay where they are.
public final class Lineup {
  private Lineup() {}

  /// What is brought to one line.
  public enum Edge {
    LEFT,
    CENTRE,
    RIGHT,
    TOP,
    MIDDLE,
    BOTTOM
  }

  /// Brings an edge or the middle of all boxes to that of the box around them.
  public static <T> Map<T, Point> align(Map<T, Box> boxes, Edge edge) {
    Map<T, Point> corners = new HashMap<>();
    Box all = Box.around(boxes.values()).orElse(new Box(0, 0, 0, 0));
    boxes.forEach((item, box) -> corners.put(item, aligned(box, all, edge)));
    return boxes.size() < 2 ? Map.of() : corners;
  }

  private static Point aligned(Box box, Box all, Edge edge) {
    return switch (edge) {
      case LEFT -> new Point(all.x(), box.y());
      case CENTRE -> new Point(all.centre().x() - box.width() / 2, box.y());
      case RIGHT -> new Point(all.right() - box.width(), box.y());
      case TOP -> new Point(box.x(), all.y());
      case MIDDLE -> new Point(box.x(), all.centre().y() - box.height() / 2);
      case BOTTOM -> new Point(box.x(), all.bottom() - box.height());
    };
  }

  /// Makes the gaps between neighbours equal from left to right; the outer two stay.
  public static <T> Map<T, Point> spreadAcross(Map<T, Box> boxes) {
    Map<T, Point> corners = new HashMap<>();
    spread(boxes, Box::x, Box::width)
        .forEach((item, x) -> corners.put(item, new Point(x, box(boxes, item).y())));
    return corners;
  }

  /// The same from top to bottom.
  public static <T> Map<T, Point> spreadDown(Map<T, Box> boxes) {
    Map<T, Point> corners = new HashMap<>();
    spread(boxes, Box::y, Box::height)
        .forEach((item, y) -> corners.put(item, new Point(box(boxes, item).x(), y)));
    return corners;
  }

  private static <T> Map<T, Double> spread(
      Map<T, Box> boxes, ToDoubleFunction<Box> start, ToDoubleFunction<Box> size) {
    List<T> order = new ArrayList<>(boxes.keySet());
    if (order.size() < 3) {
      return Map.of();
    }
    order.sort(Comparator.comparingDouble(item -> start.applyAsDouble(box(boxes, item))));
    Box last = box(boxes, order.getLast());
    double from = start.applyAsDouble(box(boxes, order.getFirst()));
    double room = start.applyAsDouble(last) + size.applyAsDouble(last) - from;
    double used = boxes.values().stream().mapToDouble(size).sum();
    double gap = (room - used) / (order.size() - 1);
    Map<T, Double> starts = new HashMap<>();
    double at = from;
    for (T item : order) {
      starts.put(item, at);
      at += size.applyAsDouble(box(boxes, item)) + gap;
    }
    return starts;
  }

  private static <T> Box box(Map<T, Box> boxes, T item) {
    return boxes.getOrDefault(item, new Box(0, 0, 0, 0));
  }
}
