// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.graph;

import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import java.util.stream.IntStream;

/// The nodes of a graph in an order in which every node follows its sources, ties broken by file
/// order, and the nodes that have no such place because they lie on or behind a cycle. Never
/// recurses.
public record Topology(List<Node> order, List<Node> stuck) {

  public static Topology of(Graph graph) {
    Wiring wiring = graph.wiring();
    List<Node> stuck =
        wiring.isOrdered()
            ? List.of()
            : IntStream.range(0, graph.nodes().size())
                .filter(place -> wiring.rank(place) < 0)
                .mapToObj(graph::at)
                .toList();
    return new Topology(new InOrder(graph, wiring), stuck);
  }

  /// Sources first; looks the nodes up where they stand.
  private static final class InOrder extends AbstractList<Node> implements RandomAccess {
    private final Graph graph;
    private final Wiring wiring;

    InOrder(Graph graph, Wiring wiring) {
      this.graph = graph;
      this.wiring = wiring;
    }

    @Override
    public Node get(int rank) {
      return graph.at(wiring.place(rank));
    }

    @Override
    public int size() {
      return wiring.ordered();
    }
  }

  /// The nodes that `targets` need, themselves included, in topological order.
  public List<Node> needed(Graph graph, List<String> targets) {
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(targets);
    while (!open.isEmpty()) {
      String id = open.remove();
      if (seen.add(id)) {
        graph.node(id).ifPresent(node -> open.addAll(sources(graph, node)));
      }
    }
    return order.stream().filter(n -> seen.contains(n.id())).toList();
  }

  private static Set<String> sources(Graph graph, Node node) {
    Set<String> sources = new LinkedHashSet<>();
    for (Optional<PortRef> input : node.inputs()) {
      input.map(PortRef::node).filter(id -> graph.node(id).isPresent()).ifPresent(sources::add);
    }
    return sources;
  }
}
