// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.canvas.gesture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.canvas.CanvasViewModel;
import dev.adjoint.document.DocumentViewModel;
import dev.adjoint.document.MemoryStore;
import dev.adjoint.drawing.BlockLook;
import dev.adjoint.drawing.NodeLook;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.geometry.Viewport;
import dev.adjoint.graph.Block;
import dev.adjoint.graph.Extras;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.infer.Inference;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.scene.GraphScene;
import dev.adjoint.scene.RunPicture;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BlockGesturesTest {
  private final DocumentViewModel document =
      new DocumentViewModel(StandardOps.CATALOG, new MemoryStore(), graph -> graph);
  private final CanvasViewModel canvas =
      new CanvasViewModel(document, (text, role) -> text.length() * role.size() * 0.6);

  @BeforeEach
  void open() {
    document.show(
        Graph.builder("blocks")
            .node(Node.of("x", "Input").at(0, 0))
            .node(Node.of("a", "Relu", "x").at(300, 0))
            .node(Node.of("b", "Tanh", "x").at(300, 200))
            .node(Node.of("y", "Add", "a", "b").at(700, 0))
            .blocks(List.of(new Block("pair", "Pair", List.of("a", "b"), false, "", Extras.NONE)))
            .build());
    canvas.setViewport(Viewport.IDENTITY);
  }

  private Pointer at(Point world) {
    Point screen = canvas.viewport().toScreen(world);
    return new Pointer(world, screen, Pointer.Button.LEFT, false, false, false);
  }

  private Gesture press(Point world) {
    return Gestures.begin(canvas.surface(), at(world), false);
  }

  private void click(Point world) {
    press(world).release(at(world));
  }

  private void drag(Point from, Point to) {
    Gesture gesture = press(from);
    gesture.drag(at(to));
    gesture.release(at(to));
  }

  private BlockLook frame() {
    return canvas.scene().blocks().in(new Box(-1e6, -1e6, 2e6, 2e6)).getFirst();
  }

  private NodeLook box() {
    return canvas.scene().node("block:pair").orElseThrow();
  }

  private boolean folded() {
    return document.graph().blocks().getFirst().folded();
  }

  @Test
  void chevronFoldsAndTileOpens() {
    click(frame().chevron().centre());
    assertTrue(folded());
    click(box().corner().plus(13, 13));
    assertEquals(false, folded());
    assertEquals(2, document.past().depth());
    document.undo();
    assertTrue(folded());
  }

  @Test
  void orderAtTheRightFoldsToo() {
    click(frame().order().centre());
    assertTrue(folded());
  }

  @Test
  void titleSelectsAndDragsEverythingInside() {
    Point title = frame().titleRow().centre();
    click(title);
    assertEquals(Set.of("a", "b"), document.selection().nodes());
    drag(title, title.plus(33, 18));
    // The corner of the frame lands on the grid and the nodes keep their distance.
    assertEquals(new Point(332, 20), canvas.surface().corner("a"));
    assertEquals(new Point(332, 220), canvas.surface().corner("b"));
    assertEquals(1, document.past().depth());
  }

  @Test
  void foldedBlockIsSelectedMovedCopiedAndDeletedAsAWhole() {
    canvas.surface().fold("pair", true);
    Point body = box().box().centre();
    click(body);
    assertEquals(Set.of("a", "b"), document.selection().nodes());
    Point before = box().corner();
    drag(body, body.plus(40, 40));
    assertEquals(before.plus(40, 40), box().corner());
    assertEquals(new Point(340, 40), canvas.surface().corner("a"));
    canvas.edits().clips().duplicate();
    assertEquals(2, document.graph().blocks().size());
    assertTrue(document.graph().blocks().getLast().folded());
    document.undo();
    click(body.plus(40, 40));
    canvas.edits().deleteSelection();
    assertEquals(Set.of("x", "y"), document.graph().nodesById().keySet());
    assertEquals(List.of(), document.graph().blocks());
  }

  @Test
  void hiddenNodesAreNeitherHitNorBoxed() {
    Point inner = new Point(370, 212);
    assertInstanceOf(Hit.OnNode.class, canvas.surface().hit(inner));
    canvas.surface().fold("pair", true);
    assertEquals(new Hit.Nothing(), canvas.surface().hit(inner));
    assertEquals(Set.of(), canvas.surface().nodesIn(new Box(360, 200, 40, 100)));
    assertEquals(Set.of("a", "b"), canvas.surface().nodesIn(box().box()));
  }

  @Test
  void lineThatStandsForSeveralWiresIsSelectedAsAll() {
    canvas.surface().fold("pair", true);
    Wire drawn = new Wire(PortRef.of("x"), "a", 0);
    Point middle = canvas.scene().wire(drawn).orElseThrow().path().at(0.5).point();
    click(middle);
    assertEquals(Set.of(drawn, new Wire(PortRef.of("x"), "b", 0)), document.selection().wires());
  }

  @Test
  void outputOfAFoldedBlockIsThatOfTheNodeInside() {
    canvas.surface().fold("pair", true);
    Point port = new Point(box().box().right(), box().corner().y() + 60);
    assertEquals(
        new Hit.OnPort("b", dev.adjoint.geometry.Side.OUTPUT, 0), canvas.surface().hit(port));
  }

  @Test
  void gesturesActOnTheSceneThatCameWithAFile() {
    Graph other =
        Graph.builder("other")
            .node(Node.of("p", "Relu").at(0, 0))
            .node(Node.of("q", "Tanh", "p").at(300, 0))
            .blocks(List.of(new Block("all", "All", List.of("p", "q"), true, "", Extras.NONE)))
            .build();
    GraphScene prepared =
        new GraphScene(StandardOps.CATALOG, (text, role) -> text.length() * role.size() * 0.6);
    prepared.show(other, Inference.of(other, StandardOps.CATALOG), RunPicture.NONE);
    canvas.picture().expect(prepared);
    document.show(other);
    canvas.setViewport(Viewport.IDENTITY);
    NodeLook all = canvas.scene().node("block:all").orElseThrow();
    drag(all.box().centre(), all.box().centre().plus(40, 40));
    assertEquals(Set.of("p", "q"), document.selection().nodes());
    assertEquals(new Point(40, 40), canvas.surface().corner("p"));
  }
}
