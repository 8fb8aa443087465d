// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.benchmark.LargeGraphs;
import dev.adjoint.drawing.TextMetrics;
import dev.adjoint.edit.Connect;
import dev.adjoint.edit.Disconnect;
import dev.adjoint.edit.MoveNodes;
import dev.adjoint.edit.PutBlock;
import dev.adjoint.edit.RemoveNodes;
import dev.adjoint.edit.SetAttribute;
import dev.adjoint.geometry.Box;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Position;
import dev.adjoint.graph.Wire;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.type.Shape;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Scenes that come to look as an edited graph piece by piece.
class WideSceneTest {
  private static final TextMetrics METRICS = (text, role) -> text.length() * role.size() * 0.6;
  private static final int NODES = 500;

  private final GraphScene scene = new GraphScene(StandardOps.CATALOG, METRICS);
  private Inference types = Inference.of(Graph.EMPTY, StandardOps.CATALOG);

  private void show(Graph graph) {
    types = Inference.of(graph, StandardOps.CATALOG);
    scene.show(graph, types, RunPicture.NONE);
  }

  private Graph narrowed(String weight) {
    var shape = new AttributeValue.Dims(Shape.of(64, 48));
    return new SetAttribute(weight, "shape", shape, false).apply(types.graph());
  }

  /// Goes on piece by piece; gives how many there were.
  private int pieces(Graph changed) {
    types = types.update(changed);
    scene.begin(changed, types, RunPicture.NONE);
    int pieces = 1;
    while (!scene.goOn(() -> false)) {
      pieces++;
    }
    return pieces;
  }

  private void assertAsShownAtOnce() {
    GraphScene fresh = new GraphScene(StandardOps.CATALOG, METRICS);
    fresh.show(types.graph(), Inference.of(types.graph(), StandardOps.CATALOG), RunPicture.NONE);
    assertEquals(Set.copyOf(fresh.nodes()), Set.copyOf(scene.nodes()));
    for (Wire wire : types.graph().wires()) {
      assertEquals(fresh.wire(wire), scene.wire(wire), wire::toString);
    }
    assertEquals(fresh.bounds(), scene.bounds());
  }

  @Test
  void anEditAtTheEndLooksAtNoMoreThanAHandfulOfNodes() {
    show(LargeGraphs.placed(NODES));
    int pieces = pieces(narrowed("W" + NODES / 5 * 99 / 100));
    assertTrue(pieces < 40, pieces + " pieces");
    assertAsShownAtOnce();
  }

  @Test
  void anEditAtTheBeginningComesInManyPieces() {
    show(LargeGraphs.placed(NODES));
    int pieces = pieces(narrowed("W1"));
    assertTrue(pieces > NODES, pieces + " pieces");
    assertAsShownAtOnce();
  }

  @Test
  void aMovedNodeIsAllThatIsLookedAt() {
    show(LargeGraphs.placed(NODES));
    Graph moved = new MoveNodes(Map.of("z9", new Position(-400, 50))).apply(types.graph());
    int pieces = pieces(moved);
    assertTrue(pieces < 20, pieces + " pieces");
    assertAsShownAtOnce();
  }

  @Test
  void anEditInTheMiddleOfAnotherEndsAsBothTogether() {
    show(LargeGraphs.placed(NODES));
    Graph first = narrowed("W1");
    types = types.update(first);
    scene.begin(first, types, RunPicture.NONE);
    scene.goOn(() -> false);
    Graph second = new RemoveNodes(Set.of("h7", "z30")).apply(first);
    types = types.update(second);
    scene.begin(second, types, RunPicture.NONE);
    scene.goOn(() -> false);
    pieces(narrowed("W50"));
    assertAsShownAtOnce();
  }

  @Test
  void whatLiesInFoldedBlocksCostsOnePieceABlock() {
    show(LargeGraphs.folded(NODES));
    int pieces = pieces(narrowed("W1"));
    assertTrue(pieces <= NODES + 20, pieces + " pieces");
    assertAsShownAtOnce();
    long dressed = scene.dressings();
    pieces(new MoveNodes(Map.of("z9", new Position(3, 3))).apply(types.graph()));
    assertEquals(dressed, scene.dressings());
  }

  @Test
  void anOpenedBlockShowsWhatIsInIt() {
    show(LargeGraphs.folded(NODES));
    Graph opened = types.graph();
    pieces(new PutBlock(opened.blocks().getFirst().folded(false)).apply(opened));
    assertTrue(scene.node("z9").isPresent());
    assertAsShownAtOnce();
  }

