// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.drawing.AwtFonts;
import dev.adjoint.drawing.AwtTextMetrics;
import dev.adjoint.drawing.WireLook;
import dev.adjoint.geometry.NodeFrame;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Wire;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.theme.Palette;
import dev.adjoint.type.DType;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ValueRoomTest {
  private static final ValuePicture PICTURES = new ValuePicture(Palette.LIGHT);

  static List<Shape> shapes() {
    return List.of(
        Shape.SCALAR,
        Shape.of(1, 1),
        Shape.of(5),
        Shape.of(500),
        Shape.of(1, 7),
        Shape.of(6, 7),
        Shape.of(3, 784),
        Shape.of(2, 1, 9, 9),
        Shape.of(2, 16, 9, 9),
        Shape.of(2, 3, 4));
  }

  private static GraphScene scene(Graph graph, Map<String, NodeRun> nodes) {
    GraphScene scene = new GraphScene(StandardOps.CATALOG, new AwtTextMetrics(new AwtFonts()));
    RunPicture run =
        new RunPicture(
            !nodes.isEmpty(),
            nodes,
            Map.of(),
            Map.of(),
            Map.of(),
            Optional.empty(),
            false,
            Breakmarks.NONE);
    scene.show(graph, Inference.of(graph, StandardOps.CATALOG), run);
    return scene;
  }

  private static Node source(String id, Shape shape) {
    return Node.of(id, "Input").with("shape", new AttributeValue.Dims(shape));
  }

  private static NodeRun run(String node, Shape shape) {
    Tensor value = Tensor.of(DType.FLOAT32, shape, i -> i % 3);
    return PICTURES.of(node, value, Optional.of(value));
  }

  private static NodeFrame frame(Graph graph, Map<String, NodeRun> nodes) {
    return scene(graph, nodes).node("x").orElseThrow().frame();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void isWhatValueAndGradientFill(Shape shape) {
    Graph graph = Graph.builder("g").node(source("x", shape)).build();
    NodeFrame filled = frame(graph, Map.of("x", run("x", shape)));
    TensorType type = new TensorType(DType.FLOAT32, shape);
    assertEquals(filled.height(), ValueRoom.height(frame(graph, Map.of()), Optional.of(type), 0));
  }

  @Test
  void integersFillOneLine() {
    Graph graph =
        Graph.builder("g").node(Node.of("y", "Relu")).node(source("x", Shape.of(9))).build();
    NodeRun run = PICTURES.of("x", Tensor.of(DType.INT64, Shape.of(2), i -> i), Optional.empty());
    TensorType type = new TensorType(DType.INT64, Shape.of(2));
    assertEquals(
        frame(graph, Map.of("x", run)).height(),
        ValueRoom.height(frame(graph, Map.of()), Optional.of(type), 0));
  }

  @Test
  void batchThatIsNotKnownYetCountsAsSeveral() {
    Graph graph = Graph.builder("g").node(source("x", Shape.of(4, 4))).build();
    NodeFrame bare = frame(graph, Map.of());
    TensorType open = new TensorType(DType.FLOAT32, Shape.of(List.of(Dim.of("N"), Dim.of(4))));
    TensorType bound = new TensorType(DType.FLOAT32, Shape.of(100, 4));
    assertEquals(
        ValueRoom.height(bare, Optional.of(bound), 0),
        ValueRoom.height(bare, Optional.of(open), 0));
  }

  /// One wire runs back to the row below, past a node that grows into its way.
  @Test
  void wiresKeepTheirWaysWhileValuesCome() {
    Shape shape = Shape.of(4, 4);
    Graph graph =
        Graph.builder("g")
            .node(source("a", shape).at(0, 0))
            .node(source("below", shape).at(220, 130))
            .node(Node.of("h", "Relu", "a").at(440, 0))
            .node(Node.of("z", "Relu", "h").at(220, 420))
            .build();
    Wire back = new Wire(PortRef.of("h"), "z", 0);
    Map<String, NodeRun> values = new HashMap<>(Map.of("a", run("a", shape)));
    WireLook first = scene(graph, values).wire(back).orElseThrow();
    for (String node : List.of("below", "h", "z")) {
      values.put(node, run(node, shape));
      assertEquals(first.path(), scene(graph, values).wire(back).orElseThrow().path(), node);
    }
  }
}
