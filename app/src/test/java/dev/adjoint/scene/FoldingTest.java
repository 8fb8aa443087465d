// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.drawing.BlockLook;
import dev.adjoint.drawing.NodeLook;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Block;
import dev.adjoint.graph.Extras;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.Wire;
import dev.adjoint.infer.Inference;
import dev.adjoint.ops.StandardOps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Blocks are folded and opened, one in another, with everything else where it was.
class FoldingTest extends FoldingCase {
  @Test
  void openingShowsEverythingWhereItWas() {
    show(net(dense(false)));
    List<NodeLook> before = scene.nodesIn(EVERYTHING);
    List<Wire> wires = scene.wiresIn(EVERYTHING);
    show(net(dense(true)));
    show(net(dense(false)));
    assertEquals(Set.copyOf(before), Set.copyOf(scene.nodesIn(EVERYTHING)));
    assertEquals(Set.copyOf(wires), Set.copyOf(scene.wiresIn(EVERYTHING)));
    for (Wire each : wires) {
      Point end = scene.wire(each).orElseThrow().path().end();
      assertEquals(look(each.to()).corner().plus(0, 40 + 20 * each.port()), end);
    }
  }

  @Test
  void sceneAfterAnyWayOfFoldingIsThatOfAFreshOne() {
    List<Block> states = new ArrayList<>();
    for (boolean folded : List.of(true, false)) {
      states.add(dense(folded));
    }
    Block outer = block("outer", false, "x", "w", "z", "again", "sum");
    List<Graph> graphs =
        List.of(
            net(dense(true)),
            net(dense(true), outer),
            net(dense(true), outer.folded(true)),
            net(dense(false), outer.folded(true)),
            net(dense(false), outer),
            net(dense(true), block("ends", true, "relu", "tanh")),
            net(block("ends", true, "relu", "tanh")),
            net(dense(true), block("crossing", true, "sum", "relu")),
            net());
    for (Graph from : graphs) {
      for (Graph to : graphs) {
        show(from);
        show(to);
        GraphScene fresh =
            new GraphScene(StandardOps.CATALOG, (text, role) -> text.length() * role.size() * 0.6);
        fresh.show(to, Inference.of(to, StandardOps.CATALOG), RunPicture.NONE);
        String way = from.blocks() + " to " + to.blocks();
        assertEquals(
            Set.copyOf(fresh.nodesIn(EVERYTHING)), Set.copyOf(scene.nodesIn(EVERYTHING)), way);
        assertEquals(fresh.blocks().in(EVERYTHING), scene.blocks().in(EVERYTHING), way);
        assertEquals(
            Set.copyOf(fresh.wiresIn(EVERYTHING)), Set.copyOf(scene.wiresIn(EVERYTHING)), way);
        for (Wire each : fresh.wiresIn(EVERYTHING)) {
          assertEquals(
              fresh.wire(each).orElseThrow().path().start(),
              scene.wire(each).orElseThrow().path().start(),
              way);
          assertEquals(
              fresh.wire(each).orElseThrow().path().end(),
              scene.wire(each).orElseThrow().path().end(),
              way);
        }
      }
    }
  }

  @Test
  void foldOfTheOuterBlockHidesTheInner() {
    Block outer = block("outer", true, "x", "w", "z", "again", "sum");
    show(net(dense(true), outer));
    assertEquals(List.of(FoldedBlock.lookId("outer"), "relu", "tanh"), shown());
    show(net(dense(true), outer.folded(false)));
    assertEquals(List.of(DENSE, "relu", "tanh", "x"), shown());
    BlockLook frame = scene.blocks().in(EVERYTHING).getFirst();
    assertTrue(frame.box().contains(look(DENSE).box()));
  }

  @Test
  void outerFrameHoldsTheInnerFrame() {
    show(net(dense(false), block("same", false, "w", "z", "again", "sum")));
    List<BlockLook> frames = scene.blocks().in(EVERYTHING);
    assertEquals(List.of("same", "dense"), frames.stream().map(BlockLook::id).toList());
    assertTrue(frames.get(0).box().contains(frames.get(1).box()));
    assertTrue(frames.get(0).titleRow().bottom() < frames.get(1).box().y());
  }

  @Test
  void draggedBlockMovesWithItsWires() {
    show(net(dense(true)));
    Point before = look(DENSE).corner();
    Map<String, Point> moved =
        Map.of(
            "w", new Point(240, 208),
            "z", new Point(440, 8),
            "again", new Point(440, 128),
            "sum", new Point(640, 8));
    scene.showMoved(moved);
    assertEquals(before.plus(40, 8), look(DENSE).corner());
    assertEquals(
        look(DENSE).corner().plus(0, 40), scene.wire(wire("x", "z", 0)).orElseThrow().path().end());
    scene.showMoved(Map.of());
    assertEquals(before, look(DENSE).corner());
  }

  @Test
  void disconnectedFirstWireOfABundleLeavesTheOther() {
    Graph graph = net(dense(true));
    show(graph);
    Node z = graph.node("z").orElseThrow();
    show(graph.toBuilder().node(z.withInput(0, Optional.empty())).build());
    assertEquals(Optional.empty(), scene.wire(wire("x", "z", 0)));
    assertTrue(scene.wire(wire("x", "again", 0)).isPresent());
    assertEquals(3, scene.wiresIn(EVERYTHING).size());
  }

  @Test
  void hundredThousandHiddenNodesAreNotDressed() {
    Graph.Builder large = Graph.builder("large");
    List<Block> blocks = new ArrayList<>();
    for (int b = 0; b < 1_000; b++) {
      List<String> members = new ArrayList<>();
      for (int n = 0; n < 100; n++) {
        String id = "b" + b + "n" + n;
        members.add(id);
        large.node(
            n == 0 && b == 0
                ? parameter(id, 0, 0, 8)
                : Node.of(id, "Relu", n == 0 ? "b" + (b - 1) + "n99" : "b" + b + "n" + (n - 1))
                    .at(b % 40 * 300 + n % 10 * 20, b / 40 * 300.0 + n));
      }
      blocks.add(new Block("block" + b, "Block " + b, members, true, "", Extras.NONE));
    }
    Graph graph = large.blocks(blocks).build();
    Inference types = Inference.of(graph, StandardOps.CATALOG);
    scene.show(graph, types, RunPicture.NONE);
    assertEquals(1_000, scene.dressings());
    assertEquals(1_000, scene.nodesIn(EVERYTHING).size());
    assertEquals(999, scene.wiresIn(EVERYTHING).size());
    blocks.set(7, blocks.get(7).folded(false));
    Graph opened = graph.toBuilder().blocks(blocks).build();
    scene.show(opened, types.update(opened), RunPicture.NONE);
    assertEquals(1_100, scene.dressings(), "only what was opened");
  }
}
