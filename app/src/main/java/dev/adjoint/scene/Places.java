// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.Wire;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where nodes are and what wires are led through: as the graph says, or elsewhere for the time of
/// a drag.
final class Places {
  private Graph graph = Graph.EMPTY;
  private Map<String, Point> moved = Map.of();
  private Map<Wire, List<Point>> bent = Map.of();

  void show(Graph changed) {
    graph = changed;
  }

  /// Nodes elsewhere until the next call; gives those that may be somewhere else now.
  Set<String> move(Map<String, Point> corners) {
    Set<String> changed = new HashSet<>(moved.keySet());
    changed.addAll(corners.keySet());
    moved = Map.copyOf(corners);
    return changed;
  }

  Set<String> moved() {
    return moved.keySet();
  }

  /// Wires led otherwise until the next call; gives those that may look another way now.
  Set<Wire> bend(Map<Wire, List<Point>> places) {
    Set<Wire> changed = new HashSet<>(bent.keySet());
    changed.addAll(places.keySet());
    bent = Map.copyOf(places);
    return changed;
  }

  Point corner(String node) {
    Point dragged = moved.get(node);
    return dragged != null ? dragged : graph.node(node).map(NodeLooks::corner).orElse(Point.ORIGIN);
  }

  /// Where people led the wire; on its way with its two ends while both are dragged.
  List<Point> bends(Wire wire) {
    List<Point> other = bent.get(wire);
    if (other != null) {
      return other;
    }
    Optional<Node> target = graph.node(wire.to());
    if (target.isEmpty() || target.get().bends().isEmpty()) {
      return List.of();
    }
    boolean both = moved.containsKey(wire.to()) && moved.containsKey(wire.from().node());
    Point by = both ? corner(wire.to()).minus(NodeLooks.corner(target.get())) : Point.ORIGIN;
    return target.get().bends().of(wire.port()).stream()
        .map(at -> new Point(at.x(), at.y()).plus(by))
        .toList();
  }
}
