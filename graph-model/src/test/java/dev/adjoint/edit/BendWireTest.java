// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Position;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BendWireTest {
  private static final List<Position> PLACES = List.of(new Position(80, 40), new Position(90, 60));

  private static final Graph GRAPH =
      new BendWire("y", 1, PLACES)
          .apply(
              Graph.builder("bent")
                  .node(Node.of("a", "Input").at(0, 0))
                  .node(Node.of("b", "Input").at(0, 100))
                  .node(Node.of("y", "Concat", "a", "b").at(200, 0))
                  .build());

  private static List<Position> bends(Graph graph, int port) {
    return graph.node("y").orElseThrow().bends().of(port);
  }

  @Test
  void onlyAWireThatIsThereBends() {
    assertEquals(PLACES, bends(GRAPH, 1));
    assertSame(GRAPH, new BendWire("y", 4, PLACES).apply(GRAPH));
    assertSame(GRAPH, new BendWire("nobody", 0, PLACES).apply(GRAPH));
    assertTrue(new BendWire("y", 1, PLACES).isNoOp(GRAPH));
  }

  @Test
  void bendsGoWithAWireWhoseTwoEndsMoveAlike() {
    Map<String, Position> both = Map.of("b", new Position(10, 105), "y", new Position(210, 5));
    assertEquals(
        List.of(new Position(90, 45), new Position(100, 65)),
        bends(new MoveNodes(both).apply(GRAPH), 1));
    Graph oneMoved = new MoveNodes(Map.of("y", new Position(210, 5))).apply(GRAPH);
    assertEquals(PLACES, bends(oneMoved, 1));
  }

  @Test
  void bendsGoWithTheirWireAndWithItsName() {
    assertEquals(PLACES, bends(new Disconnect("y", 0, true).apply(GRAPH), 0));
    assertEquals(PLACES, bends(new RenameNode("b", "c").apply(GRAPH), 1));
    assertEquals(List.of(), bends(new Disconnect("y", 1).apply(GRAPH), 1));
    assertEquals(List.of(), bends(new Connect(PortRef.of("a"), "y", 1).apply(GRAPH), 1));
    assertEquals(List.of(), bends(new RemoveNodes(Set.of("b")).apply(GRAPH), 1));
  }

  @Test
  void copiesBendAsTheirOriginals() {
    Graph pasted = Clipping.of(GRAPH, Set.of("b", "y")).paste(GRAPH, 32, 32).apply(GRAPH);
    assertEquals(
        List.of(new Position(112, 72), new Position(122, 92)),
        pasted.node("y2").orElseThrow().bends().of(1));
  }
}