  @Test
  void aWireThatComesOrGoesIsLookedAtWithItsEnds() {
    show(LargeGraphs.placed(NODES));
    int pieces = pieces(new Connect(PortRef.of("h90"), "h98", 1).apply(types.graph()));
    assertTrue(pieces < 40, pieces + " pieces");
    assertAsShownAtOnce();
    pieces(new Disconnect("h98", 1).apply(types.graph()));
    assertAsShownAtOnce();
  }

  @Test
  void aWireOverTheBordersOfFoldedBlocksChangesTheirPorts() {
    show(LargeGraphs.folded(NODES));
    Graph before = types.graph();
    pieces(new Connect(PortRef.of("h10"), "h70", 1).apply(before));
    assertAsShownAtOnce();
    pieces(before);
    assertAsShownAtOnce();
  }

  private static final Box SIGHT = new Box(0, 0, 1_200, 960);

  /// Begins to show what the types are of, and goes on as far as that part shows it.
  private int piecesSeen(Box area) {
    scene.begin(types.graph(), types, RunPicture.NONE);
    int pieces = 1;
    while (!scene.goOn(area, () -> false)) {
      pieces++;
    }
    return pieces;
  }

  private void assertSeenAsShownAtOnce(Box area) {
    GraphScene fresh = new GraphScene(StandardOps.CATALOG, METRICS);
    fresh.show(types.graph(), Inference.of(types.graph(), StandardOps.CATALOG), RunPicture.NONE);
    assertEquals(Set.copyOf(fresh.nodesIn(area)), Set.copyOf(scene.nodesIn(area)));
    assertEquals(Set.copyOf(fresh.wiresIn(area)), Set.copyOf(scene.wiresIn(area)));
    for (Wire wire : scene.wiresIn(area)) {
      assertEquals(fresh.wire(wire), scene.wire(wire), wire::toString);
    }
    assertEquals(fresh.blocks().in(area), scene.blocks().in(area));
  }

  @Test
  void whatIsSeenOfAnEditComesBeforeTheRest() {
    show(LargeGraphs.placed(NODES));
    types = types.update(narrowed("W1"));
    int pieces = piecesSeen(SIGHT);
    assertTrue(pieces < 150, pieces + " pieces");
    assertSeenAsShownAtOnce(SIGHT);
    assertFalse(scene.isSettled());
    assertTrue(scene.goOn(SIGHT, () -> false), "what is seen stays done");
    scene.settle();
    assertTrue(scene.isSettled());
    assertAsShownAtOnce();
  }

  @Test
  void anEditThatShowsNowhereInSightIsNotWaitedFor() {
    show(LargeGraphs.placed(NODES));
    types = types.update(narrowed("W70"));
    long dressed = scene.dressings();
    piecesSeen(SIGHT);
    assertTrue(scene.dressings() - dressed < 3, "nothing is dressed but what is edited");
    assertSeenAsShownAtOnce(SIGHT);
    scene.settle();
    assertAsShownAtOnce();
  }

  @Test
  void whoLooksElsewhereInBetweenSeesAllDone() {
    show(LargeGraphs.placed(NODES));
    types = types.update(narrowed("W1"));
    piecesSeen(SIGHT);
    scene.goOn(() -> false);
    Box other = SIGHT.movedBy(900, 420);
    while (!scene.goOn(other, () -> false)) {
      assertFalse(scene.isSettled());
    }
    assertTrue(scene.isSettled());
    assertAsShownAtOnce();
  }

  @Test
  void anotherEditBeforeTheRestIsDoneIsSeenAtOnceAsWell() {
    show(LargeGraphs.placed(NODES));
    types = types.update(narrowed("W1"));
    piecesSeen(SIGHT);
    for (int i = 0; i < 30; i++) {
      scene.goOn(() -> false);
    }
    types = types.update(new RemoveNodes(Set.of("h7", "z2")).apply(types.graph()));
    piecesSeen(SIGHT);
    assertSeenAsShownAtOnce(SIGHT);
    assertFalse(scene.isSettled());
    scene.settle();
    assertAsShownAtOnce();
  }

  @Test
  void framesInSightSayWhatAllInThemHold() {
    Graph folded = LargeGraphs.folded(NODES);
    show(new PutBlock(folded.blocks().getFirst().folded(false)).apply(folded));
    types = types.update(narrowed("W1"));
    piecesSeen(SIGHT);
    assertSeenAsShownAtOnce(SIGHT);
    scene.settle();
    assertAsShownAtOnce();
  }

  @Test
  void whatIsShownAlreadyIsNotLookedAtAgain() {
    show(LargeGraphs.folded(NODES));
    scene.begin(types.graph(), types, RunPicture.NONE);
    assertTrue(scene.goOn(() -> false));
  }
}
