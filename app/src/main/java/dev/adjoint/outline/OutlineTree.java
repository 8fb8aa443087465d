// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.outline;

import dev.adjoint.graph.Graph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.TreeItem;

/// The lines of an outline as a tree of them. Made by any thread; from then on the window's.
final class OutlineTree {
  private final TreeItem<OutlineEntry> root = new TreeItem<>();
  private final Map<String, TreeItem<OutlineEntry>> items = new HashMap<>();

  private OutlineTree() {}

  /// @param open whether what is in blocks is seen at once
  static OutlineTree of(Graph graph, boolean open) {
    OutlineTree tree = new OutlineTree();
    tree.root
        .getChildren()
        .setAll(
            OutlineReader.entries(graph).stream().map(entry -> tree.item(entry, open)).toList());
    return tree;
  }

  private TreeItem<OutlineEntry> item(OutlineEntry entry, boolean open) {
    TreeItem<OutlineEntry> item = new TreeItem<>(entry);
    switch (entry) {
      case OutlineEntry.OfNode of -> items.put(of.node().id(), item);
      case OutlineEntry.OfBlock of -> {
        List<TreeItem<OutlineEntry>> inside =
            of.inside().stream().map(node -> item(node, open)).toList();
        item.getChildren().setAll(inside);
        item.setExpanded(open);
      }
    }
    return item;
  }

  TreeItem<OutlineEntry> root() {
    return root;
  }

  /// The line of a node.
  Optional<TreeItem<OutlineEntry>> item(String node) {
    return Optional.ofNullable(items.get(node));
  }
}
