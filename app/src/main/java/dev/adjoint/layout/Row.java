// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.layout;

import dev.adjoint.geometry.Point;
import dev.adjoint.layout.Net.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/// One row of levels: cells and, where a wire passes a level, places kept free for it ("lanes");
/// all in columns from left to right.
final class Row {
  /// More lanes than this are not kept free: wires among so many are not told apart anyway.
  private static final int MOST_LANES = 20_000;

  private final Cells cells;
  private final List<List<Spot>> columns;
  private int lanes;

  /// What takes a place in a column: a cell, or a lane, whose cell is −1.
  static final class Spot {
    final int cell;
    final int column;
    final List<Segment> left = new ArrayList<>(2);
    final List<Segment> right = new ArrayList<>(2);
    int place;

    Spot(int cell, int column) {
      this.cell = cell;
      this.column = column;
    }

    boolean isLane() {
      return cell < 0;
    }
  }

  /// A piece of a wire from one column to the next.
  record Segment(Spot from, int output, Spot to, int input) {}

  private Row(Cells cells, int columns) {
    this.cells = cells;
    this.columns = Net.lists(columns);
  }

  /// @param levels the cells of each column
  static Row of(Cells cells, List<List<Integer>> levels) {
    Row row = new Row(cells, levels.size());
    Map<Integer, Spot> spots = new HashMap<>();
    for (int column = 0; column < levels.size(); column++) {
      for (int cell : levels.get(column)) {
        Spot spot = new Spot(cell, column);
        row.columns.get(column).add(spot);
        spots.put(cell, spot);
      }
    }
    for (List<Integer> level : levels) {
      for (int cell : level) {
        row.wire(spots, cell);
      }
    }
    return row;
  }

  /// Leads the wires of a cell to its readers in the row; those of one output share their lanes.
  private void wire(Map<Integer, Spot> spots, int cell) {
    Map<Integer, List<Spot>> lanesOf = new HashMap<>();
    Spot source = spots.get(cell);
    for (Link link : cells.out().get(cell)) {
      Spot target = spots.get(link.to());
      if (source != null && target != null && target.column > source.column) {
        List<Spot> way =
            lanesOf.computeIfAbsent(link.output(), output -> new ArrayList<>(List.of(source)));
        lead(way, link, target);
      }
    }
  }

  private void lead(List<Spot> way, Link link, Spot target) {
    int distance = target.column - way.getFirst().column;
    while (way.size() < distance) {
      if (lanes++ > MOST_LANES) {
        return;
      }
      Spot last = way.getLast();
      Spot lane = new Spot(-1, last.column + 1);
      columns.get(lane.column).add(lane);
      connect(new Segment(last, link.output(), lane, 0));
      way.add(lane);
    }
    connect(new Segment(way.get(distance - 1), link.output(), target, link.input()));
  }

  private static void connect(Segment segment) {
    segment.from().right.add(segment);
    segment.to().left.add(segment);
  }

  List<List<Spot>> columns() {
    return columns;
  }

  /// The box of a cell; none of a lane.
  Cell cell(Spot spot) {
    return cells.cells().get(spot.cell);
  }

  /// How many cells follow this one; none a lane.
  int rest(Spot spot) {
    return spot.isLane() ? 0 : cells.rest().get(spot.cell);
  }

  /// Tells the corners of all nodes, the row's own corner at `origin`.
  ///
  /// @return how far down it reaches
  double place(Point origin, BiConsumer<String, Point> corners) {
    new Sorting(this).sort();
    Map<Spot, Double> tops = new Heights(this).tops();
    double x = origin.x();
    boolean first = true;
    double bottom = origin.y();
    for (List<Spot> column : columns) {
      Span span = Span.of(column.stream().filter(spot -> !spot.isLane()).map(this::cell).toList());
      x += span.left() + (first ? 0 : span.gap());
      first = false;
      for (Spot spot : column) {
        if (!spot.isLane()) {
          double top = origin.y() + tops.getOrDefault(spot, 0.0);
          cell(spot).place(cells.net(), x, top, corners);
          bottom = Math.max(bottom, top + cell(spot).height());
        }
      }
      x += span.right();
    }
    return bottom;
  }
}
