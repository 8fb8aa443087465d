// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.opening;

import dev.adjoint.drawing.TextMetrics;
import dev.adjoint.graph.Body;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.scene.GraphScene;
import dev.adjoint.scene.RunPicture;
import java.util.Map;

/// Gives places to the nodes in the bodies of a graph, any depth down, so that people find them in
/// order when they look inside.
///
/// @param metrics of the texts in the nodes
record PlacedBodies(TextMetrics metrics) {

  /// Whether every node has a place, those in bodies included.
  static boolean arePlaced(Graph graph) {
    for (Node node : graph.nodes()) {
      if (node.position().isEmpty()) {
        return false;
      }
      for (AttributeValue value : node.attributes().values().values()) {
        if (!isPlaced(value)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isPlaced(AttributeValue value) {
    return !(value instanceof AttributeValue.Body(Body body)) || arePlaced(body.graph());
  }

  /// The graph of `types` with its bodies laid out; the same when they are.
  Graph in(Inference types) {
    Graph graph = types.graph();
    Graph.Builder placed = graph.toBuilder();
    boolean changed = false;
    for (Node node : graph.nodes()) {
      Node laid = laid(node, types);
      if (laid != node) {
        placed.node(laid);
        changed = true;
      }
    }
    return changed ? placed.build() : graph;
  }

  private Node laid(Node node, Inference around) {
    Node laid = node;
    for (Map.Entry<String, AttributeValue> entry : node.attributes().values().entrySet()) {
      if (entry.getValue() instanceof AttributeValue.Body(Body body) && !arePlaced(body.graph())) {
        Inference types = around.within(new BodyPlace(node.id(), entry.getKey())).orElseThrow();
        Body placed = body.withGraph(placed(types));
        laid = laid.with(entry.getKey(), new AttributeValue.Body(placed));
      }
    }
    return laid;
  }

  private Graph placed(Inference types) {
    GraphScene scene = new GraphScene(types.catalog(), metrics);
    Graph inside = in(types);
    scene.show(inside, types.update(inside), RunPicture.NONE);
    return Arranging.placed(inside, scene);
  }
}
