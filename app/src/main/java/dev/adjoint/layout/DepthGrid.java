// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.layout;

import dev.adjoint.geometry.NodeFrame;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Wire;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// A column for each depth, nodes below each other in the order of the file: linear time, never
/// recurses. Nodes on a cycle stand in the first column.
final class DepthGrid {
  private static final double COLUMN = 216;
  private static final double GAP = 24;

  private DepthGrid() {}

  static Map<String, Point> place(SequencedMap<String, NodeFrame> frames, Collection<Wire> wires) {
    Map<String, Integer> depths = depths(frames, wires);
    Map<Integer, Double> bottoms = new HashMap<>();
    Map<String, Point> corners = new LinkedHashMap<>();
    frames.forEach(
        (id, frame) -> {
          int depth = depths.getOrDefault(id, 0);
          double top = bottoms.getOrDefault(depth, 0.0);
          corners.put(id, new Point(depth * COLUMN, top));
          bottoms.put(depth, top + frame.height() + GAP);
        });
    return corners;
  }

  private static Map<String, Integer> depths(
      SequencedMap<String, NodeFrame> frames, Collection<Wire> wires) {
    Map<String, List<String>> users = new HashMap<>();
    Map<String, Integer> waiting = new HashMap<>();
    frames.keySet().forEach(id -> waiting.put(id, 0));
    for (Wire wire : wires) {
      if (frames.containsKey(wire.from().node()) && frames.containsKey(wire.to())) {
        users.computeIfAbsent(wire.from().node(), k -> new ArrayList<>()).add(wire.to());
        waiting.merge(wire.to(), 1, Integer::sum);
      }
    }
    Map<String, Integer> depths = new HashMap<>();
    Deque<String> ready = new ArrayDeque<>();
    waiting.forEach(
        (id, count) -> {
          if (count == 0) {
            depths.put(id, 0);
            ready.add(id);
          }
        });
    while (!ready.isEmpty()) {
      String id = ready.poll();
      int next = depths.getOrDefault(id, 0) + 1;
      for (String user : users.getOrDefault(id, List.of())) {
        depths.merge(user, next, Math::max);
        if (waiting.merge(user, -1, Integer::sum) == 0) {
          ready.add(user);
        }
      }
    }
    return depths;
  }
}
