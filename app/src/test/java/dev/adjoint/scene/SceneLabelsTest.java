// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.drawing.TextMetrics;
import dev.adjoint.drawing.WireLook;
import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.type.Shape;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SceneLabelsTest {
  private static final TextMetrics METRICS = (text, role) -> text.length() * role.size() * 0.6;

  private final GraphScene scene = new GraphScene(StandardOps.CATALOG, METRICS);

  private static Node parameter(String id, double x, double y) {
    return Node.of(id, "Parameter")
        .with("shape", new AttributeValue.Dims(Shape.of(64, 1000)))
        .at(x, y);
  }

  private void show(Graph graph) {
    scene.show(graph, Inference.of(graph, StandardOps.CATALOG), RunPicture.NONE);
  }

  /// Sums of whatever came before, strewn over the world.
  private static Graph strewn(int nodes) {
    Random random = new Random(7);
    Graph.Builder graph = Graph.builder("strewn").node(parameter("n0", 0, 0));
    for (int i = 1; i < nodes; i++) {
      String one = "n" + random.nextInt(i);
      String other = "n" + random.nextInt(i);
      Node sum = Node.of("n" + i, "Add", one, other);
      graph.node(sum.at(random.nextInt(2_000), random.nextInt(1_200)));
    }
    return graph.build();
  }

  @Test
  void labelsHideNeitherEachOtherNorBehindNodesHoweverDenseAGraphIs() {
    show(strewn(70));
    ReadableLabels read = ReadableLabels.of(scene, METRICS);
    assertEquals(List.of(), read.faults());
    assertTrue(read.labels().size() > 40, read.labels().size() + " labels");
  }

  @Test
  void partOfASceneShowsTheSameLabelsAsTheWhole() {
    show(strewn(70));
    Set<WireLook> whole = new HashSet<>(scene.within(scene.bounds()).wires());
    int seen = 0;
    for (double x = 0; x < 2_000; x += 130) {
      for (double y = 0; y < 1_200; y += 170) {
        List<WireLook> part = scene.within(new Box(x, y, 130, 170)).wires();
        assertTrue(whole.containsAll(part), "at " + x + ", " + y);
        seen += part.size();
      }
    }
    assertTrue(seen > 100, seen + " wires");
  }

  @Test
  void labelMakesWayForANodeThatIsDraggedOverIt() {
    Graph graph =
        Graph.builder("product")
            .node(parameter("a", 0, 0))
            .node(Node.of("b", "Relu", "a").at(300, 400))
            .node(parameter("c", 0, 800))
            .build();
    show(graph);
    WireLook before = wire();
    scene.showMoved(Map.of("c", new Point(100, 300)));
    WireLook beside = wire();
    assertNotEquals(before.labels(), beside.labels());
    assertEquals(List.of(), ReadableLabels.of(scene, METRICS).faults());
    scene.showMoved(Map.of());
    assertEquals(before, wire());
  }

  private WireLook wire() {
    WireLook look = scene.wire(new Wire(PortRef.of("a"), "b", 0)).orElseThrow();
    return scene.within(look.path().bounds()).wires().getFirst();
  }
}
