// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.drawing.Breakmark;
import dev.adjoint.drawing.NodeLook;
import dev.adjoint.drawing.Staleness;
import dev.adjoint.drawing.WireLook;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.TensorType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GraphSceneTest {
  private static final OpCatalog OPS = StandardOps.CATALOG;
  private static final Wire A_TO_PRODUCT = new Wire(PortRef.of("a"), "product", 0);

  private final GraphScene scene =
      new GraphScene(OPS, (text, role) -> text.length() * role.size() * 0.6);

  private static Node parameter(String id, double x, double y, long... sizes) {
    return Node.of(id, "Parameter")
        .with("shape", new AttributeValue.Dims(Shape.of(sizes)))
        .at(x, y);
  }

  private static Graph product(long inner) {
    return Graph.builder("product")
        .node(parameter("a", 0, 0, 64, 784))
        .node(parameter("b", 0, 200, inner, 10))
        .node(Node.of("product", "MatMul", "a", "b").at(300, 0))
        .build();
  }

  private void show(Graph graph) {
    scene.show(graph, Inference.of(graph, OPS), RunPicture.NONE);
  }

  private NodeLook node(String id) {
    return scene.node(id).orElseThrow();
  }

  @Test
  void wiresCarryShapeAndTypeFromPortToPort() {
    show(product(784));
    WireLook wire = scene.wire(A_TO_PRODUCT).orElseThrow();
    assertEquals("64×784", wire.shape());
    assertEquals("f32", wire.dtype());
    assertEquals(WireLook.Kind.VALUE, wire.kind());
    assertEquals(new Point(node("a").box().right(), 40), wire.path().start());
    assertEquals(new Point(300, 40), wire.path().end());
  }

  @Test
  void portOfASourceGoesByTheNameOfItsValue() {
    show(product(784));
    assertEquals("a", node("a").outputs().getFirst().label());
    assertEquals("Y", node("product").outputs().getFirst().label());
    show(Graph.builder("long").node(parameter("a_name_far_too_long", 0, 0, 2)).build());
    assertEquals("W", node("a_name_far_too_long").outputs().getFirst().label());
  }

  @Test
  void shapesThatDoNotFitMakeTheNodeFaultyAndAWireClash() {
    show(product(128));
    assertTrue(scene.isFaulty("product"));
    long clashes =
        scene.within(scene.bounds()).wires().stream()
            .filter(wire -> wire.kind() == WireLook.Kind.CLASH)
            .count();
    assertTrue(clashes >= 1, "no wire shows the clash");
    assertTrue(scene.within(scene.bounds()).nodes().getLast().state().error());
  }

  @Test
  void mendedGraphIsFaultyNoMore() {
    show(product(128));
    show(product(784));
    assertFalse(scene.isFaulty("product"));
    assertEquals(WireLook.Kind.VALUE, scene.wire(A_TO_PRODUCT).orElseThrow().kind());
  }

  @Test
  void onlyWhatChangedIsDressedAgain() {
    Graph graph = product(784);
    show(graph);
    NodeLook before = node("a");
    Graph moved = graph.toBuilder().node(graph.node("b").orElseThrow().at(40, 240)).build();
    show(moved);
    assertSame(before, node("a"));
    assertEquals(new Point(40, 240), node("b").corner());
  }

  @Test
  void removedNodeTakesItsWiresAlong() {
    Graph graph = product(784);
    show(graph);
    Node product = graph.node("product").orElseThrow();
    show(graph.toBuilder().remove("a").node(product.withInput(0, Optional.empty())).build());
    assertEquals(Optional.empty(), scene.node("a"));
    assertEquals(Optional.empty(), scene.wire(A_TO_PRODUCT));
    assertEquals(List.of(), scene.nodesIn(new Box(0, 0, 100, 60)));
  }

  @Test
  void draggedNodeIsSeenElsewhereUntilLetGo() {
    show(product(784));
    scene.showMoved(Map.of("a", new Point(-50, 8)));
    assertEquals(new Point(-50, 8), node("a").corner());
    assertEquals(48, scene.wire(A_TO_PRODUCT).orElseThrow().path().start().y());
    scene.showMoved(Map.of());
    assertEquals(Point.ORIGIN, node("a").corner());
    assertEquals(40, scene.wire(A_TO_PRODUCT).orElseThrow().path().start().y());
  }

  @Test
  void queryFindsOnlyWhatIsNear() {
    show(product(784));
    assertEquals(
        List.of("b"), scene.nodesIn(new Box(0, 190, 50, 50)).stream().map(NodeLook::id).toList());
  }

  @Test
  void unknownOpShowsTheWiresItHas() {
    show(
        Graph.builder("future")
            .node(parameter("a", 0, 0, 3))
            .node(Node.of("q", "Quantum", "a", "a").at(300, 0))
            .build());
    assertEquals(2, node("q").inputs().size());
    assertEquals(1, node("q").outputs().size());
  }

  @Test
  void whileARunIsShownOnlyComputedWiresAreBlue() {
    Graph graph = product(784);
    Inference types = Inference.of(graph, OPS);
    RunPicture run =
        new RunPicture(
            true,
            Map.of(),
            Map.of(PortRef.of("b"), TensorType.of(DType.FLOAT32, 784, 10)),
            Map.of(),
            Map.of(),
            Optional.of("b"),
            false,
            new Breakmarks(
                Map.of("a", Breakmark.NONE.plus(true, new Breakmark.Dot(true, false))), Map.of()));
    scene.show(graph, types, run);
    assertEquals(WireLook.Kind.PENDING, scene.wire(A_TO_PRODUCT).orElseThrow().kind());
    assertEquals(
        WireLook.Kind.VALUE,
        scene.wire(new Wire(PortRef.of("b"), "product", 1)).orElseThrow().kind());
    assertTrue(scene.withState(node("b")).state().current());
    assertNotEquals(true, scene.withState(node("a")).state().current());
    assertTrue(scene.withState(node("a")).state().breakmark().gradient().isPresent());
  }

  @Test
  void whatIsFromBeforeAnEditIsMarkedAndItsWiresAreIdle() {
    Graph graph = product(784);
    Inference types = Inference.of(graph, OPS);
    Map<PortRef, TensorType> computed =
        Map.of(
            PortRef.of("a"), TensorType.of(DType.FLOAT32, 3, 784),
            PortRef.of("b"), TensorType.of(DType.FLOAT32, 784, 10));
    scene.show(graph, types, run(computed, StaleMarks.NONE));
    assertEquals(WireLook.Kind.VALUE, scene.wire(A_TO_PRODUCT).orElseThrow().kind());
    scene.show(graph, types, run(computed, new StaleMarks(Set.of(PortRef.of("a")), Set.of())));
    assertEquals(WireLook.Kind.PENDING, scene.wire(A_TO_PRODUCT).orElseThrow().kind());
    assertEquals(Staleness.VALUE, scene.withState(node("a")).state().stale());
    assertEquals("stale", scene.withState(node("a")).badge());
    assertEquals(Staleness.NONE, scene.withState(node("b")).state().stale());
    scene.show(graph, types, run(computed, new StaleMarks(Set.of(), Set.of(PortRef.of("a")))));
    assertEquals(WireLook.Kind.VALUE, scene.wire(A_TO_PRODUCT).orElseThrow().kind());
    assertEquals(Staleness.GRADIENT, scene.withState(node("a")).state().stale());
    scene.show(graph, types, run(computed, StaleMarks.NONE));
    assertEquals(WireLook.Kind.VALUE, scene.wire(A_TO_PRODUCT).orElseThrow().kind());
    assertEquals("", scene.withState(node("a")).badge());
  }

  private static RunPicture run(Map<PortRef, TensorType> computed, StaleMarks stale) {
    return new RunPicture(
        true,
        Map.of(),
        computed,
        Map.of(),
        Map.of(),
        Optional.empty(),
        false,
        Breakmarks.NONE,
        stale);
  }

  @Test
  void emptyGraphHasABoxToLookAt() {
    show(Graph.EMPTY);
    assertTrue(scene.bounds().width() > 0);
  }

  @Test
  void wireLeadsAroundANodeInItsWay() {
    Graph graph =
        Graph.builder("around")
            .node(parameter("a", 0, 0, 3))
            .node(parameter("between", 300, 0, 3))
            .node(Node.of("end", "Relu", "a").at(600, 0))
            .build();
    show(graph);
    WireLook wire = scene.wire(new Wire(PortRef.of("a"), "end", 0)).orElseThrow();
    assertFalse(wire.path().crosses(node("between").box()), wire.path().toString());
    assertTrue(wire.path().pieces().size() > 1);
  }
}
