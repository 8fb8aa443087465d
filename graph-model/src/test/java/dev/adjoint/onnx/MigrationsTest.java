// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.onnx.proto.AttributeProto;
import dev.adjoint.onnx.proto.GraphProto;
import dev.adjoint.onnx.proto.NodeProto;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.ops.source.Constant;
import dev.adjoint.ops.vision.Resize;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Older forms become newer ones.
class MigrationsTest {

  private static Graph sound(Models model) throws OnnxException {
    Graph graph = model.read().graph();
    Inference types = Inference.of(graph, StandardOps.CATALOG);
    assertFalse(types.hasErrors(), () -> types.diagnostics().toString());
    return graph;
  }

  private static List<String> ops(Graph graph) {
    return graph.nodes().stream().map(Node::op).toList();
  }

  private static long[] constant(Graph graph, String id) {
    return graph.node(id).orElseThrow().attributes().get(Constant.VALUE).toLongs();
  }

  @Test
  void flattensWhatSoftmaxTookForOneAxis() throws OnnxException {
    NodeProto node = NodeProto.of("Softmax", List.of("x"), List.of("y"));
    Graph graph = sound(Models.of(11).input("x", 2, 3, 4).node(node).output("y", 2, 3, 4));
    assertEquals(List.of("Input", "Shape", "Flatten", "Softmax", "Reshape"), ops(graph));
    Graph flat = sound(Models.of(11).input("x", 2, 3).node(node).output("y", 2, 3));
    assertEquals(List.of("Input", "Softmax"), ops(flat));
  }

  @Test
  void movesWhatClipAndSliceAndTopKSaid() throws OnnxException {
    Graph slice =
        sound(
            Models.of(9)
                .input("x", 5)
                .node(
                    NodeProto.of("Slice", List.of("x"), List.of("y"))
                        .with("starts", new AttributeProto.Ints(List.of(1L)))
                        .with("ends", new AttributeProto.Ints(List.of(3L))))
                .output("y", 2));
    assertEquals(1, constant(slice, "y_starts")[0]);
    assertEquals(3, constant(slice, "y_ends")[0]);
    Graph clip =
        sound(
            Models.of(6)
                .input("x", 5)
                .node(
                    NodeProto.of("Clip", List.of("x"), List.of("y"))
                        .with("max", new AttributeProto.Real(2)))
                .output("y", 5));
    assertTrue(clip.node("y").orElseThrow().input(1).isEmpty());
    assertEquals(PortRef.of("y_max"), clip.node("y").orElseThrow().input(2).orElseThrow());
  }

  @Test
  void alignsOperandsThatWereBroadcastByAxis() throws OnnxException {
    Graph graph =
        sound(
            Models.of(6)
                .input("x", 2, 3, 4)
                .weight("b", Tensor.floats(Shape.of(3), 1, 2, 3))
                .node(
                    NodeProto.of("Add", List.of("x", "b"), List.of("y"))
                        .with("axis", 1)
                        .with("broadcast", 1))
                .output("y", 2, 3, 4));
    assertEquals(1, constant(graph, "b_axes")[0]);
    assertEquals(1, constant(graph, "b_axes").length);
  }

  @Test
  void countsRanksThatTheFileDoesNotSay() throws OnnxException {
    Graph graph =
        sound(
            Models.of(6)
                .input("x", 2, 3, 4)
                .weight("b", Tensor.floats(Shape.of(3), 1, 2, 3))
                .node("Relu", List.of("x"), "positive")
                .node(
                    NodeProto.of("Add", List.of("positive", "b"), List.of("y"))
                        .with("axis", 1)
                        .with("broadcast", 1))
                .output("y", 2, 3, 4));
    Inference types = Inference.of(graph, StandardOps.CATALOG);
    assertEquals(Shape.of(3, 1), types.type(PortRef.of("b_wide")).orElseThrow().shape());
    assertEquals(Shape.of(2, 3, 4), types.type(PortRef.of("y")).orElseThrow().shape());
  }

  @Test
  void givesEachChannelItsSlopeOfAnOldPRelu() throws OnnxException {
    Graph graph =
        sound(
            Models.of(6)
                .input("x", 2, 3, 4)
                .weight("slope", Tensor.floats(Shape.of(3), 1, 2, 3))
                .node("PRelu", List.of("x", "slope"), "y")
                .output("y", 2, 3, 4));
    assertEquals(List.of("Input", "Parameter", "Constant", "Unsqueeze", "PRelu"), ops(graph));
  }

