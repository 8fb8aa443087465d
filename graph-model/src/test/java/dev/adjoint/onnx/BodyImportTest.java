// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.graph.Body;
import dev.adjoint.graph.Node;
import dev.adjoint.infer.Inference;
import dev.adjoint.onnx.proto.AttributeProto;
import dev.adjoint.onnx.proto.GraphProto;
import dev.adjoint.onnx.proto.NodeProto;
import dev.adjoint.onnx.proto.TensorProto;
import dev.adjoint.onnx.proto.ValueInfoProto;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BodyImportTest {

  private static NodeProto choice(GraphProto yes, GraphProto no, String result) {
    return NodeProto.of("If", List.of("c"), List.of(result))
        .with("then_branch", new AttributeProto.Body(yes))
        .with("else_branch", new AttributeProto.Body(no));
  }

  private static Models withCondition() {
    return Models.of(17)
        .input("x", 2)
        .input("z", 2)
        .input(ValueInfoProto.tensor("c", TensorProto.BOOL, Optional.of(List.of())));
  }

  private static GraphProto branch(String op, List<String> reads) {
    return Models.of(17).node(op, reads, "r").output("r", 2).graph();
  }

  private static Body body(Node node, String key) {
    AttributeValue value = node.attributes().values().get(key);
    return (Body) ((AttributeValue.Body) java.util.Objects.requireNonNull(value)).value();
  }

  @Test
  void wiresInWhatBranchesReadOfTheGraphAroundThem() throws OnnxException {
    ImportedModel model =
        withCondition()
            .node(choice(branch("Relu", List.of("x")), branch("Add", List.of("z", "x")), "y"))
            .output("y", 2)
            .read();
    Node node = model.graph().node("y").orElseThrow();
    assertEquals(
        List.of("c", "x", "z"),
        node.inputs().stream().map(wire -> wire.orElseThrow().toString()).toList());
    assertEquals(List.of("x", "z"), body(node, "then_branch").inputs());
    assertEquals(List.of("x", "z"), body(node, "else_branch").inputs());
    assertFalse(Inference.of(model.graph(), StandardOps.CATALOG).hasErrors());
  }

  @Test
  void makesParametersOfTheMainGraphOfWeightsInBodies() throws OnnxException {
    GraphProto yes =
        Models.of(17)
            .weight("w", Tensor.floats(Shape.of(2), 1, 2))
            .node("Mul", List.of("x", "w"), "r")
            .output("r", 2)
            .graph();
    ImportedModel model =
        withCondition()
            .weight("w", Tensor.floats(Shape.of(2), 3, 4))
            .node("Mul", List.of("z", "w"), "zw")
            .node(choice(yes, branch("Relu", List.of("zw")), "y"))
            .output("y", 2)
            .read();
    assertEquals(List.of("w", "w2"), List.copyOf(model.weights().keySet()));
    assertEquals(
        List.of("c", "x", "w2", "zw"),
        model.graph().node("y").orElseThrow().inputs().stream()
            .map(wire -> wire.orElseThrow().toString())
            .toList());
  }

  @Test
  void refusesBodiesDeeperThanAnyModelHasThem() {
    for (int depth : List.of(17, 90, 5000)) {
      GraphProto inner = branch("Relu", List.of("x"));
      for (int i = 0; i < Math.min(depth, 90); i++) {
        inner = Models.of(17).node(choice(inner, inner(), "r")).output("r", 2).graph();
      }
      byte[] bytes =
          depth > 90 ? deep(depth) : withCondition().node(choice(inner, inner(), "y")).bytes();
      OnnxException fault = assertThrows(OnnxException.class, () -> Models.read(bytes));
      assertTrue(String.valueOf(fault.getMessage()).contains(" deep"), fault.getMessage());
    }
  }

  private static GraphProto inner() {
    return branch("Relu", List.of("x"));
  }

  /// Field by field from the innermost graph out, as a writer that recurses would not get so far.
  private static byte[] deep(int depth) {
    try {
      byte[] graph = new byte[0];
      for (int i = 0; i < depth; i++) {
        byte[] attribute = Wire.message(6, graph);
        byte[] node =
            Wire.join(
                Wire.message(4, "If".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                Wire.message(5, attribute));
        graph = Wire.message(1, node);
      }
      return Wire.message(7, graph);
    } catch (IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
  }
}
