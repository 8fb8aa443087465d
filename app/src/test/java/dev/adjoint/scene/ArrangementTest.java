// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.drawing.NodeLook;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Block;
import dev.adjoint.graph.Extras;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.infer.Inference;
import dev.adjoint.ops.StandardOps;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArrangementTest {
  private final GraphScene scene =
      new GraphScene(StandardOps.CATALOG, (text, role) -> text.length() * role.size() * 0.6);

  private static Graph graph(boolean folded) {
    return Graph.builder("arranged")
        .node(Node.of("x", "Input"))
        .node(Node.of("a", "Relu", "x"))
        .node(Node.of("b", "Tanh", "a"))
        .node(Node.of("y", "Sigmoid", "b"))
        .blocks(List.of(new Block("pair", "Pair", List.of("a", "b"), folded, "", Extras.NONE)))
        .build();
  }

  private void show(Graph graph) {
    scene.show(graph, Inference.of(graph, StandardOps.CATALOG), RunPicture.NONE);
  }

  private NodeLook box() {
    return scene.node("block:pair").orElseThrow();
  }

  @Test
  void foldedBlockTakesTheRoomOfOneBox() {
    show(graph(true));
    Graph placed = GraphPicture.placed(graph(true), scene);
    show(placed);
    NodeLook after = scene.node("y").orElseThrow();
    assertEquals(80, after.corner().x() - box().box().right(), 1, "one column further");
    assertTrue(placed.node("b").orElseThrow().position().isPresent());
  }

  @Test
  void nodesWithoutPlacesAreLaidOutInsideTheirBlock() {
    show(graph(true));
    Graph opened = GraphPicture.placed(graph(true), scene).toBuilder().blocks(List.of()).build();
    show(opened);
    NodeLook a = scene.node("a").orElseThrow();
    NodeLook b = scene.node("b").orElseThrow();
    assertTrue(b.corner().x() >= a.box().right() + 80);
    assertFalse(a.box().intersects(b.box()));
  }

  @Test
  void nodesInsideKeepTheirDistancesWhenTheBoxMoves() {
    show(graph(false));
    Graph placed = GraphPicture.placed(graph(false), scene);
    Node moved = placed.node("b").orElseThrow();
    Graph apart =
        placed.toBuilder()
            .node(moved.at(moved.position().orElseThrow().x() + 40, 300))
            .blocks(graph(true).blocks())
            .build();
    show(apart);
    Map<String, Point> corners = Arrangement.layered(apart, scene, frame -> frame);
    Point before =
        NodeLooks.corner(apart.node("b").orElseThrow())
            .minus(NodeLooks.corner(apart.node("a").orElseThrow()));
    assertEquals(before, corners.get("b").minus(corners.get("a")));
  }
}
