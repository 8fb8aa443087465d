// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.graph;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The ids of all nodes of a graph, in the order of the file. Immutable, and the graph's own table:
/// a set of a hundred thousand of them is there at once, and nobody need copy it.
public final class NodeIds extends AbstractSet<String> {
  private final NodeTable nodes;

  NodeIds(NodeTable nodes) {
    this.nodes = nodes;
  }

  /// These ids as a set that nobody changes.
  public static Set<String> copyOf(Set<String> ids) {
    return ids instanceof NodeIds ? ids : Set.copyOf(ids);
  }

  /// Those of these nodes that a graph has, in the order of its file: costs what they are, however
  /// large the graph is.
  public static Stream<Node> inOrder(Set<String> ids, Graph graph) {
    return ids instanceof NodeIds all && all.areAllOf(graph)
        ? graph.nodes().stream()
        : ids.stream()
            .mapToInt(graph::place)
            .filter(place -> place >= 0)
            .sorted()
            .mapToObj(graph::at);
  }

  /// Whether that graph has these nodes and no others; may say no where it has.
  public boolean areAllOf(Graph graph) {
    return graph.ids().nodes.standsAs(nodes);
  }

  @Override
  public boolean contains(@Nullable Object id) {
    return nodes.containsKey(id);
  }

  @Override
  public Iterator<String> iterator() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < nodes.size();
      }

      @Override
      public String next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return nodes.at(next++).id();
      }
    };
  }

  @Override
  public int size() {
    return nodes.size();
  }
}
