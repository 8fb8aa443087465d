// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.Wiring;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What graphs take over from those they came from is what they would find by themselves.
class SharedStructureTest {

  @Test
  void placesAndWiringAreThoseOfTheSameGraphMadeAfresh() {
    for (int seed = 0; seed < 60; seed++) {
      RandomEdits edits = new RandomEdits(seed);
      History history = History.of(edits.graph());
      Random random = new Random(seed);
      for (int step = 0; step < 120; step++) {
        history = next(history, edits, random);
        // Not every graph is asked: it must do for the next to know a graph further back.
        if (random.nextInt(3) > 0) {
          check(history.graph());
        }
      }
    }
  }

  private static History next(History history, RandomEdits edits, Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> history.undo().undo();
      case 1 -> history.redo();
      case 2 -> history.apply(many(history.graph()));
      default -> history.apply(edits.edit(history.graph()));
    };
  }

  /// So many that what is shared is given up now and then.
  private static GraphEdit many(Graph graph) {
    List<Node> added = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      added.add(Node.of(graph.freshId("m" + i + "of" + graph.nodes().size()), "Relu", "n"));
    }
    return new AddNodes(added, List.of());
  }

  private static void check(Graph graph) {
    List<Node> nodes = List.copyOf(graph.nodes());
    for (int place = 0; place < nodes.size(); place++) {
      assertEquals(place, graph.place(nodes.get(place).id()));
    }
    assertEquals(-1, graph.place("nobody"));
    Graph fresh = Graph.builder(graph.name()).framedAs(graph).nodes(nodes).build();
    assertEquals(fresh, graph);
    assertEquals(told(fresh.wiring(), nodes), told(graph.wiring(), nodes));
    assertEquals(fresh.wiring().wires(), graph.wiring().wires());
    assertEquals(
        fresh.wiring().dangling().boxed().toList(), graph.wiring().dangling().boxed().toList());
  }

  private static List<List<Integer>> told(Wiring wiring, Collection<Node> nodes) {
    List<List<Integer>> told = new ArrayList<>();
    for (int place = 0; place < nodes.size(); place++) {
      int at = place;
      List<Integer> users =
          IntStream.range(0, wiring.users(at)).mapToObj(i -> wiring.user(at, i)).toList();
      told.add(users);
      told.add(List.of(wiring.rank(at)));
    }
    return told;
  }

  @Test
  void aRemovedNodeThatComesBackStandsWhereAllStoodBefore() {
    Graph graph = new RandomEdits(1).graph();
    String id = graph.at(3).id();
    GraphEdit removal = new RemoveNodes(Set.of(id));
    Graph without = removal.apply(graph);
    assertFalse(without.standsAs(graph));
    Graph back = removal.inverse(graph).apply(without);
    assertEquals(graph, back);
    assertEquals(3, back.place(id));
  }

  @Test
  void inALargeGraphTheTableOfPlacesIsTheSameAfterAnUndo() {
    List<Node> nodes = IntStream.range(0, 500).mapToObj(i -> Node.of("n" + i, "Input")).toList();
    Graph graph = Graph.builder("large").nodes(nodes).build();
    Graph longer = graph.toBuilder().node(Node.of("new", "Input")).build();
    assertTrue(longer.toBuilder().remove("new").build().standsAs(graph));
  }

  @Test
  void ofTwoNodesWithOneIdTheLaterStandsInThePlaceOfTheEarlier() {
    Graph graph = new RandomEdits(2).graph();
    List<Node> nodes = new ArrayList<>(graph.nodes());
    nodes.add(nodes.getFirst().at(7, 7));
    Graph single = graph.toBuilder().nodes(nodes).build();
    assertEquals(graph.nodes().size(), single.nodes().size());
    assertEquals(nodes.getLast(), single.at(0));
  }
}