  @Test
  void readsThePowersAndScalesOfTheFirstOperatorSet() throws OnnxException {
    NodeProto norm =
        NodeProto.of("GlobalLpPool", List.of("x"), List.of("n"))
            .with("p", new AttributeProto.Real(3));
    NodeProto larger =
        NodeProto.of("Upsample", List.of("x"), List.of("y"))
            .with("height_scale", new AttributeProto.Real(2))
            .with("width_scale", new AttributeProto.Real(3));
    Graph graph =
        sound(Models.of(1).input("x", 1, 1, 2, 2).node(norm).node(larger).output("y", 1, 1, 4, 6));
    Inference types = Inference.of(graph, StandardOps.CATALOG);
    assertEquals(Shape.of(1, 1, 4, 6), types.type(PortRef.of("y")).orElseThrow().shape());
  }

  @Test
  void tellsSplitItsNumberOfParts() throws OnnxException {
    Graph graph =
        sound(
            Models.of(11)
                .input("x", 6)
                .node(NodeProto.of("Split", List.of("x"), List.of("a", "b", "c")))
                .output("c", 2));
    assertEquals(
        "Int[value=3]",
        String.valueOf(graph.node("a").orElseThrow().attributes().values().get("num_outputs")));
  }

  @Test
  void givesTheMaskOfAnOldDropoutTheTypeOfTheData() throws OnnxException {
    Graph graph =
        sound(
            Models.of(7)
                .input("x", 2)
                .node(NodeProto.of("Dropout", List.of("x"), List.of("y", "mask")))
                .output("mask", 2));
    assertEquals(List.of("Input", "Dropout", "CastLike"), ops(graph));
    assertEquals("CastLike", graph.node("mask").orElseThrow().op());
  }

  @Test
  void scansTheSequencesOfABatchOneByOne() throws OnnxException {
    GraphProto body =
        Models.of(8)
            .input("s", 3)
            .input("e", 3)
            .node("Add", List.of("s", "e"), "sum")
            .node("Identity", List.of("sum"), "seen")
            .output("sum", 3)
            .output("seen", 3)
            .graph();
    NodeProto scan =
        NodeProto.of("Scan", List.of("", "s0", "x"), List.of("last", "all"))
            .with("body", new AttributeProto.Body(body))
            .with("num_scan_inputs", 1)
            .with("directions", new AttributeProto.Ints(List.of(1L)));
    Models model =
        Models.of(8).input("s0", 2, 3).input("x", 2, 4, 3).node(scan).output("all", 2, 4, 3);
    Graph graph = sound(model);
    Inference types = Inference.of(graph, StandardOps.CATALOG);
    assertEquals(Shape.of(2, 3), types.type(new PortRef("last", 0)).orElseThrow().shape());
    assertEquals(Shape.of(2, 4, 3), types.type(new PortRef("last", 1)).orElseThrow().shape());
  }

  @Test
  void refusesToScanSequencesOfDifferentLengths() {
    NodeProto scan =
        NodeProto.of("Scan", List.of("lengths", "x"), List.of("all"))
            .with("body", new AttributeProto.Body(Models.of(8).graph()))
            .with("num_scan_inputs", 1);
    OnnxException fault =
        assertThrows(
            OnnxException.class,
            () -> Models.of(8).input("lengths", 2).input("x", 2, 4).node(scan).read());
    assertTrue(fault.isUnsupported());
  }

  @Test
  void takesTheElementAfterThePositionWhereTheFirstResizeShrinks() throws OnnxException {
    NodeProto resize = NodeProto.of("Resize", List.of("x", "s"), List.of("y"));
    Models halved = Models.of(10).input("x", 1, 5).weight("s", Tensor.floats(Shape.of(2), 1, 0.6f));
    Graph smaller = sound(halved.node(resize).output("y", 1, 3));
    assertEquals("ceil", nearest(smaller, "y"));
    Models doubled =
        Models.of(10).input("x", 1, 5).weight("s", Tensor.floats(Shape.of(2), 1, 1.5f));
    Graph larger = sound(doubled.node(resize).output("y", 1, 7));
    assertEquals("floor", nearest(larger, "y"));
    Graph either = sound(Models.of(10).input("x", 1, 5).input("s", 2).node(resize).output("y"));
    assertEquals(
        List.of("Input", "Input", "Constant", "Max", "Min", "Resize", "Resize"), ops(either));
    assertEquals("floor", nearest(either, "y_grown"));
    assertEquals("ceil", nearest(either, "y"));
  }

  private static String nearest(Graph graph, String id) {
    return graph.node(id).orElseThrow().attributes().get(Resize.NEAREST_MODE);
  }
}
