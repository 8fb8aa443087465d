// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

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
import dev.adjoint.session.FxBridge;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

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

  /// Lays out the open document as one step of its history, when the places are found; the window
  /// goes on meanwhile.
  ///
  /// @return whether nodes were moved; completed on the window's thread
  static CompletableFuture<Boolean> arrange(Editor editor) {
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    Content content = editor.document().content();
    RunPicture run = editor.canvas().picture().runProperty().get();
    editor.window().say(editor.messages().text("graph.laying-out"));
    Thread.ofPlatform()
        .daemon()
        .name("adjoint-layout")
        .start(
            () -> {
              Map<String, Point> corners = corners(editor.document().catalog(), content, run);
              FxBridge.toWindow().publish(done, () -> done.complete(take(editor, corners)));
            });
    return done;
  }

  private static Map<String, Point> corners(OpCatalog catalog, Content content, RunPicture run) {
    GraphScene scene = new GraphScene(catalog, new FxTextMetrics());
    scene.show(content.graph(), content.types(), run);
    return corners(content.graph(), scene);
  }

  /// Nodes that went meanwhile are left out.
  private static boolean take(Editor editor, Map<String, Point> corners) {
    editor.window().noticeProperty().set(Optional.empty());
    Map<String, Point> there = new LinkedHashMap<>(corners);
    there.keySet().retainAll(editor.document().graph().nodesById().keySet());
    if (there.isEmpty()) {
      return false;
    }
    editor.canvas().arranger().layOut(there);
    editor.canvas().overlook();
    return true;
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
