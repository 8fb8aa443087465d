// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.graph;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Nodes on their way into a graph, beginning with those of another: as long as each only takes the
/// place of one of its id, all stand where they stood (see [NodeTable]).
final class NodeDraft {
  private final NodeTable base;
  private Node @Nullable [] replaced;
  private @Nullable Map<String, Node> loose;

  NodeDraft(NodeTable base) {
    this.base = base;
  }

  void put(Node node) {
    int place = loose == null ? base.place(node.id()) : -1;
    if (place >= 0) {
      placed()[place] = node;
    } else {
      loosened().put(node.id(), node);
    }
  }

  void remove(String id) {
    if (loose != null || base.containsKey(id)) {
      loosened().remove(id);
    }
  }

  /// These and no others, in this order.
  void set(Collection<Node> ordered) {
    if (loose == null && standsAs(ordered)) {
      replaced = ordered.toArray(Node[]::new);
    } else {
      Map<String, Node> all = new LinkedHashMap<>();
      ordered.forEach(node -> all.put(node.id(), node));
      replaced = null;
      loose = all;
    }
  }

  private boolean standsAs(Collection<Node> ordered) {
    if (ordered.size() != base.size()) {
      return false;
    }
    Iterator<Node> now = ordered.iterator();
    for (int i = 0; i < base.size(); i++) {
      Node node = now.next();
      if (node != base.at(i) && !node.id().equals(base.at(i).id())) {
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

  private Map<String, Node> loosened() {
    if (loose == null) {
      Map<String, Node> all = LinkedHashMap.newLinkedHashMap(base.size() + 1);
      for (Node node : replaced == null ? base.inOrder() : base.with(replaced).inOrder()) {
        all.put(node.id(), node);
      }
      loose = all;
    }
    return loose;
  }

  NodeTable build() {
    if (loose != null) {
      return NodeTable.of(loose.values());
    }
    return replaced == null ? base : base.with(replaced.clone());
  }
}
