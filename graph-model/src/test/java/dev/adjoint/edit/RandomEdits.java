// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.edit;

import dev.adjoint.graph.Block;
import dev.adjoint.graph.Comment;
import dev.adjoint.graph.Extras;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Position;
import dev.adjoint.op.AttributeValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Edits of every kind, fitting or not.
final class RandomEdits {

  private final Random random;

  RandomEdits(long seed) {
    random = new Random(seed);
  }

  Graph graph() {
    Graph graph = Graph.EMPTY;
    for (int i = 0; i < 12; i++) {
      graph = new AddNode(node(graph)).apply(graph);
    }
    return graph.toBuilder().outputs(List.of(ref(graph))).blocks(List.of(block(graph))).build();
  }

  GraphEdit edit(Graph graph) {
    return switch (random.nextInt(23)) {
      case 0 -> new AddNode(node(graph), random.nextInt(graph.nodes().size() + 1));
      case 1 -> new RemoveNodes(some(graph));
      case 2, 3 -> new MoveNodes(moves(graph));
      case 4, 5 -> new Connect(ref(graph), pick(graph), random.nextInt(3));
      case 6 -> new Disconnect(pick(graph), random.nextInt(3), random.nextBoolean());
      case 7, 8 ->
          new SetAttribute(pick(graph), name(), new AttributeValue.Int(random.nextInt(4)), true);
      case 9 -> new UnsetAttribute(pick(graph), name());
      case 10 -> new RenameNode(pick(graph), "r" + random.nextInt(30));
      case 11 -> new SetOutputs(List.of(ref(graph)));
      case 12 -> new PutBlock(block(graph));
      case 13 -> new RemoveBlock("b" + random.nextInt(3));
      case 14 -> Clipping.of(graph, some(graph), Set.of("c1")).paste(graph, 10, 10);
      case 15, 16 -> new BendWire(pick(graph), random.nextInt(3), places());
      case 18 -> new PutComment(comment());
      case 19 -> new RemoveComments(Set.of("c" + random.nextInt(3)));
      case 20 -> new MoveComments(Map.of("c" + random.nextInt(3), new Position(5, 6)));
      case 21 ->
          new PutBlocks(
              EditLabel.of("edit.test", "Blocks"),
              List.of(block("b0", graph), block("b" + (1 + random.nextInt(2)), graph)));
      case 17 -> new ReplaceGraph(shuffled(graph));
      default ->
          new Compound(
              EditLabel.of("edit.test", "Two"),
              List.of(new RemoveNodes(some(graph)), new AddNode(node(graph))));
    };
  }

  private List<Position> places() {
    return random.nextInt(4) == 0
        ? List.of()
        : List.of(new Position(random.nextInt(99), 1), new Position(2, random.nextInt(99)));
  }

  private Graph shuffled(Graph graph) {
    List<Node> nodes = new ArrayList<>(graph.nodes());
    java.util.Collections.shuffle(nodes, random);
    return graph.toBuilder()
        .nodes(nodes)
        .name("g" + random.nextInt(3))
        .training(Optional.of("{\"loss\": \"" + pick(graph) + "\"}"))
        .build();
  }

  private Node node(Graph graph) {
    return Node.of(graph.freshId("n"), "Add", ref(graph).toString(), ref(graph).toString());
  }

  private Block block(Graph graph) {
    return block("b" + random.nextInt(3), graph);
  }

  private Block block(String id, Graph graph) {
    List<String> members = List.copyOf(some(graph));
    return new Block(id, "block", members, false, "", Extras.NONE);
  }

  private Comment comment() {
    Position place = new Position(random.nextInt(9), random.nextInt(9));
    return new Comment("c" + random.nextInt(3), name(), place, 200, 80, "", Extras.NONE);
  }

  private Map<String, Position> moves(Graph graph) {
    Map<String, Position> moves = new HashMap<>();
    moves.put(pick(graph), new Position(random.nextInt(100), random.nextInt(100)));
    return moves;
  }

  private Set<String> some(Graph graph) {
    return new LinkedHashSet<>(List.of(pick(graph), pick(graph) + ""));
  }

  private PortRef ref(Graph graph) {
    return new PortRef(pick(graph), random.nextInt(2));
  }

  private String name() {
    return "a" + random.nextInt(2);
  }

  private String pick(Graph graph) {
    List<String> ids = List.copyOf(graph.nodesById().keySet());
    return ids.isEmpty() ? "nobody" : ids.get(random.nextInt(ids.size()));
  }
}
