// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.drawing.Band;
import dev.adjoint.drawing.BlockLook;
import dev.adjoint.drawing.Breakmark;
import dev.adjoint.drawing.NodeLook;
import dev.adjoint.drawing.PortLook;
import dev.adjoint.drawing.ValueLine;
import dev.adjoint.drawing.WireLook;
import dev.adjoint.drawing.WireLook.Pulse;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Block;
import dev.adjoint.graph.Extras;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.type.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FoldingTest {
  private static final Box EVERYTHING = new Box(-1e6, -1e6, 2e6, 2e6);
  private static final Breakmark STOP = Breakmark.NONE.plus(false, new Breakmark.Dot(true, false));
  private static final String DENSE = FoldedBlock.lookId("dense");

  private final GraphScene scene =
      new GraphScene(StandardOps.CATALOG, (text, role) -> text.length() * role.size() * 0.6);

  private static Node parameter(String id, double x, double y, long... sizes) {
    return Node.of(id, "Parameter")
        .with("shape", new AttributeValue.Dims(Shape.of(sizes)))
        .at(x, y);
  }

  private static Block block(String id, boolean folded, String... nodes) {
    return new Block(id, id, List.of(nodes), folded, "", Extras.NONE);
  }

  /// `x` is read twice inside the block `dense`, whose result is read twice outside.
  private static Graph net(Block... blocks) {
    return Graph.builder("net")
        .node(parameter("x", 0, 0, 64, 784))
        .node(parameter("w", 200, 200, 784, 10))
        .node(Node.of("z", "MatMul", "x", "w").at(400, 0))
        .node(Node.of("again", "MatMul", "x", "w").at(400, 120))
        .node(Node.of("sum", "Add", "z", "again").at(600, 0))
        .node(Node.of("relu", "Relu", "sum").at(900, 0))
        .node(Node.of("tanh", "Tanh", "sum").at(900, 200))
        .blocks(List.of(blocks))
        .build();
  }

  private static Block dense(boolean folded) {
    return block("dense", folded, "w", "z", "again", "sum");
  }

  private void show(Graph graph) {
    scene.show(graph, Inference.of(graph, StandardOps.CATALOG), RunPicture.NONE);
  }

  private NodeLook look(String id) {
    return scene.node(id).orElseThrow();
  }

  private List<String> shown() {
    return scene.nodesIn(EVERYTHING).stream().map(NodeLook::id).sorted().toList();
  }

  private static Wire wire(String from, String to, int port) {
    return new Wire(PortRef.of(from), to, port);
  }

  @Test
  void foldedBlockStandsForItsNodes() {
    show(net(dense(true)));
    assertEquals(List.of(DENSE, "relu", "tanh", "x"), shown());
    assertEquals(List.of(), scene.blocks().in(EVERYTHING));
    assertEquals(
        List.of("4", "7,840"), look(DENSE).lines().stream().map(ValueLine::right).toList());
  }

  @Test
  void everyValueThatCrossesTheBorderHasOnePort() {
    show(net(dense(true)));
    assertEquals(List.of("x"), look(DENSE).inputs().stream().map(PortLook::label).toList());
    assertEquals(List.of("sum"), look(DENSE).outputs().stream().map(PortLook::label).toList());
    assertEquals(3, scene.wiresIn(EVERYTHING).size(), "one in, two out");
  }

  @Test
  void wiresEndAtThePortsOfTheBox() {
    show(net(dense(true)));
    Point in = scene.wire(wire("x", "z", 0)).orElseThrow().path().end();
    assertEquals(look(DENSE).corner().plus(0, 40), in);
    assertEquals(scene.wire(wire("x", "z", 0)), scene.wire(wire("x", "again", 0)));
    Point out = scene.wire(wire("sum", "tanh", 0)).orElseThrow().path().start();
    assertEquals(new Point(look(DENSE).box().right(), look(DENSE).corner().y() + 40), out);
    assertEquals(Optional.empty(), scene.wire(wire("w", "z", 1)));
    assertEquals("64×784", scene.wire(wire("x", "z", 0)).orElseThrow().shape());
  }

  @Test
  void boxStandsWhereTheFrameStood() {
    show(net(dense(false)));
    BlockLook frame = scene.blocks().in(EVERYTHING).getFirst();
    assertEquals("7,840 params", frame.note());
    show(net(dense(true)));
    assertEquals(frame.box().corner(), look(DENSE).corner());
  }

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
  void layersAndVariablesCountWithTheParametersTheyHold() {
    Graph graph =
        Graph.builder("layers")
            .node(parameter("x", 0, 0, 64, 784))
            .node(
                Node.of("layer", "Dense", "x").with("units", new AttributeValue.Int(10)).at(300, 0))
            .blocks(List.of(block("dense", true, "layer")))
            .build();
    show(graph);
    assertEquals(
        List.of("1", "7,850"), look(DENSE).lines().stream().map(ValueLine::right).toList());
  }

  @Test
  void faultInsideShowsOnTheBox() {
    Graph good = net(block("dense", true, "z", "again", "sum"));
    show(good.toBuilder().node(parameter("w", 200, 200, 128, 10)).build());
    assertTrue(scene.withState(look(DENSE)).state().error());
    assertEquals(
        WireLook.Kind.CLASH,
        scene.wire(wire("w", "z", 1)).orElseThrow().kind(),
        "w does not fit x");
    show(good);
    assertFalse(scene.withState(look(DENSE)).state().error());
    assertEquals(WireLook.Kind.VALUE, scene.wire(wire("w", "z", 1)).orElseThrow().kind());
  }

  @Test
  void stepAndGradientsInsideShowOnTheBox() {
    Graph graph = net(dense(true));
    Band small = Band.of(0.01, "|∂L| 0.01", false);
    Band large = Band.of(1, "|∂L| 1", true);
    RunPicture run =
        new RunPicture(
            true,
            Map.of(),
            Map.of(),
            Map.of(wire("x", "z", 0), small, wire("x", "again", 0), large),
            Map.of(
                wire("x", "again", 0), new Pulse(0, true), wire("w", "z", 1), new Pulse(0, true)),
            Optional.of("again"),
            true,
            new Breakmarks(Map.of("w", STOP), Map.of(wire("again", "sum", 1), STOP)));
    scene.show(graph, Inference.of(graph, StandardOps.CATALOG), run);
    NodeLook box = scene.withState(look(DENSE));
    assertTrue(box.state().current());
    assertTrue(box.state().backward());
    assertEquals(STOP, box.state().breakmark());
    Band band = scene.wire(wire("x", "z", 0)).orElseThrow().band().orElseThrow();
    assertEquals(large.width(), band.width());
    assertEquals("", band.text(), "the norm of a sum is not known");
    assertEquals(Set.of(wire("x", "z", 0)), scene.run().pulses().keySet());
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
