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
import dev.adjoint.onnx.proto.NodeProto;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.ops.source.Input;
import dev.adjoint.ops.source.Parameter;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnnxReaderTest {

  private static Models linear() {
    return Models.of(17)
        .input("x", -1, 2)
        .weight("W", Tensor.floats(Shape.of(2, 3), 1, 2, 3, 4, 5, 6))
        .node("MatMul", List.of("x", "W"), "xW")
        .node("Relu", List.of("xW"), "y")
        .output("y", -1, 3);
  }

  @Test
  void callsNodesWhatTheirFirstOutputIsCalled() throws OnnxException {
    Graph graph = linear().read().graph();
    assertEquals(List.of("x", "W", "xW", "y"), graph.nodes().stream().map(Node::id).toList());
    assertEquals(List.of(PortRef.of("y")), graph.outputs());
    assertFalse(Inference.of(graph, StandardOps.CATALOG).hasErrors());
  }

  @Test
  void keepsSymbolicSizesAndTakesFloatInitializersForParameters() throws OnnxException {
    ImportedModel model = linear().read();
    Graph graph = model.graph();
    assertEquals("[N,2]", graph.node("x").orElseThrow().attributes().get(Input.SHAPE).toString());
    Node weights = graph.node("W").orElseThrow();
    assertEquals(Parameter.OP.name(), weights.op());
    assertEquals("[2,3]", weights.attributes().get(Parameter.SHAPE).toString());
    assertEquals(5, model.weights().get("W").get(4));
  }

  @Test
  void replacesSignsThatIdsMayNotHaveAndStillFindsTheNames() throws OnnxException {
    ImportedModel model =
        Models.of(17)
            .input("in:0", 2)
            .node("Relu", List.of("in:0"), "/a/b")
            .node("Relu", List.of("/a/b"), "a.b")
            .output("a.b", 2)
            .read();
    assertEquals(List.of("in.0"), model.inputs());
    assertEquals(PortRef.of("a.b"), model.find("/a/b").orElseThrow());
    assertEquals(PortRef.of("a.b2"), model.find("a.b").orElseThrow());
  }

  @Test
  void givesAnOutputThatIsNotTheFirstOfItsNodeANodeOfItsName() throws OnnxException {
    ImportedModel model =
        Models.of(17)
            .input("x", 4)
            .node("Dropout", List.of("x"), "y", "mask")
            .node("Identity", List.of("mask"), "z")
            .output("y", 4)
            .output("mask", 4)
            .read();
    assertEquals(List.of(PortRef.of("y"), PortRef.of("mask")), model.graph().outputs());
    assertEquals("Identity", model.graph().node("mask").orElseThrow().op());
  }

  @Test
  void passesOnAnOutputThatIsListedTwice() throws OnnxException {
    Graph graph =
        Models.of(17)
            .input("x", 2)
            .node("Relu", List.of("x"), "y")
            .output("y", 2)
            .output("y", 2)
            .read()
            .graph();
    assertEquals(2, graph.outputs().size());
    assertEquals(PortRef.of("y"), graph.outputs().getFirst());
    assertFalse(Inference.of(graph, StandardOps.CATALOG).hasErrors());
  }

  @Test
  void namesEverythingItLacksAtOnce() {
    OnnxException fault =
        assertThrows(
            OnnxException.class,
            () ->
                Models.of(17)
                    .input("x", 4)
                    .node("Nonsense", List.of("x"), "a")
                    .node(
                        new NodeProto(
                            "n",
                            "my.domain",
                            "Gelu",
                            List.of("a"),
                            List.of("b"),
                            new java.util.LinkedHashMap<>()))
                    .node(NodeProto.of("Relu", List.of("b"), List.of("c")).with("zeal", 3))
                    .output("c", 4)
                    .read());
    assertTrue(fault.isUnsupported());
    assertEquals(
        "model.onnx: uses what Adjoint does not have: attribute zeal of Relu (Relu c); operator"
            + " Nonsense (Nonsense a); operator my.domain:Gelu (Gelu n); export it without",
        fault.getMessage());
  }

  @Test
  void refusesNewerOperatorSets() {
    OnnxException fault =
        assertThrows(OnnxException.class, () -> Models.of(99).input("x", 1).read());
    assertTrue(String.valueOf(fault.getMessage()).contains("operator set 99"));
  }

  @Test
  void movesAxesIntoAnInput() throws OnnxException {
    Graph graph =
        Models.of(11)
            .input("x", 2, 1)
            .node(
                NodeProto.of("Squeeze", List.of("x"), List.of("y"))
                    .with("axes", new dev.adjoint.onnx.proto.AttributeProto.Ints(List.of(1L))))
            .output("y", 2)
            .read()
            .graph();
    assertEquals(PortRef.of("y_axes"), graph.node("y").orElseThrow().input(1).orElseThrow());
    assertFalse(Inference.of(graph, StandardOps.CATALOG).hasErrors());
  }

  @Test
  void makesBlocksOfTheScopesInNames() throws OnnxException {
    Models model = Models.of(17).input("x", 2);
    String from = "x";
    for (String name :
        List.of("/net/a/Relu", "/net/a/Exp", "/net/b/Relu", "/net/b/c/Exp", "/net/Neg")) {
      String op = name.substring(name.lastIndexOf('/') + 1);
      String to = name + "_output";
      model.node(
          new NodeProto(name, "", op, List.of(from), List.of(to), new java.util.LinkedHashMap<>()));
      from = to;
    }
    Graph graph = model.output(from, 2).read().graph();
    assertEquals(
        List.of("a", "b"), graph.blocks().stream().map(dev.adjoint.graph.Block::title).toList());
    assertEquals(
        List.of("net.a.Relu_output", "net.a.Exp_output"), graph.blocks().getFirst().nodes());
  }
}
