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

  /// Odd, so that no two products are the same: the golden ratio of 2^64.
  private static final long SCATTER = 0x9E3779B97F4A7C15L;

  private final Map<Long, List<Entry<T>>> cells = new HashMap<>();

  /// In the order of their first insertion. Gone through for large areas, and when the bounds are
  /// measured anew: after very many items left, only those that are there.
  private final Map<T, Entry<T>> entries = new LinkedHashMap<>();

  private final Map<T, Entry<T>> large = new LinkedHashMap<>();
  private final Reach reach = new Reach();
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

  /// The box around all items; found without looking at them unless one left a side of it.
  public Optional<Box> bounds() {
    if (reach.isLost()) {
      reach.forget();
      entries.values().forEach(entry -> reach.add(entry.box));
    }
    return reach.box();
  }

  /// Inserts the item, or moves it when it is already there.
  public void put(T item, Box box) {
    @Nullable Entry<T> old = entries.get(item);
    if (old != null) {
      if (old.box.equals(box)) {
        return;
      }
      unlink(old);
      reach.replace(old.box, box);
    } else {
      reach.add(box);
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
      reach.remove(entry.box);
    }
  }

  public void clear() {
    cells.clear();
    entries.clear();
    large.clear();
    reach.forget();
  }

  /// Every item whose box meets `area`, in insertion order.
  public List<T> query(Box area) {
    if (cellCount(area) > cells.size()) {
      return ofAll(area);
    }
    List<Entry<T>> found = new ArrayList<>();
    long stamp = ++queryStamp;
    forCells(area, key -> collect(cells.getOrDefault(key, List.of()), area, stamp, found));
    collect(large.values(), area, stamp, found);
    found.sort((a, b) -> Long.compare(a.order, b.order));
    List<T> items = new ArrayList<>(found.size());
    found.forEach(entry -> items.add(entry.item));
    return items;
  }

  /// An area of more cells than there are holds most items. They are kept in their order, so those
  /// that do not meet it are left out, and nothing is sorted.
  private List<T> ofAll(Box area) {
    List<T> items = new ArrayList<>(entries.size());
    entries.forEach(
        (item, entry) -> {
          if (entry.box.intersects(area)) {
            items.add(item);
          }
        });
    return items;
  }

  /// Whether any item meets `area`. Asked often while wires look for a way: allocates nothing to
  /// speak of, and ends at the first that does.
  public boolean any(Box area) {
    if (meets(large.values(), area)) {
      return true;
    }
    if (cellCount(area) > cells.size()) {
      return cells.values().stream().anyMatch(cell -> meets(cell, area));
    }
    int right = cell(area.right());
    int bottom = cell(area.bottom());
    for (int column = cell(area.x()); column <= right; column++) {
      for (int row = cell(area.y()); row <= bottom; row++) {
        if (meets(cells.getOrDefault(key(column, row), List.of()), area)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean meets(Iterable<? extends Entry<?>> candidates, Box area) {
    for (Entry<?> entry : candidates) {
      if (entry.box.intersects(area)) {
        return true;
      }
    }
    return false;
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
        action.accept(key(column, row));
      }
    }
  }

  /// Another for every cell. Scattered, because a hash of the plain pair is the same for all cells
  /// on a diagonal: of a large graph very many.
  private static long key(int column, int row) {
    return (((long) column << 32) ^ (row & 0xffffffffL)) * SCATTER;
  }

  private static int cell(double coordinate) {
    return (int) Math.floor(coordinate / CELL);
  }
}
