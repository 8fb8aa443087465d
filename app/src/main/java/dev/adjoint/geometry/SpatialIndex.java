// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.geometry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which items meet a box, without looking at all of them: a hash grid of cells.
///
/// Items that would cover very many cells (long wires) lie in one list that every query scans.
/// Queries return items in the order they were first inserted. Not thread-safe.
public final class SpatialIndex<T> {
  private static final double CELL = 256;
  private static final int LARGE = 64;

  private final Map<Long, List<Entry<T>>> cells = new HashMap<>();
  private final Map<T, Entry<T>> entries = new HashMap<>();
  private final Map<T, Entry<T>> large = new LinkedHashMap<>();
  private long nextOrder;
  private long queryStamp;

  private static final class Entry<T> {
    final T item;
    final Box box;
    final long order;
    long stamp;

    Entry(T item, Box box, long order) {
      this.item = item;
      this.box = box;
      this.order = order;
    }
  }

  public int size() {
    return entries.size();
  }

  public Optional<Box> box(T item) {
    return Optional.ofNullable(entries.get(item)).map(entry -> entry.box);
  }

  /// Inserts the item, or moves it when it is already there.
  public void put(T item, Box box) {
    @Nullable Entry<T> old = entries.get(item);
    if (old != null) {
      if (old.box.equals(box)) {
        return;
      }
      unlink(old);
    }
    Entry<T> entry = new Entry<>(item, box, old == null ? nextOrder++ : old.order);
    entries.put(item, entry);
    if (cellCount(box) > LARGE) {
      large.put(item, entry);
    } else {
      forCells(box, key -> cells.computeIfAbsent(key, k -> new ArrayList<>(4)).add(entry));
    }
  }

  /// Removes the item; nothing happens when it is not there.
  public void remove(T item) {
    @Nullable Entry<T> entry = entries.remove(item);
    if (entry != null) {
      unlink(entry);
    }
  }

  public void clear() {
    cells.clear();
    entries.clear();
    large.clear();
  }

  /// Every item whose box meets `area`, in insertion order.
  public List<T> query(Box area) {
    List<Entry<T>> found = new ArrayList<>();
    long stamp = ++queryStamp;
    if (cellCount(area) > cells.size()) {
      cells.values().forEach(cell -> collect(cell, area, stamp, found));
    } else {
      forCells(area, key -> collect(cells.getOrDefault(key, List.of()), area, stamp, found));
    }
    collect(large.values(), area, stamp, found);
    found.sort((a, b) -> Long.compare(a.order, b.order));
    return found.stream().map(entry -> entry.item).toList();
  }

  /// Whether any item meets `area`.
  public boolean any(Box area) {
    return !query(area).isEmpty();
  }

  private void collect(Iterable<Entry<T>> candidates, Box area, long stamp, List<Entry<T>> found) {
    for (Entry<T> entry : candidates) {
      if (entry.stamp != stamp && entry.box.intersects(area)) {
        entry.stamp = stamp;
        found.add(entry);
      }
    }
  }

  private void unlink(Entry<T> entry) {
    if (large.remove(entry.item) != null) {
      return;
    }
    forCells(
        entry.box,
        key -> {
          @Nullable List<Entry<T>> cell = cells.get(key);
          if (cell != null) {
            cell.remove(entry);
            if (cell.isEmpty()) {
              cells.remove(key);
            }
          }
        });
  }

  private static double cellCount(Box box) {
    double across = Math.floor(box.right() / CELL) - Math.floor(box.x() / CELL) + 1;
    double down = Math.floor(box.bottom() / CELL) - Math.floor(box.y() / CELL) + 1;
    return across * down;
  }

  private static void forCells(Box box, java.util.function.LongConsumer action) {
    int right = cell(box.right());
    int bottom = cell(box.bottom());
    for (int column = cell(box.x()); column <= right; column++) {
      for (int row = cell(box.y()); row <= bottom; row++) {
        action.accept(((long) column << 32) ^ (row & 0xffffffffL));
      }
    }
  }

  private static int cell(double coordinate) {
    return (int) Math.floor(coordinate / CELL);
  }
}
