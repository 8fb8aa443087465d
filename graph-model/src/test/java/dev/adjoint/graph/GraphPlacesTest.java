// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GraphPlacesTest {
  private static final Graph GRAPH =
      Graph.builder("places")
          .node(Node.of("y", "Add", "h", "h"))
          .node(Node.of("x", "Input"))
          .node(Node.of("h", "Relu", "x"))
          .node(Node.of("lost", "Relu", "nowhere"))
          .blocks(List.of(block("b", "x", "h"), block("c", "h", "gone")))
          .build();

  private static Block block(String id, String... nodes) {
    return new Block(id, id, List.of(nodes), true, "", Extras.NONE);
  }

  private static Graph with(Node node) {
    return GRAPH.toBuilder().node(node).build();
  }

  @Test
  void nodesAreFoundByPlaceAndById() {
    assertEquals(2, GRAPH.place("h"));
    assertEquals("h", GRAPH.at(2).id());
    assertEquals(-1, GRAPH.place("nowhere"));
    assertEquals(List.of("y", "x", "h", "lost"), List.copyOf(GRAPH.nodesById().keySet()));
    assertSame(GRAPH.at(0), GRAPH.nodesById().get("y"));
    assertEquals(4, GRAPH.nodesById().entrySet().size());
  }

  @Test
  void aMovedNodeLeavesPlacesAndWiringToBothGraphs() {
    Wiring wiring = GRAPH.wiring();
    Graph moved = with(GRAPH.at(2).at(3, 4));
    assertTrue(moved.standsAs(GRAPH));
    assertSame(wiring, moved.wiring());
    assertEquals(Optional.of(List.of(moved.at(2))), moved.changedSince(GRAPH));
    assertEquals(Optional.empty(), GRAPH.at(2).position());
  }

  @Test
  void aRewiredNodeLeavesThePlacesOnly() {
    Graph rewired = with(GRAPH.at(0).withInput(1, Optional.of(PortRef.of("x"))));
    assertTrue(rewired.standsAs(GRAPH));
    assertNotSame(GRAPH.wiring(), rewired.wiring());
    assertEquals(List.of("h", "y"), users(rewired, "x"));
    assertEquals(List.of("h"), users(GRAPH, "x"));
  }

  private static List<String> users(Graph graph, String node) {
    return graph.wiresFrom(node).stream().map(Wire::to).distinct().sorted().toList();
  }

  @Test
  void whereNodesComeOrGoNothingIsShared() {
    Graph longer = with(Node.of("new", "Relu", "y"));
    assertFalse(longer.standsAs(GRAPH));
    assertEquals(Optional.empty(), longer.changedSince(GRAPH));
    Graph shorter = GRAPH.toBuilder().remove("x").build();
    assertEquals(1, shorter.place("h"));
    assertEquals(GRAPH, longer.toBuilder().remove("new").build());
  }

  @Test
  void theSameNodesInTheSameOrderStayInTheirPlaces() {
    Graph same = GRAPH.toBuilder().nodes(List.copyOf(GRAPH.nodes())).build();
    assertTrue(same.standsAs(GRAPH));
    Graph turned = GRAPH.toBuilder().nodes(List.copyOf(GRAPH.nodes()).reversed()).build();
    assertFalse(turned.standsAs(GRAPH));
    assertEquals(3, turned.place("y"));
  }

  @Test
  void theWiringKnowsUsersOrderAndWhatIsWiredToNowhere() {
    Wiring wiring = GRAPH.wiring();
    assertEquals(GRAPH.wires().size(), wiring.wires());
    assertEquals(1, wiring.users(GRAPH.place("h")));
    assertEquals(GRAPH.place("y"), wiring.user(GRAPH.place("h"), 0));
    assertEquals(List.of("x", "lost", "h", "y"), ids(Topology.of(GRAPH).order()));
    assertEquals(List.of(GRAPH.place("lost")), wiring.dangling().boxed().toList());
  }

  @Test
  void whatLiesOnOrBehindACycleHasNoRank() {
    Graph cyclic = with(Node.of("x", "Relu", "h"));
    assertFalse(cyclic.wiring().isOrdered());
    assertEquals(List.of("lost"), ids(Topology.of(cyclic).order()));
    assertEquals(List.of("y", "x", "h"), ids(Topology.of(cyclic).stuck()));
  }

  @Test
  void aDifferenceTellsWhatCameWentAndIsAnother() {
    Graph after =
        GRAPH.toBuilder()
            .remove("x")
            .node(GRAPH.at(2).at(1, 1))
            .node(Node.of("new", "Input"))
            .build();
    GraphDifference found = GraphDifference.between(GRAPH, after).orElseThrow();
    assertEquals(List.of("x"), ids(found.gone()));
    assertEquals(List.of("new"), ids(found.come()));
    assertEquals(List.of("h"), ids(found.others()));
    Graph turned = GRAPH.toBuilder().nodes(List.copyOf(GRAPH.nodes()).reversed()).build();
    assertEquals(Optional.empty(), GraphDifference.between(GRAPH, turned));
  }

  private static List<String> ids(List<Node> nodes) {
    return nodes.stream().map(Node::id).toList();
  }

  @Test
  void theWiresFromANodeAreThoseOfTheWholeList() {
    for (Node node : GRAPH.nodes()) {
      assertEquals(
          GRAPH.wiresBySource().getOrDefault(node.id(), List.of()), GRAPH.wiresFrom(node.id()));
    }
    assertEquals(List.of(), GRAPH.wiresFrom("nowhere"));
  }

  @Test
  void blocksAreFoundByNode() {
    assertEquals(List.of("b", "c"), GRAPH.blocksOf("h").stream().map(Block::id).toList());
    assertEquals(List.of("c"), GRAPH.blocksOf("gone").stream().map(Block::id).toList());
    assertEquals(List.of(), GRAPH.blocksOf("y"));
    Graph regrouped = GRAPH.toBuilder().blocks(List.of(block("d", "y"))).build();
    assertEquals(Set.of("d"), Set.copyOf(regrouped.blocksOf("y").stream().map(Block::id).toList()));
    assertEquals(List.of(), regrouped.blocksOf("h"));
  }
}
