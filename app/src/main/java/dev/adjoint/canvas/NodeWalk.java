// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.canvas;

import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.drawing.NodeLook;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.scene.GraphScene;
import java.util.Comparator;
import java.util.Optional;

/// From node to node without a pointer: along the wires, and up and down on the canvas. Each step
/// says the node to go to; from nowhere it is the first of the graph.
public final class NodeWalk {
  private final DocumentViewModel document;
  private final GraphScene scene;

  public NodeWalk(CanvasViewModel canvas) {
    this.document = canvas.document();
    this.scene = canvas.scene();
  }

  /// Where the first connected input comes from.
  public Optional<String> source() {
    return selected()
        .map(
            node -> node.inputs().stream().flatMap(Optional::stream).findFirst().map(PortRef::node))
        .orElseGet(this::first);
  }

  /// The first node that takes an output.
  public Optional<String> consumer() {
    return selected()
        .map(node -> document.graph().wiresFrom(node.id()).stream().findFirst().map(Wire::to))
        .orElseGet(this::first);
  }

  public Optional<String> above() {
    return vertical(-1);
  }

  public Optional<String> below() {
    return vertical(1);
  }

  /// The nearest node that way; a step aside counts twice as far as one straight on.
  private Optional<String> vertical(int direction) {
    Optional<NodeLook> from = selected().flatMap(node -> scene.node(node.id()));
    if (from.isEmpty()) {
      return first();
    }
    Point here = from.get().box().centre();
    return scene.nodes().stream()
        .filter(look -> direction * (look.box().centre().y() - here.y()) > 1)
        .min(Comparator.comparingDouble(look -> distance(here, look.box().centre())))
        .map(NodeLook::id);
  }

  private static double distance(Point from, Point to) {
    return Math.hypot(2 * (to.x() - from.x()), to.y() - from.y());
  }

  private Optional<String> first() {
    return document.graph().nodes().stream().findFirst().map(Node::id);
  }

  private Optional<Node> selected() {
    var nodes = document.selection().nodes();
    return nodes.size() == 1 ? document.graph().node(nodes.iterator().next()) : Optional.empty();
  }
}
