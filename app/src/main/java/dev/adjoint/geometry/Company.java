// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.geometry;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Notes that keep company with boxes: when the boxes are laid out anew, each note goes with the
/// box that it lay next to, and further up where it would come to lie on one.
public final class Company {
  /// Between a note and a box that it had to give way to.
  private static final double GAP = 16;

  private final Map<String, Box> before;
  private final Map<String, Box> after;

  /// @param before all boxes as they lay
  /// @param after the same, as they will lie
  public Company(Map<String, Box> before, Map<String, Box> after) {
    this.before = Map.copyOf(before);
    this.after = Map.copyOf(after);
  }

  /// The new corners of those notes that move.
  public Map<String, Point> follow(Map<String, Box> notes) {
    Map<String, Point> corners = new LinkedHashMap<>();
    notes.forEach(
        (id, note) -> {
          Point corner = place(note).corner();
          if (!corner.equals(note.corner())) {
            corners.put(id, corner);
          }
        });
    return corners;
  }

  private Box place(Box note) {
    Optional<String> beside = nearest(note);
    if (beside.isEmpty()) {
      return note;
    }
    Point way = at(after, beside.get()).corner().minus(at(before, beside.get()).corner());
    Box moved = note.movedBy(way.x(), way.y());
    return covers(note, before.values()).isEmpty() ? free(moved) : moved;
  }

  private Optional<String> nearest(Box note) {
    return before.entrySet().stream()
        .filter(entry -> after.containsKey(entry.getKey()))
        .min(
            Comparator.<Map.Entry<String, Box>>comparingDouble(e -> gap(note, e.getValue()))
                .thenComparingDouble(e -> note.centre().distanceTo(e.getValue().centre()))
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey);
  }

  private static Box at(Map<String, Box> boxes, String id) {
    return Optional.ofNullable(boxes.get(id)).orElseThrow();
  }

  /// Straight up, above everything that is in the way.
  private Box free(Box note) {
    Box at = note;
    for (List<Box> below = covers(at, after.values());
        !below.isEmpty();
        below = covers(at, after.values())) {
      double top = below.stream().mapToDouble(Box::y).min().orElseThrow();
      at = at.movedTo(new Point(at.x(), top - GAP - at.height()));
    }
    return at;
  }

  private static List<Box> covers(Box note, Collection<Box> boxes) {
    return boxes.stream().filter(note::intersects).toList();
  }

  /// The empty space between two boxes; 0 where they touch.
  private static double gap(Box a, Box b) {
    double dx = Math.max(0, Math.max(a.x() - b.right(), b.x() - a.right()));
    double dy = Math.max(0, Math.max(a.y() - b.bottom(), b.y() - a.bottom()));
    return Math.hypot(dx, dy);
  }
}
