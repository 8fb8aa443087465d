// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.graph.Node;
import dev.adjoint.onnx.proto.AttributeProto;
import dev.adjoint.onnx.proto.NodeProto;
import dev.adjoint.ops.activation.LeakyRelu;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class FunctionsTest {

  private static byte[] text(int field, String value) throws IOException {
    return Wire.message(field, value.getBytes(StandardCharsets.UTF_8));
  }

  /// A function `domain:name` of one operand whose body is one node of `op`.
  private static byte[] function(String name, String op, String domain, byte[]... more)
      throws IOException {
    byte[] node =
        Wire.join(text(1, "a"), text(2, "b"), text(4, op), text(7, domain), Wire.join(more));
    return Wire.message(
        25,
        Wire.join(
            text(1, name), text(4, "a"), text(5, "b"), Wire.message(7, node), text(10, "mine")));
  }

  private static NodeProto call(String name, String from, String to) {
    return new NodeProto("", "mine", name, List.of(from), List.of(to), new LinkedHashMap<>());
  }

  @Test
  void putsTheBodyInPlaceOfTheCallWithTheCallersAttributes() throws Exception {
    byte[] reference = Wire.message(5, Wire.join(text(1, "alpha"), text(21, "slope")));
    byte[] model =
        Wire.join(
            Models.of(17)
                .input("x", 2)
                .node(call("Twice", "x", "h").with("slope", new AttributeProto.Real(0.5f)))
                .node(call("Twice", "h", "y"))
                .output("y", 2)
                .bytes(),
            function("Twice", "LeakyRelu", "", reference));
    ImportedModel read = Models.read(model);
    assertEquals(
        List.of("Input", "LeakyRelu", "LeakyRelu"),
        read.graph().nodes().stream().map(Node::op).toList());
    Node first = read.graph().node("h").orElseThrow();
    assertEquals(0.5, first.attributes().get(LeakyRelu.ALPHA));
    Node second = read.graph().node("y").orElseThrow();
    assertEquals(0.01, second.attributes().get(LeakyRelu.ALPHA));
  }

  @Test
  void refusesFunctionsThatCallThemselves() throws Exception {
    byte[] model =
        Wire.join(
            Models.of(17).input("x", 2).node(call("A", "x", "y")).output("y", 2).bytes(),
            function("A", "B", "mine"),
            function("B", "A", "mine"));
    OnnxException fault = assertThrows(OnnxException.class, () -> Models.read(model));
    assertTrue(String.valueOf(fault.getMessage()).contains("calls itself"));
  }

  @Test
  void refusesTwoFunctionsOfOneName() throws Exception {
    byte[] model =
        Wire.join(
            Models.of(17).input("x", 2).node(call("F", "x", "y")).output("y", 2).bytes(),
            function("F", "Relu", ""),
            function("F", "Neg", ""));
    OnnxException fault = assertThrows(OnnxException.class, () -> Models.read(model));
    assertTrue(String.valueOf(fault.getMessage()).contains("two functions"));
  }
}
