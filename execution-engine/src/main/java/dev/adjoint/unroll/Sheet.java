// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.unroll;

import dev.adjoint.graph.Node;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/// The nodes of a graph being drawn; gives those that share a name others.
final class Sheet {

  private final Map<String, Node> nodes = new LinkedHashMap<>();

  /// Adds the node under its id, or the next one that is free.
  Node add(Node node) {
    String id = free(node.id());
    Node added = id.equals(node.id()) ? node : node.renamed(id);
    nodes.put(id, added);
    return added;
  }

  String free(String wanted) {
    String id = wanted;
    for (int n = 2; nodes.containsKey(id); n++) {
      id = wanted + n;
    }
    return id;
  }

  Collection<Node> nodes() {
    return nodes.values();
  }
}
