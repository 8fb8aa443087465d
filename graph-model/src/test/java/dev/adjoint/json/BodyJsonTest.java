// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.graph.Body;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.ops.control.Loop;
import dev.adjoint.text.TextForm;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodyJsonTest {

  private static final OpCatalog CATALOG = StandardOps.CATALOG;

  private static final String TEXT =
      """
      m:i64[] = Input()
      x:f32[2,3] = Input()
      k:f32[] = Input()
      l = Loop(m, -, x, k, num_captures=1, body=(i:i64[], c:bool[], v:f32[*], k:f32[]) {
        s = ReduceSum(v, keepdims=0) @ 40,20
        d = Less(s, k)
        w = If(d, v, k, then_branch=(a:f32[*], k:f32[]) { b = Mul(a, k); out b },
      else_branch=(k, a) { a:f32[?,3] = Input(); k:f32[] = Input(); n = Neg(a); out n })
        out d, w, v
      })
      out l, l:1
      """
          .replace(",\nelse", ", else");

  private static Graph graph() throws Exception {
    return TextForm.parse(TEXT, CATALOG);
  }

  @Test
  void bodiesComeBackFromAFile() throws Exception {
    Graph graph = graph();
    String json = GraphWriter.write(graph, CATALOG);
    Graph read = GraphReader.read(json, CATALOG);
    assertEquals(graph.nodesById(), read.nodesById());
    assertEquals(json, GraphWriter.write(read, CATALOG));
    assertEquals(graph.node("l").orElseThrow().hashCode(), read.node("l").orElseThrow().hashCode());
  }

  @Test
  void bodiesComeBackFromText() throws Exception {
    Graph graph = graph();
    String text = TextForm.print(graph, CATALOG);
    assertEquals(graph.nodesById(), TextForm.parse(text, CATALOG).nodesById());
    assertTrue(text.contains("body=(i:i64[], c:bool[], v:f32[*], k:f32[]){ "), text);
  }

  @Test
  void aBodySaysTheOrderOfItsInputs() throws Exception {
    Body body = (Body) graph().node("l").orElseThrow().attributes().get(Loop.BODY);
    assertEquals(List.of("i", "c", "v", "k"), body.inputs());
    assertEquals(2, body.depth());
    assertEquals(3, body.outputCount());
  }

  @Test
  void blocksCommentsAndUnknownFieldsOfABodyAreKept() throws Exception {
    String json =
        """
        {"adjoint": 1, "nodes": [{"id": "y", "op": "If", "inputs": ["c"], "attributes": {
          "then_branch": {"name": "yes", "inputs": [], "nodes": [{"id": "a", "op": "Abs"}],
            "outputs": ["a"], "blocks": [{"id": "b", "nodes": ["a"]}],
            "comments": [{"id": "n", "text": "t", "at": [0, 0], "size": [9, 9]}], "later": [1.50]},
          "else_branch": {"inputs": [], "nodes": [], "outputs": []}}}]}
        """;
    String written = GraphWriter.write(GraphReader.read(json, CATALOG), CATALOG);
    for (String kept : List.of("\"name\": \"yes\"", "\"blocks\"", "\"comments\"", "[1.50]")) {
      assertTrue(written.contains(kept), kept + " in " + written);
    }
    assertEquals(
        GraphReader.read(json, CATALOG).nodesById(),
        GraphReader.read(written, CATALOG).nodesById());
  }

  @Test
  void refusesWhatIsNoBody() {
    refused("3", "expected an object");
    refused("{\"nodes\": []}", "\"inputs\" is missing");
    refused("{\"inputs\": []}", "\"nodes\" is missing");
    refused("{\"inputs\": [\"a\", \"a\"], \"nodes\": []}", "listed twice");
    refused(
        "{\"inputs\": [], \"nodes\": [{\"id\": \"n\", \"op\": \"Relu\"}, {\"id\": \"n\", \"op\":"
            + " \"Relu\"}]}",
        "a second node called");
  }

  private static void refused(String body, String part) {
    String json =
        "{\"adjoint\": 1, \"nodes\": [{\"id\": \"y\", \"op\": \"If\", \"attributes\":"
            + " {\"then_branch\": "
            + body
            + "}}]}";
    GraphFileException fault =
        assertThrows(GraphFileException.class, () -> GraphReader.read(json, CATALOG));
    assertTrue(String.valueOf(fault.getMessage()).contains(part), fault.getMessage());
    assertTrue(
        String.valueOf(fault.getMessage()).contains("nodes[0].attributes.then_branch"),
        fault.getMessage());
  }

  private static String nested(int depth) {
    String head =
        "{\"inputs\": [], \"nodes\": [{\"id\": \"y\", \"op\": \"If\", \"attributes\":"
            + " {\"then_branch\": ";
    return head.repeat(depth) + "{\"inputs\": [], \"nodes\": []}" + "}}]}".repeat(depth);
  }

  private static String project(int depth) {
    return "{\"adjoint\": 1, \"nodes\": [{\"id\": \"y\", \"op\": \"If\", \"attributes\":"
        + " {\"then_branch\": "
        + nested(depth - 1)
        + "}}]}";
  }

  @Test
  void bodiesLieOnlySoDeepInOneAnother() throws Exception {
    Graph deepest = GraphReader.read(project(Body.MAX_DEPTH), CATALOG);
    assertEquals(deepest, GraphReader.read(GraphWriter.write(deepest, CATALOG), CATALOG));
    for (int depth : new int[] {Body.MAX_DEPTH + 1, 30, 5000}) {
      GraphFileException fault =
          assertThrows(GraphFileException.class, () -> GraphReader.read(project(depth), CATALOG));
      assertTrue(String.valueOf(fault.getMessage()).contains(" deep"), fault.getMessage());
    }
  }

  @Test
  void noBodyIsMadeDeeperThanAFileMayHold() {
    Graph graph = Graph.EMPTY;
    for (int depth = 0; depth < Body.MAX_DEPTH; depth++) {
      graph = holding(new Body(graph, List.of()));
    }
    Graph deepest = graph;
    assertThrows(IllegalArgumentException.class, () -> new Body(deepest, List.of()));
  }

  private static Graph holding(Body body) {
    return Graph.builder("body")
        .node(Node.of("y", "If").with("then_branch", new AttributeValue.Body(body)))
        .build();
  }
}
