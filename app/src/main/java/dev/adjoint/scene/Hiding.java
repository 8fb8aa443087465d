// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Which nodes lie in which folded block: the outermost counts. The same whatever wires there are.
final class Hiding {
  static final Hiding NONE = of(Graph.EMPTY, new BlockTree());

  private final Graph graph;
  private final List<BlockTree.Entry> shown;

  /// By the place of the node: which of `shown` hides it, or -1.
  private final int[] boxes;

  private final int count;

  private Hiding(Graph graph, List<BlockTree.Entry> shown, int[] boxes, int count) {
    this.graph = graph;
    this.shown = shown;
    this.boxes = boxes;
    this.count = count;
  }

  static Hiding of(Graph graph, BlockTree tree) {
    List<BlockTree.Entry> shown = new ArrayList<>();
    int[] boxes = new int[graph.nodes().size()];
    Arrays.fill(boxes, -1);
    int count = 0;
    for (BlockTree.Entry entry : tree.outerFirst()) {
      if (entry.block().folded()) {
        int before = count;
        for (String node : entry.nodes()) {
          int place = graph.place(node);
          if (boxes[place] < 0) {
            boxes[place] = shown.size();
            count++;
          }
        }
        if (count > before) {
          shown.add(entry);
        }
      }
    }
    return new Hiding(graph, shown, boxes, count);
  }

  /// The blocks that hide anything, outer ones first.
  List<BlockTree.Entry> shown() {
    return shown;
  }

  /// How many nodes are hidden.
  int count() {
    return count;
  }

  /// The id of the block that hides a node.
  Optional<String> boxOf(String node) {
    int box = shown.isEmpty() ? -1 : box(graph.place(node));
    return box < 0 ? Optional.empty() : Optional.of(shown.get(box).block().id());
  }

  private int box(int place) {
    return place < 0 ? -1 : boxes[place];
  }

  boolean isHidden(String node) {
    return !shown.isEmpty() && box(graph.place(node)) >= 0;
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
