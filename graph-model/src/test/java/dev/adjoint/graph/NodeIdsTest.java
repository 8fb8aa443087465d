// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NodeIdsTest {
  private static final Graph GRAPH =
      Graph.builder("ids").node(Node.of("b", "Input")).node(Node.of("a", "Relu", "b")).build();

  @Test
  void theyAreASetInTheOrderOfTheFile() {
    NodeIds ids = GRAPH.ids();
    assertEquals(Set.of("a", "b"), ids);
    assertEquals(ids, Set.of("a", "b"));
    assertEquals(Set.of("a", "b").hashCode(), ids.hashCode());
    assertNotEquals(Set.of("a", "c"), ids);
    assertEquals(List.of("b", "a"), List.copyOf(ids));
    assertFalse(ids.contains("c"));
    Iterator<String> all = ids.iterator();
    all.next();
    all.next();
    assertThrows(NoSuchElementException.class, all::next);
  }

  @Test
  void nobodyCanChangeThem() {
    NodeIds ids = GRAPH.ids();
    assertThrows(UnsupportedOperationException.class, () -> ids.remove("a"));
    assertThrows(UnsupportedOperationException.class, () -> ids.add("c"));
    assertSame(ids, NodeIds.copyOf(ids));
    Set<String> other = new LinkedHashSet<>(List.of("a"));
    assertNotSame(other, NodeIds.copyOf(other));
  }

  @Test
  void nodesAreGivenInTheOrderOfTheFile() {
    List<Node> all = List.copyOf(GRAPH.nodes());
    assertEquals(all, NodeIds.inOrder(GRAPH.ids(), GRAPH).toList());
    assertEquals(all, NodeIds.inOrder(Set.of("a", "gone", "b"), GRAPH).toList());
    assertEquals(all.subList(1, 2), NodeIds.inOrder(Set.of("a"), GRAPH).toList());
  }

  @Test
  void theyKnowWhetherAGraphHasTheseNodesAndNoOthers() {
    Graph moved = GRAPH.toBuilder().node(GRAPH.at(1).at(3, 4)).build();
    assertTrue(GRAPH.ids().areAllOf(moved));
    assertFalse(GRAPH.ids().areAllOf(GRAPH.toBuilder().remove("a").build()));
    assertFalse(GRAPH.ids().areAllOf(GRAPH.toBuilder().node(Node.of("c", "Input")).build()));
  }
}
