// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.drawing.NodeLook;
import dev.adjoint.geometry.NodeFrame;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.layout.LayeredLayout;
import dev.adjoint.scene.GraphPicture;
import dev.adjoint.scene.GraphScene;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// Lays graphs out with room for what a run will show in the nodes, so that nothing covers anything
/// once values appear.
final class Arranging {
  /// Height of a picture of a value with the two lines below it.
  private static final double VALUE_ROOM = 80;

  private Arranging() {}

  /// The graph with a place for every node: laid out anew when no node has one.
  static Graph placed(Graph graph, GraphScene scene) {
    if (graph.nodes().stream().anyMatch(node -> node.position().isPresent())) {
      return GraphPicture.placed(graph, scene);
    }
    Graph.Builder placed = graph.toBuilder();
    Map<String, Point> corners = corners(graph, scene);
    for (Node node : graph.nodes()) {
      Point corner = corners.get(node.id());
      if (corner != null) {
        placed.node(node.at(corner.x(), corner.y()));
      }
    }
    return placed.build();
  }

  /// Lays out the open document as one step of its history.
  static void arrange(Editor editor) {
    Map<String, Point> corners = corners(editor.document().graph(), editor.canvas().scene());
    if (!corners.isEmpty()) {
      editor.canvas().edits().move(corners);
      editor.canvas().fit();
    }
  }

  private static Map<String, Point> corners(Graph graph, GraphScene scene) {
    SequencedMap<String, NodeFrame> frames = new LinkedHashMap<>();
    for (Node node : graph.nodes()) {
      scene
          .node(node.id())
          .map(NodeLook::frame)
          .ifPresent(frame -> frames.put(node.id(), roomy(frame)));
    }
    return LayeredLayout.place(frames, graph.wires());
  }

  private static NodeFrame roomy(NodeFrame frame) {
    return frame.contentHeight() > 0
        ? frame
        : new NodeFrame(
            frame.width(),
            frame.height() + VALUE_ROOM,
            frame.inputs(),
            frame.outputs(),
            frame.chipsY(),
            frame.chipsOnLeft(),
            frame.contentTop(),
            frame.contentHeight(),
            frame.linesTop());
  }
}
