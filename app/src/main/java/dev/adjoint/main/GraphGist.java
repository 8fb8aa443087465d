// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.i18n.Messages;
import dev.adjoint.op.Category;
import dev.adjoint.op.OpCatalog;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What a graph holds, in a line that tells it from another of the same name: how many nodes, and
/// what they compute, in the order of the file.
final class GraphGist {
  private static final Set<Category> SOURCES = EnumSet.of(Category.DATA, Category.PARAMETERS);
  private static final int MOST = 6;

  private GraphGist() {}

  static String of(Graph graph, OpCatalog catalog, Messages messages) {
    List<String> ops = graph.nodes().stream().map(Node::op).distinct().toList();
    List<String> computing = ops.stream().filter(op -> !isSource(op, catalog)).toList();
    List<String> telling = computing.isEmpty() ? ops : computing;
    List<String> named = new ArrayList<>(telling.subList(0, Math.min(MOST, telling.size())));
    if (telling.size() > MOST) {
      named.add("…");
    }
    return messages.text("recovery.holds", graph.nodes().size(), String.join(", ", named));
  }

  private static boolean isSource(String op, OpCatalog catalog) {
    return catalog.find(op).filter(known -> SOURCES.contains(known.category())).isPresent();
  }
}
