// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.layout;

import dev.adjoint.layout.Row.Segment;
import dev.adjoint.layout.Row.Spot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// Orders the spots of every column of a row so that few wires cross: each goes to the mean of its
/// neighbours, column by column, there and back (Sugiyama); the best order that was met is kept.
final class Sorting {
  private static final int ROUNDS = 6;

  private final Row row;

  Sorting(Row row) {
    this.row = row;
  }

  void sort() {
    row.columns().forEach(Sorting::number);
    List<List<Spot>> best = copy();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 2 * ROUNDS && least > 0; round++) {
      sweep(round % 2 == 0);
      long crossings = crossings();
      if (crossings < least) {
        least = crossings;
        best = copy();
      }
    }
    for (int i = 0; i < best.size(); i++) {
      row.columns().get(i).clear();
      row.columns().get(i).addAll(best.get(i));
      number(row.columns().get(i));
    }
  }

  private List<List<Spot>> copy() {
    return row.columns().stream().map(column -> List.copyOf(column)).toList();
  }

  private static void number(List<Spot> column) {
    for (int i = 0; i < column.size(); i++) {
      column.get(i).place = i;
    }
  }

  private void sweep(boolean forward) {
    List<List<Spot>> columns = forward ? row.columns() : row.columns().reversed();
    for (List<Spot> column : columns) {
      Map<Spot, Double> wanted = new HashMap<>();
      column.forEach(spot -> wanted.put(spot, forward ? fromLeft(spot) : fromRight(spot)));
      column.sort(Comparator.comparingDouble(spot -> wanted.getOrDefault(spot, 0.0)));
      number(column);
    }
  }

  private double fromLeft(Spot spot) {
    return mean(spot, spot.left, each -> at(each.from(), each.output(), outputs(each.from())));
  }

  private double fromRight(Spot spot) {
    return mean(spot, spot.right, each -> at(each.to(), each.input(), inputs(each.to())));
  }

  private static double mean(Spot spot, List<Segment> all, ToDoubleFunction<Segment> place) {
    return all.stream().mapToDouble(place).average().orElse(spot.place);
  }

  private int outputs(Spot spot) {
    return spot.isLane() ? 1 : row.cell(spot).outputs();
  }

  private int inputs(Spot spot) {
    return spot.isLane() ? 1 : row.cell(spot).inputs();
  }

  private static double at(Spot spot, int port, int ports) {
    int index = spot.isLane() ? 0 : port;
    return spot.place + (index + 1.0) / (ports + 1) - 0.5;
  }

  private long crossings() {
    long all = 0;
    for (List<Spot> column : row.columns()) {
      List<Segment> segments = new ArrayList<>();
      column.forEach(spot -> segments.addAll(spot.right));
      segments.sort(
          Comparator.comparingDouble(
                  (Segment each) -> at(each.from(), each.output(), outputs(each.from())))
              .thenComparingDouble(each -> at(each.to(), each.input(), inputs(each.to()))));
      double[] ends =
          segments.stream()
              .mapToDouble(each -> at(each.to(), each.input(), inputs(each.to())))
              .toArray();
      all += Inversions.of(ends);
    }
    return all;
  }
}
