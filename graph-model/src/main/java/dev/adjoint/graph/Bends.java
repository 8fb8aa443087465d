// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.graph;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;

/// The places on the canvas that wires into a node are led through, by input port, each list from
/// source to target. For people only: what a graph computes does not hang on it.
public record Bends(SortedMap<Integer, List<Position>> byPort) {

  public static final Bends NONE = new Bends(new TreeMap<>());

  public Bends {
    SortedMap<Integer, List<Position>> copy = new TreeMap<>();
    byPort.forEach((port, places) -> copy.put(port, List.copyOf(places)));
    copy.values().removeIf(List::isEmpty);
    byPort = Collections.unmodifiableSortedMap(copy);
  }

  public boolean isEmpty() {
    return byPort.isEmpty();
  }

  /// The places of the wire into `port`; none for a wire that goes its own way.
  public List<Position> of(int port) {
    return byPort.getOrDefault(port, List.of());
  }

  public Bends with(int port, List<Position> places) {
    if (of(port).equals(places)) {
      return this;
    }
    SortedMap<Integer, List<Position>> changed = new TreeMap<>(byPort);
    changed.put(port, places);
    return new Bends(changed);
  }

  /// Without those of ports that have no wire.
  public Bends within(IntPredicate wired) {
    if (byPort.isEmpty() || byPort.keySet().stream().allMatch(wired::test)) {
      return this;
    }
    SortedMap<Integer, List<Position>> kept = new TreeMap<>(byPort);
    kept.keySet().removeIf(port -> !wired.test(port));
    return new Bends(kept);
  }

  /// Without those of `port`, the ports behind it moved up by one.
  public Bends closing(int port) {
    SortedMap<Integer, List<Position>> kept = new TreeMap<>();
    byPort.forEach(
        (at, places) -> {
          if (at != port) {
            kept.put(at > port ? at - 1 : at, places);
          }
        });
    return new Bends(kept);
  }

  public Bends moved(double dx, double dy, IntPredicate which) {
    if (byPort.keySet().stream().noneMatch(which::test)) {
      return this;
    }
    UnaryOperator<Position> move = at -> new Position(at.x() + dx, at.y() + dy);
    SortedMap<Integer, List<Position>> changed = new TreeMap<>(byPort);
    changed.replaceAll(
        (port, places) -> which.test(port) ? places.stream().map(move).toList() : places);
    return new Bends(changed);
  }
}
