// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.drawing.AwtFonts;
import dev.adjoint.drawing.AwtTextMetrics;
import dev.adjoint.drawing.NodeLook;
import dev.adjoint.geometry.WirePath;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.Wire;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.type.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A long network in rows, as it is seen.
class RowsTest {
  private static final int BLOCKS = 60;

  private final GraphScene scene =
      new GraphScene(StandardOps.CATALOG, new AwtTextMetrics(new AwtFonts()));

  private static Node source(String id, String op) {
    return Node.of(id, op).with("shape", new AttributeValue.Dims(Shape.of(4)));
  }

  /// A residual network, some of whose values are read again far behind.
  private static Graph network() {
    Graph.Builder graph = Graph.builder("long");
    graph.node(source("x", "Input"));
    graph.node(Node.of("h0", "Relu", "x"));
    for (int i = 1; i <= BLOCKS; i++) {
      graph.node(source("w" + i, "Parameter"));
      graph.node(Node.of("m" + i, "Mul", "h" + (i - 1), "w" + i));
      graph.node(Node.of("r" + i, "Relu", "m" + i));
      graph.node(Node.of("h" + i, "Add", "r" + i, "h" + (i % 20 == 19 ? i / 3 : i - 1)));
    }
    return graph.output("h" + BLOCKS).build();
  }

  @Test
  void noWireRunsAcrossANode() {
    Graph graph = network();
    Inference types = Inference.of(graph, StandardOps.CATALOG);
    scene.show(graph, types, RunPicture.NONE);
    Graph placed = GraphPicture.placed(graph, scene);
    scene.show(placed, types.update(placed), RunPicture.NONE);
    for (Wire wire : placed.wires()) {
      assertEquals(List.of(), crossed(wire), wire.toString());
    }
  }

  private List<String> crossed(Wire wire) {
    WirePath path = scene.wire(wire).orElseThrow().path();
    return scene.nodes().stream()
        .filter(node -> !node.id().equals(wire.to()) && !node.id().equals(wire.from().node()))
        .filter(node -> path.crosses(node.box().grown(-2)))
        .map(NodeLook::id)
        .toList();
  }
}
