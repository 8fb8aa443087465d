// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.drawing.AwtFonts;
import dev.adjoint.drawing.AwtTextMetrics;
import dev.adjoint.drawing.Band;
import dev.adjoint.drawing.NodeLook;
import dev.adjoint.drawing.Tone;
import dev.adjoint.drawing.ValueLine;
import dev.adjoint.drawing.WireLook;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.infer.Inference;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.persistent.PersistentMap;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.TensorType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A scene that has followed a run step by step looks like one that sees its last moment only.
class RunOnSceneTest {
  private static final int NODES = 40;

  private final Random random = new Random(11);
  private final Graph graph = chain();
  private final Inference types = Inference.of(graph, StandardOps.CATALOG);
  private PersistentMap<String, NodeRun> nodes = PersistentMap.empty();
  private PersistentMap<PortRef, TensorType> computed = PersistentMap.empty();
  private PersistentMap<Wire, Band> bands = PersistentMap.empty();
  private Set<PortRef> stale = Set.of();

  private static Graph chain() {
    Graph.Builder graph = Graph.builder("chain");
    graph.node(Node.of("n0", "Input").at(0, 0));
    for (int i = 1; i < NODES; i++) {
      graph.node(Node.of("n" + i, "Add", "n" + (i - 1), "n" + i / 2).at(i % 6 * 190, i / 6 * 130));
    }
    return graph.build();
  }

  private static GraphScene scene() {
    return new GraphScene(StandardOps.CATALOG, new AwtTextMetrics(new AwtFonts()));
  }

  @Test
  void followingStepsGivesWhatTheLastMomentGives() {
    GraphScene following = scene();
    following.show(graph, types, RunPicture.NONE);
    for (int i = 0; i < 60; i++) {
      RunPicture now = next();
      following.show(graph, types, now);
      GraphScene fresh = scene();
      fresh.show(graph, types, now);
      assertAlike(fresh, following, "after moment " + i);
    }
    following.show(graph, types, RunPicture.NONE);
    GraphScene bare = scene();
    bare.show(graph, types, RunPicture.NONE);
    assertAlike(bare, following, "after the run");
  }

  @Test
  void aStepDressesOnlyWhatItTouches() {
    GraphScene scene = scene();
    scene.show(graph, types, RunPicture.NONE);
    step(3, true);
    scene.show(graph, types, picture(3));
    long before = scene.dressings();
    step(4, true);
    scene.show(graph, types, picture(4));
    assertEquals(before + 1, scene.dressings());
  }

  /// Values come, change and go; so do gradients and what is outdated.
  private RunPicture next() {
    int at = random.nextInt(NODES);
    step(at, random.nextInt(4) > 0);
    stale = random.nextInt(3) == 0 ? Set.of(PortRef.of("n" + random.nextInt(NODES))) : Set.of();
    return picture(at);
  }

  private void step(int at, boolean there) {
    PortRef ref = PortRef.of("n" + at);
    if (there) {
      int width = 1 + random.nextInt(9);
      computed = computed.with(ref, new TensorType(DType.FLOAT32, Shape.of(4, width)));
      ValueLine line = new ValueLine("μ " + width, "σ", Tone.PLAIN);
      nodes = nodes.with(ref.node(), new NodeRun(Optional.empty(), List.of(line)));
    } else {
      computed = computed.without(ref);
      nodes = nodes.without(ref.node());
    }
    Optional<PortRef> from = graph.node(ref.node()).orElseThrow().input(0);
    if (from.isPresent()) {
      Wire wire = new Wire(from.get(), ref.node(), 0);
      bands =
          there
              ? bands.with(wire, Band.of(random.nextDouble(), "|∂L|", false))
              : bands.without(wire);
    }
  }

  private RunPicture picture(int current) {
    return new RunPicture(
        true,
        nodes,
        computed,
        bands,
        Map.of(),
        Optional.of("n" + current),
        false,
        Breakmarks.NONE,
        new StaleMarks(stale, Set.of()));
  }

  private void assertAlike(GraphScene fresh, GraphScene following, String when) {
    for (NodeLook look : fresh.nodes()) {
      assertEquals(Optional.of(look), following.node(look.id()), when);
    }
    assertEquals(fresh.nodes().size(), following.nodes().size(), when);
    for (Wire wire : graph.wires()) {
      assertEquals(fresh.wire(wire).map(this::said), following.wire(wire).map(this::said), when);
    }
  }

  private List<Object> said(WireLook look) {
    return List.of(look.kind(), look.shape(), look.dtype(), look.band(), look.path());
  }
}
