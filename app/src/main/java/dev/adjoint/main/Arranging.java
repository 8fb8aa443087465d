// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import dev.adjoint.geometry.NodeFrame;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Graph;
import dev.adjoint.scene.Arrangement;
import dev.adjoint.scene.GraphPicture;
import dev.adjoint.scene.GraphScene;
import java.util.Map;

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
    return GraphPicture.moved(graph, corners(graph, scene), 0);
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
    return Arrangement.corners(graph, scene, Arranging::roomy);
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
