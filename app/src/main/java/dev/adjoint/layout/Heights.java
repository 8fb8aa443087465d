// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.layout;

import dev.adjoint.layout.Row.Segment;
import dev.adjoint.layout.Row.Spot;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How high every spot of an ordered row stands: straight lines ([Lines]) as high up as the order
/// allows, then as far down as their wires would like them.
final class Heights {
  /// Between cells below each other: a wire that goes around something finds its way through.
  static final double GAP = 36;

  private static final double LANE_GAP = 4;
  private static final double LANE = 32;

  private final Row row;
  private final Lines lines;

  /// For every line what stands right below one of its spots.
  private final List<List<Below>> below;

  private final double[] y;

  /// @param least how much lower at least
  private record Below(int line, double least) {}

  Heights(Row row) {
    this.row = row;
    lines = new Lines(row, this::input, this::output);
    below = Net.lists(lines.count());
    y = new double[lines.count()];
  }

  /// The top of every spot; the highest is at 0.
  Map<Spot, Double> tops() {
    for (List<Spot> column : row.columns()) {
      for (int i = 0; i < column.size(); i++) {
        Spot spot = column.get(i);
        int line = lines.line(spot);
        y[line] = Math.max(y[line], -lines.offset(spot));
        if (i > 0) {
          Spot upper = column.get(i - 1);
          double least =
              lines.offset(upper) + height(upper) + gap(upper, spot) - lines.offset(spot);
          below.get(lines.line(upper)).add(new Below(line, least));
        }
      }
    }
    int[] order = stack();
    lower(order);
    Map<Spot, Double> tops = new HashMap<>();
    row.columns().forEach(column -> column.forEach(spot -> tops.put(spot, top(spot))));
    return tops;
  }

  private double top(Spot spot) {
    return y[lines.line(spot)] + lines.offset(spot);
  }

  private double input(Spot spot, int port) {
    return spot.isLane() ? LANE / 2 : row.cell(spot).port(port);
  }

  private double output(Spot spot, int port) {
    return input(spot, port);
  }

  private double height(Spot spot) {
    return spot.isLane() ? LANE : row.cell(spot).height();
  }

  private static double gap(Spot upper, Spot lower) {
    return upper.isLane() || lower.isLane() ? LANE_GAP : GAP;
  }

  /// Every line as high as those above it allow; gives them from the top down.
  private int[] stack() {
    int[] waiting = new int[y.length];
    below.forEach(all -> all.forEach(each -> waiting[each.line()]++));
    Deque<Integer> ready = new ArrayDeque<>();
    for (int i = 0; i < waiting.length; i++) {
      if (waiting[i] == 0) {
        ready.add(i);
      }
    }
    int[] order = new int[y.length];
    int count = 0;
    while (!ready.isEmpty()) {
      int line = ready.remove();
      order[count++] = line;
      for (Below each : below.get(line)) {
        y[each.line()] = Math.max(y[each.line()], y[line] + each.least());
        if (--waiting[each.line()] == 0) {
          ready.add(each.line());
        }
      }
    }
    return Arrays.copyOf(order, count);
  }

  /// From the bottom up, every line to where most of its wires would run level, if there is room.
  private void lower(int... order) {
    List<List<Double>> wishes = wishes(order);
    for (int i = order.length - 1; i >= 0; i--) {
      int line = order[i];
      List<Double> own = wishes.get(line);
      double free = Double.POSITIVE_INFINITY;
      for (Below each : below.get(line)) {
        free = Math.min(free, y[each.line()] - each.least());
      }
      if (!own.isEmpty()) {
        own.sort(Double::compare);
        double wanted = Cell.up(own.get((own.size() - 1) / 2));
        y[line] = Math.max(y[line], Math.min(wanted, free));
      }
    }
  }

  /// Where a line would stand for each wire that leaves it to be level.
  private List<List<Double>> wishes(int... order) {
    List<List<Double>> wishes = Net.lists(order.length);
    for (List<Spot> column : row.columns()) {
      for (Spot spot : column) {
        for (Segment each : spot.right) {
          int from = lines.line(each.from());
          int to = lines.line(each.to());
          if (from != to) {
            double down =
                top(each.to())
                    + input(each.to(), each.input())
                    - top(each.from())
                    - output(each.from(), each.output());
            wishes.get(from).add(y[from] + down);
            wishes.get(to).add(y[to] - down);
          }
        }
      }
    }
    return wishes;
  }
}
