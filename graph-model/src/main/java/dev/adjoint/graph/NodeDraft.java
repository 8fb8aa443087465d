// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.graph;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Nodes on their way into a graph, beginning with those of another: what stays is not touched (see
/// [NodeTable]).
final class NodeDraft {
  private NodeTable base;
  private Node @Nullable [] replaced;
  private final BitSet removed = new BitSet();
  private final Map<String, Node> added = new LinkedHashMap<>();
  private final NavigableMap<Integer, Node> inserted = new TreeMap<>();

  NodeDraft(NodeTable base) {
    this.base = base;
  }

  /// In the place of the one with its id, else behind all others.
  void put(Node node) {
    int place = place(node.id());
    if (place >= 0) {
      placed()[place] = node;
    } else {
      added.put(node.id(), node);
    }
  }

  /// To stand at that place in the end, or behind all others where they are fewer; one that is not
  /// there.
  void insert(Node node, int place) {
    inserted.put(place, node);
  }

  void remove(String id) {
    int place = place(id);
    if (place >= 0) {
      removed.set(place);
    } else {
      added.remove(id);
    }
  }

  /// Among those of the base that are still there, or -1.
  private int place(String id) {
    int place = base.place(id);
    return place >= 0 && removed.get(place) ? -1 : place;
  }

  /// These and no others, in this order.
  void set(Collection<Node> ordered) {
    Node[] nodes = ordered.toArray(Node[]::new);
    removed.clear();
    added.clear();
    inserted.clear();
    if (standAsBase(nodes)) {
      replaced = nodes;
    } else {
      base = base.then(nodes);
      replaced = null;
    }
  }

  private boolean standAsBase(Node[] nodes) {
    if (nodes.length != base.size()) {
      return false;
    }
    for (int i = 0; i < nodes.length; i++) {
      if (nodes[i] != base.at(i) && !nodes[i].id().equals(base.at(i).id())) {
        return false;
      }
    }
    return true;
  }

  private Node[] placed() {
    if (replaced == null) {
      replaced = base.copy();
    }
    return replaced;
  }

  NodeTable build() {
    if (!removed.isEmpty() || !added.isEmpty() || !inserted.isEmpty()) {
      return base.then(assembled());
    }
    return replaced == null ? base : base.with(replaced.clone());
  }

  private Node[] assembled() {
    Node[] stay = replaced;
    Node[] nodes = new Node[base.size() - removed.cardinality() + inserted.size() + added.size()];
    int end = 0;
    int next = removed.nextClearBit(0);
    for (Map.Entry<Integer, Node> entry : inserted.entrySet()) {
      while (end < entry.getKey() && next < base.size()) {
        nodes[end++] = stay == null ? base.at(next) : stay[next];
        next = removed.nextClearBit(next + 1);
      }
      nodes[end++] = entry.getValue();
    }
    while (next < base.size()) {
      nodes[end++] = stay == null ? base.at(next) : stay[next];
      next = removed.nextClearBit(next + 1);
    }
    for (Node node : added.values()) {
      nodes[end++] = node;
    }
    return nodes;
  }
}
