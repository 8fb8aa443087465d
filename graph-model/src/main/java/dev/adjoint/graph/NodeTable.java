// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.graph;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The nodes of a graph by place and by id. Immutable.
///
/// Graphs that came from one another by replacing single nodes share where each node stands, so
/// that such an edit copies one array, and what differs is found by looking along two of them: in a
/// graph of a hundred thousand nodes, a tenth of a millisecond each. Where nodes came or went they
/// share most of it; see [NodePlaces].
final class NodeTable extends AbstractMap<String, Node> {
  static final NodeTable EMPTY = of(List.of());

  private final NodePlaces places;
  private final Node[] nodes;
  private volatile @Nullable NodeMoves moves;

  private NodeTable(NodePlaces places, Node[] nodes) {
    this.places = places;
    this.nodes = nodes;
  }

  /// @param ordered no two of one id
  static NodeTable of(Collection<Node> ordered) {
    Node[] nodes = ordered.toArray(Node[]::new);
    return new NodeTable(NodePlaces.of(nodes).orElseThrow(), nodes);
  }

  /// Other nodes in any order; of two with one id the later stands in the place of the earlier.
  ///
  /// @param others the table's from now on
  NodeTable then(Node[] others) {
    return places
        .then(others)
        .map(found -> new NodeTable(found, others))
        .orElseGet(() -> of(single(others)));
  }

  private static Collection<Node> single(Node[] nodes) {
    Map<String, Node> byId = new LinkedHashMap<>();
    for (Node node : nodes) {
      byId.put(node.id(), node);
    }
    return byId.values();
  }

  /// The same places with other nodes of the same ids, which are the table's from now on.
  NodeTable with(Node[] others) {
    return new NodeTable(places, others);
  }

  Node[] copy() {
    return nodes.clone();
  }

  /// Where a node stands, or -1.
  int place(String id) {
    return places.place(id);
  }

  Node at(int place) {
    return nodes[place];
  }

  List<Node> inOrder() {
    return Collections.unmodifiableList(Arrays.asList(nodes));
  }

  /// Whether every node stands where one of its id stood there; may say no where that is so.
  boolean standsAs(NodeTable other) {
    return places == other.places;
  }

  /// How the nodes of another table stand in this one. An edit is asked for that by everybody who
  /// follows the graph: the last answer is kept.
  NodeMoves movesSince(NodeTable before) {
    NodeMoves mine = moves;
    if (mine != null && mine.first() == before) {
      return mine;
    }
    NodeMoves theirs = before.moves;
    if (theirs != null && theirs.first() == this) {
      return theirs.reversed();
    }
    NodeMoves found = NodeMoves.between(before, this);
    moves = found;
    // Else every table would keep all that it came from.
    before.moves = null;
    return found;
  }

  /// Where a node stands, most likely there; or -1.
  int place(Node node, int likely) {
    boolean there =
        likely < nodes.length && (nodes[likely] == node || nodes[likely].id().equals(node.id()));
    return there ? likely : place(node.id());
  }

  /// The places of nodes that are others than there; empty where nodes came, went or moved.
  Optional<List<Integer>> changedSince(NodeTable before) {
    if (nodes.length != before.nodes.length) {
      return Optional.empty();
    }
    boolean aligned = standsAs(before);
    List<Integer> changed = new ArrayList<>();
    for (int i = 0; i < nodes.length; i++) {
      if (nodes[i] != before.nodes[i]) {
        if (!aligned && !nodes[i].id().equals(before.nodes[i].id())) {
          return Optional.empty();
        }
        changed.add(i);
      }
    }
    return Optional.of(changed);
  }

  /// Whether the same nodes stand there in the same order.
  boolean equalsInOrder(NodeTable other) {
    if (nodes.length != other.nodes.length) {
      return false;
    }
    for (int i = 0; i < nodes.length; i++) {
      if (nodes[i] != other.nodes[i] && !nodes[i].equals(other.nodes[i])) {
        return false;
      }
    }
    return true;
  }

  @Override
  public @Nullable Node get(@Nullable Object id) {
    int place = id instanceof String name ? places.place(name) : -1;
    return place < 0 ? null : nodes[place];
  }

  @Override
  public boolean containsKey(@Nullable Object id) {
    return id instanceof String name && places.place(name) >= 0;
  }

  @Override
  public int size() {
    return nodes.length;
  }

  @Override
  public Collection<Node> values() {
    return inOrder();
  }

  @Override
  public NodeIds keySet() {
    return new NodeIds(this);
  }

  @Override
  public Set<Entry<String, Node>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<String, Node>> iterator() {
        return Arrays.stream(nodes).map(node -> Map.entry(node.id(), node)).iterator();
      }

      @Override
      public int size() {
        return nodes.length;
      }
    };
  }
}
