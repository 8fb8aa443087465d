// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.opening;

import dev.adjoint.canvas.FxTextMetrics;
import dev.adjoint.document.Content;
import dev.adjoint.geometry.NodeFrame;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Graph;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.scene.Arrangement;
import dev.adjoint.scene.GraphPicture;
import dev.adjoint.scene.GraphScene;
import dev.adjoint.scene.RunPicture;
import java.util.Map;

/// Lays graphs out with room for what a run will show in the nodes, so that nothing covers anything
/// once values appear.
public final class Arranging {
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

  /// Where the upper left corners of the nodes go, with the numbers that a run shows in them.
  public static Map<String, Point> corners(OpCatalog catalog, Content content, RunPicture run) {
    GraphScene scene = new GraphScene(catalog, new FxTextMetrics());
    scene.show(content.graph(), content.types(), run);
    return corners(content.graph(), scene);
  }

  private static Map<String, Point> corners(Graph graph, GraphScene scene) {
    return Arrangement.layered(graph, scene, Arranging::roomy);
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
