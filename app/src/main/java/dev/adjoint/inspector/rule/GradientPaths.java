// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector.rule;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// The wires along which a gradient comes from the loss to a value.
public final class GradientPaths {
  private final List<Wire> wires;
  private final Map<String, List<Wire>> leaving = new HashMap<>();
  private final Map<String, List<Wire>> arriving = new HashMap<>();

  /// @param carries whether gradients run along a wire
  public GradientPaths(Graph graph, Predicate<Wire> carries) {
    wires = graph.wires().stream().filter(carries).toList();
    for (Wire wire : wires) {
      leaving.computeIfAbsent(wire.from().node(), k -> new ArrayList<>()).add(wire);
      arriving.computeIfAbsent(wire.to(), k -> new ArrayList<>()).add(wire);
    }
  }

  /// Every wire on a way from the output `value` to `loss`.
  public Set<Wire> between(PortRef value, PortRef loss) {
    Set<String> ahead = new HashSet<>();
    for (Wire wire : leaving.getOrDefault(value.node(), List.of())) {
      if (wire.from().equals(value)) {
        spread(wire.to(), ahead, leaving, Wire::to);
      }
    }
    Set<String> behind = new HashSet<>();
    spread(loss.node(), behind, arriving, wire -> wire.from().node());
    Set<Wire> path = new LinkedHashSet<>();
    for (Wire wire : wires) {
      boolean starts = wire.from().equals(value) || ahead.contains(wire.from().node());
      if (starts && behind.contains(wire.to())) {
        path.add(wire);
      }
    }
    return path;
  }

  private static void spread(
      String start, Set<String> seen, Map<String, List<Wire>> next, Function<Wire, String> end) {
    Deque<String> waiting = new ArrayDeque<>(List.of(start));
    while (!waiting.isEmpty()) {
      String node = waiting.poll();
      if (seen.add(node)) {
        next.getOrDefault(node, List.of()).forEach(wire -> waiting.add(end.apply(wire)));
      }
    }
  }
}
