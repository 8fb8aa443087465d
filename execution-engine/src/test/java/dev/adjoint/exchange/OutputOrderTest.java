// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.edit.EditBody;
import dev.adjoint.edit.SetOutputs;
import dev.adjoint.graph.BodyPlace;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.onnx.OnnxReader;
import dev.adjoint.onnx.OnnxWriter;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.text.TextForm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The order of outputs that a person sets goes into ONNX files, that of bodies too.
class OutputOrderTest {

  private static Graph written(Graph graph) throws Exception {
    Inference types = Inference.of(graph, StandardOps.CATALOG);
    byte[] bytes = OnnxWriter.bytes(new ModelExport(types, Map.of(), 1).content("order", false));
    return OnnxReader.read("order.onnx", bytes, StandardOps.CATALOG).graph();
  }

  /// What computes each output; Identities that only name it are passed over.
  private static List<String> ops(Graph graph) {
    return graph.outputs().stream().map(ref -> op(graph, ref)).toList();
  }

  private static String op(Graph graph, PortRef ref) {
    Node node = graph.node(ref.node()).orElseThrow();
    return node.op().equals("Identity") ? op(graph, node.input(0).orElseThrow()) : node.op();
  }

  @Test
  void theOrderOfAGraphIsKept() throws Exception {
    String text = "x:f32[2] = Input()\na = Relu(x)\nb = Exp(x)\nc = Neg(x)\nout a, b, c";
    Graph graph = TextForm.parse(text, StandardOps.CATALOG);
    List<PortRef> other = List.of(PortRef.of("c"), PortRef.of("a"), PortRef.of("b"));
    Graph moved = new SetOutputs(other).apply(graph);
    assertEquals(List.of("Neg", "Relu", "Exp"), ops(written(moved)));
  }

  @Test
  void theOrderOfABodyIsKept() throws Exception {
    String text =
        "s:f32[2] = Input()\nx:f32[3,2] = Input()\n"
            + "l = Scan(s, x, num_scan_inputs=1, body=(s:f32[2], v:f32[2]) {\n"
            + "  a = Add(s, v); e = Exp(a); n = Neg(a); out a, e, n })\n"
            + "y = Relu(l:1)\nz = Relu(l:2)\nout y, z";
    Graph graph = TextForm.parse(text, StandardOps.CATALOG);
    BodyPlace body = new BodyPlace("l", "body");
    List<PortRef> other = List.of(PortRef.of("a"), PortRef.of("n"), PortRef.of("e"));
    Graph again = written(new EditBody(body, new SetOutputs(other)).apply(graph));
    String loop =
        again.nodes().stream().filter(n -> n.op().equals("Scan")).findFirst().orElseThrow().id();
    Graph inside = BodyPlace.graphAt(again, List.of(new BodyPlace(loop, "body"))).orElseThrow();
    assertEquals(List.of("Add", "Neg", "Exp"), ops(inside));
  }
}
