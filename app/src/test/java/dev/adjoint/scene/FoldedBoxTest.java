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
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What the box of a folded block shows of all that is in it.
class FoldedBoxTest extends FoldingCase {
  private static final Breakmark STOP = Breakmark.NONE.plus(false, new Breakmark.Dot(true, false));

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
}
