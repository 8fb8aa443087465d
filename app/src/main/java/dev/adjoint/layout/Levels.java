// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.layout;

import dev.adjoint.layout.Net.Link;
import java.util.List;

/// How deep each cell lies: further right than all it reads. What only feeds the middle of the
/// graph, such as a second input, stands right before its first reader.
final class Levels {
  private final Cells cells;
  private final int[] level;
  private final int[] latest;

  private Levels(Cells cells) {
    this.cells = cells;
    level = new int[cells.size()];
    latest = new int[cells.size()];
  }

  /// @param part cells that are wired with each other and no others, in order
  /// @return by level, in the order of the cells
  static List<List<Integer>> of(Cells cells, List<Integer> part) {
    return new Levels(cells).byLevel(part);
  }

  private List<List<Integer>> byLevel(List<Integer> part) {
    int deepest = 0;
    for (int cell : part) {
      for (Link link : cells.in().get(cell)) {
        if (link.from() < cell) {
          level[cell] = Math.max(level[cell], level[link.from()] + 1);
        }
      }
      deepest = Math.max(deepest, level[cell]);
    }
    for (int cell : part.reversed()) {
      latest[cell] = before(cell, latest, deepest);
    }
    pull(part);
    List<List<Integer>> levels = Net.lists(deepest + 1);
    part.forEach(cell -> levels.get(level[cell]).add(cell));
    levels.removeIf(List::isEmpty);
    return levels;
  }

  /// The deepest level from which all readers are still to the right.
  private int before(int cell, int[] levels, int deepest) {
    int free = deepest;
    for (Link link : cells.out().get(cell)) {
      if (link.to() > cell) {
        free = Math.min(free, levels[link.to()] - 1);
      }
    }
    return free;
  }

  /// Moves to its readers what does not lie on the longest way and reads nothing that does.
  private void pull(List<Integer> part) {
    boolean[] loose = new boolean[level.length];
    for (int cell : part) {
      loose[cell] = level[cell] < latest[cell] && !cells.out().get(cell).isEmpty();
      for (Link link : cells.in().get(cell)) {
        loose[cell] &= link.from() < cell && loose[link.from()];
      }
    }
    for (int cell : part.reversed()) {
      if (loose[cell]) {
        level[cell] = before(cell, level, latest[cell]);
      }
    }
  }
}
