// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.layout;

import dev.adjoint.layout.Net.Link;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A connected part of a graph as columns that are not yet broken into rows.
///
/// @param levels the cells of each column
/// @param spans how large each column is
/// @param passing how many outputs are read across the border after each column; those read far
///   away, across several rows perhaps, do not count
record Part(List<List<Integer>> levels, List<Span> spans, int... passing) {
  /// Wires between rows run here.
  static final double ROW_GAP = 128;

  /// Wires over more columns than this pass any border.
  private static final int FAR = 12;

  static Part of(Cells cells, List<Integer> part) {
    List<List<Integer>> levels = Levels.of(cells, part);
    List<Span> spans =
        levels.stream()
            .map(level -> Span.of(level.stream().map(cells.cells()::get).toList()))
            .toList();
    return new Part(levels, spans, passing(cells, levels));
  }

  private static int[] passing(Cells cells, List<List<Integer>> levels) {
    int[] levelOf = new int[cells.size()];
    for (int level = 0; level < levels.size(); level++) {
      for (int cell : levels.get(level)) {
        levelOf[cell] = level;
      }
    }
    int[] passing = new int[levels.size()];
    for (List<Integer> level : levels) {
      for (int cell : level) {
        Map<Integer, Integer> reach = new HashMap<>();
        for (Link link : cells.out().get(cell)) {
          if (levelOf[link.to()] - levelOf[cell] <= FAR) {
            reach.merge(link.output(), levelOf[link.to()], Math::max);
          }
        }
        reach.values().forEach(end -> pass(passing, levelOf[cell], end));
      }
    }
    return passing;
  }

  private static void pass(int[] passing, int from, int to) {
    for (int level = from; level < to; level++) {
      passing[level]++;
    }
  }

  private double[] widths() {
    return spans.stream().mapToDouble(Span::width).toArray();
  }

  /// How wide it is in one row.
  double width() {
    return spans.stream().mapToDouble(Span::width).sum();
  }

  /// The first column of every row.
  List<Integer> breaks(double width) {
    double widest = spans.stream().mapToDouble(Span::width).max().orElse(0);
    return Breaks.of(widths(), passing, Math.max(width, widest));
  }

  /// About how much room it takes in rows of that width.
  double area(double width) {
    List<Integer> firsts = breaks(width);
    double height = 0;
    for (int i = 0; i < firsts.size(); i++) {
      int end = i + 1 < firsts.size() ? firsts.get(i + 1) : spans.size();
      double highest =
          spans.subList(firsts.get(i), end).stream().mapToDouble(Span::height).max().orElse(0);
      height += ROW_GAP + highest;
    }
    return height * Math.min(width, width());
  }
}
