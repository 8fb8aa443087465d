// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Which nodes lie in which folded block: the outermost counts. The same whatever wires there are.
final class Hiding {
  static final Hiding NONE = of(Graph.EMPTY, BlockTree.NONE);

  private final List<BlockTree.Entry> shown;
  private final Map<String, String> boxOf;

  /// By the place of the node: which of `shown` hides it, or -1.
  private final int[] boxes;

  private Hiding(List<BlockTree.Entry> shown, Map<String, String> boxOf, int[] boxes) {
    this.shown = shown;
    this.boxOf = boxOf;
    this.boxes = boxes;
  }

  static Hiding of(Graph graph, BlockTree tree) {
    List<BlockTree.Entry> shown = new ArrayList<>();
    Map<String, String> boxOf = new HashMap<>();
    int[] boxes = new int[graph.nodes().size()];
    Arrays.fill(boxes, -1);
    for (BlockTree.Entry entry : tree.outerFirst()) {
      if (entry.block().folded()) {
        int before = boxOf.size();
        for (String node : entry.nodes()) {
          if (boxOf.putIfAbsent(node, entry.block().id()) == null) {
            boxes[graph.place(node)] = shown.size();
          }
        }
        if (boxOf.size() > before) {
          shown.add(entry);
        }
      }
    }
    return new Hiding(shown, boxOf, boxes);
  }

  /// The blocks that hide anything, outer ones first.
  List<BlockTree.Entry> shown() {
    return shown;
  }

  /// The block that hides a node, by the node's id.
  Map<String, String> boxOf() {
    return boxOf;
  }

  /// Whether the nodes at these places are shown as one, or each as itself.
  boolean areTogether(int place, int other) {
    return boxes[place] == boxes[other];
  }

  /// The nodes that are drawn themselves, in the order of the file.
  Collection<Node> visible(Graph graph) {
    return shown.isEmpty()
        ? graph.nodes()
        : IntStream.range(0, boxes.length)
            .filter(place -> boxes[place] < 0)
            .mapToObj(graph::at)
            .toList();
  }

  boolean isHidden(int place) {
    return boxes[place] >= 0;
  }
}
