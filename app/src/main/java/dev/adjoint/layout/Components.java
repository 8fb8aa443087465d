// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.layout;

import dev.adjoint.layout.Net.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The parts of a graph that no wire joins (union and find).
final class Components {
  private final int[] parent;

  private Components(int size) {
    parent = new int[size];
    for (int i = 0; i < size; i++) {
      parent[i] = i;
    }
  }

  /// The cells of each part in their order; the parts in the order of their first cells.
  static List<List<Integer>> of(Cells cells) {
    Components components = new Components(cells.size());
    for (List<Link> links : cells.out()) {
      links.forEach(link -> components.join(link.from(), link.to()));
    }
    Map<Integer, List<Integer>> parts = new LinkedHashMap<>();
    for (int cell = 0; cell < cells.size(); cell++) {
      parts.computeIfAbsent(components.root(cell), root -> new ArrayList<>()).add(cell);
    }
    return List.copyOf(parts.values());
  }

  private int root(int cell) {
    int root = cell;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  private void join(int a, int b) {
    int one = root(a);
    int other = root(b);
    parent[Math.max(one, other)] = Math.min(one, other);
  }
}
