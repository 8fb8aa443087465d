// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/// Where something that is dragged comes to lie, and what it lines up with there.
public record Alignment(Point offset, List<Guide> guides) {
  public Alignment {
    guides = List.copyOf(guides);
  }

  public static Alignment plain(Point offset) {
    return new Alignment(offset, List.of());
  }

  /// What stays or moves, as far as lining up goes: its box and the heights of its ports.
  public record Item(Box box, List<Double> ports) {
    public Item {
      ports = List.copyOf(ports);
    }

    List<Double> columns() {
      return List.of(box.x(), box.centre().x(), box.right());
    }

    List<Double> rows() {
      List<Double> rows = new ArrayList<>(List.of(box.y(), box.bottom()));
      rows.addAll(ports);
      return rows;
    }

    Item movedBy(Point offset) {
      return new Item(
          box.movedBy(offset.x(), offset.y()),
          ports.stream().map(port -> port + offset.y()).toList());
    }
  }

  /// Brings `moving` into line with `still` ones where that takes less than `reach`, and onto the
  /// grid where it does not. Edges line up with like edges, middles with middles, ports with ports.
  public static Alignment of(
      Item moving, List<Item> still, Point raw, double reach, Snapping grid) {
    Item there = moving.movedBy(raw);
    OptionalDouble dx = nearest(there.columns(), still.stream().map(Item::columns).toList(), reach);
    OptionalDouble dy = nearestRow(there, still, reach);
    Point gridded = grid.snapOffset(moving.box().corner(), raw);
    Point offset =
        new Point(
            dx.isPresent() ? raw.x() + dx.getAsDouble() : gridded.x(),
            dy.isPresent() ? raw.y() + dy.getAsDouble() : gridded.y());
    return new Alignment(offset, guides(moving.movedBy(offset), still));
  }

  private static OptionalDouble nearestRow(Item there, List<Item> still, double reach) {
    List<Double> edges = there.rows().subList(0, 2);
    List<List<Double>> others = still.stream().map(item -> item.rows().subList(0, 2)).toList();
    OptionalDouble edge = nearest(edges, others, reach);
    double best = edge.isPresent() ? Math.abs(edge.getAsDouble()) : reach;
    OptionalDouble port = OptionalDouble.empty();
    for (double own : there.ports()) {
      for (Item item : still) {
        for (double other : item.ports()) {
          if (Math.abs(other - own) <= best) {
            best = Math.abs(other - own);
            port = OptionalDouble.of(other - own);
          }
        }
      }
    }
    return port.isPresent() ? port : edge;
  }

  /// The smallest step that brings one of `own` onto the like one of any of `others`.
  private static OptionalDouble nearest(List<Double> own, List<List<Double>> others, double reach) {
    double best = reach;
    OptionalDouble step = OptionalDouble.empty();
    for (List<Double> other : others) {
      for (int i = 0; i < own.size(); i++) {
        double by = other.get(i) - own.get(i);
        if (Math.abs(by) < best || (step.isEmpty() && Math.abs(by) <= best)) {
          best = Math.abs(by);
          step = OptionalDouble.of(by);
        }
      }
    }
    return step;
  }

  /// At most one upright and one level line, ports before edges: more would only flicker.
  private static List<Guide> guides(Item there, List<Item> still) {
    List<Guide> guides = new ArrayList<>();
    upright(there, still).ifPresent(guides::add);
    level(there, still).ifPresent(guides::add);
    return guides;
  }

  private static Optional<Guide> upright(Item there, List<Item> still) {
    for (int column = 0; column < there.columns().size(); column++) {
      int which = column;
      double x = there.columns().get(column);
      Optional<Box> all = around(there, still, item -> same(item.columns().get(which), x));
      if (all.isPresent()) {
        Box box = all.get();
        return Optional.of(new Guide(new Point(x, box.y()), new Point(x, box.bottom())));
      }
    }
    return Optional.empty();
  }

  private static Optional<Guide> level(Item there, List<Item> still) {
    for (double y : there.rows().reversed()) {
      boolean port = there.ports().contains(y);
      Optional<Box> all =
          around(
              there,
              still,
              item ->
                  (port ? item.ports() : item.rows().subList(0, 2))
                      .stream().anyMatch(row -> same(row, y)));
      if (all.isPresent()) {
        Box box = all.get();
        return Optional.of(new Guide(new Point(box.x(), y), new Point(box.right(), y)));
      }
    }
    return Optional.empty();
  }

  /// The box around the moving one and those it meets, or empty when it meets none.
  private static Optional<Box> around(Item there, List<Item> still, Predicate<Item> met) {
    return still.stream().filter(met).map(Item::box).reduce(Box::union).map(there.box()::union);
  }

  private static boolean same(double a, double b) {
    return Math.abs(a - b) < 0.01;
  }
}
