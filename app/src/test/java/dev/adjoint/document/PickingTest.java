// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.adjoint.edit.RemoveNodes;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.ops.StandardOps;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PickingTest {
  private final DocumentViewModel document =
      new DocumentViewModel(StandardOps.CATALOG, new MemoryStore(), graph -> graph);
  private final Picking picking = new Picking(document);

  private void open() {
    Graph.Builder graph =
        Graph.builder("two")
            .node(Node.of("a", "Input"))
            .node(Node.of("b", "Relu", "a"))
            .node(Node.of("c", "Relu", "b"))
            .node(Node.of("side", "Relu", "a"))
            .node(Node.of("alone", "Relu", "gone"));
    document.show(graph.build());
    document.select(Selection.ofNode("b"));
  }

  @Test
  void selectsWhatFeedsAndWhatIsFed() {
    open();
    picking.upstream();
    assertEquals(Set.of("a", "b"), document.selection().nodes());
    document.select(Selection.ofNode("b"));
    picking.downstream();
    assertEquals(Set.of("b", "c"), document.selection().nodes());
  }

  @Test
  void connectedGoesBothWaysAndNoFurther() {
    open();
    picking.connected();
    assertEquals(Set.of("a", "b", "c", "side"), document.selection().nodes());
    picking.all();
    assertEquals(5, document.selection().nodes().size());
  }

  @Test
  void allOfAGraphStaySelectedUntilOneGoes() {
    open();
    picking.all();
    DocumentEdits edits = new DocumentEdits(document);
    Selection all = document.selection();
    edits.move(Map.of("a", new Point(10, 0)));
    assertSame(all, document.selection());
    document.perform(new RemoveNodes(Set.of("c")));
    assertEquals(Set.of("a", "b", "side", "alone"), document.selection().nodes());
    document.undo();
    assertEquals(Set.of("a", "b", "side", "alone"), document.selection().nodes());
  }

  @Test
  void deepChainIsNoTrouble() {
    Graph.Builder chain = Graph.builder("chain").node(Node.of("n0", "Input"));
    for (int i = 1; i < 20_000; i++) {
      chain.node(Node.of("n" + i, "Relu", "n" + (i - 1)));
    }
    document.show(chain.build());
    document.select(Selection.ofNode("n19999"));
    picking.upstream();
    assertEquals(20_000, document.selection().nodes().size());
  }
}
