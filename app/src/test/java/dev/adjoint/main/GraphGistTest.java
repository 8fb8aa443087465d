// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.i18n.Language;
import dev.adjoint.i18n.Messages;
import dev.adjoint.ops.StandardOps;
import java.util.List;
import org.junit.jupiter.api.Test;

class GraphGistTest {
  private static Graph of(String... ops) {
    Graph.Builder graph = Graph.builder("g");
    for (int i = 0; i < ops.length; i++) {
      graph.node(Node.of("n" + i, ops[i]).at(0, 0));
    }
    return graph.build();
  }

  private static String gist(String... ops) {
    return GraphGist.of(of(ops), StandardOps.CATALOG, new Messages(Language.ENGLISH));
  }

  @Test
  void namesWhatAGraphComputesAndNotWhatItBeginsWith() {
    assertEquals("5 nodes: MatMul, Relu", gist("Input", "Parameter", "MatMul", "Relu", "MatMul"));
  }

  @Test
  void namesWhatAGraphBeginsWithWhereThereIsNothingElse() {
    assertEquals("1 node: Input", gist("Input"));
  }

  @Test
  void cutsALongList() {
    assertEquals(
        "7 nodes: Relu, Tanh, Add, Mul, Sub, Div, …",
        gist("Relu", "Tanh", "Add", "Mul", "Sub", "Div", "Exp"));
  }

  @Test
  void saysThatThereIsNothing() {
    assertEquals("no nodes", gist());
    Messages korean = new Messages(Language.KOREAN);
    List<String> said =
        List.of(
            GraphGist.of(of(), StandardOps.CATALOG, korean),
            GraphGist.of(of("Input", "Relu"), StandardOps.CATALOG, korean));
    assertEquals(List.of("노드 없음", "노드 2개: Relu"), said);
  }
}
