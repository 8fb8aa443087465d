// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.drawing.NodeLook;
import dev.adjoint.drawing.TextMetrics;
import dev.adjoint.edit.AddNode;
import dev.adjoint.edit.Clipping;
import dev.adjoint.edit.Connect;
import dev.adjoint.edit.Disconnect;
import dev.adjoint.edit.GraphEdit;
import dev.adjoint.edit.History;
import dev.adjoint.edit.MoveNodes;
import dev.adjoint.edit.PutBlock;
import dev.adjoint.edit.RemoveBlock;
import dev.adjoint.edit.RemoveNodes;
import dev.adjoint.edit.RenameNode;
import dev.adjoint.edit.ReplaceNode;
import dev.adjoint.geometry.Box;
import dev.adjoint.graph.Block;
import dev.adjoint.graph.Extras;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Position;
import dev.adjoint.graph.Wire;
import dev.adjoint.infer.Inference;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.type.Shape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A scene that was led from graph to graph looks as one that was made for the last of them.
class EditedSceneTest {
  private static final TextMetrics METRICS = (text, role) -> text.length() * role.size() * 0.6;
  private static final Box EVERYTHING = new Box(-1e6, -1e6, 2e6, 2e6);
  private static final List<String> OPS = List.of("Add", "Relu", "MatMul", "Softmax");

  private static final SceneWords LONGER =
      new SceneWords(
          "many nodes", "params", "{0} parameters", "stale", "Fold it", Map.of(), "{0} of them");

  private Random random = new Random(0);
  private boolean inBlocks = true;

  @Test
  void anyEditsInBlocksLookAsMadeAfresh() {
    for (int seed = 0; seed < 40; seed++) {
      random = new Random(seed);
      GraphScene scene = new GraphScene(StandardOps.CATALOG, METRICS);
      History history = History.of(graph());
      Inference types = Inference.of(history.graph(), StandardOps.CATALOG);
      scene.show(history.graph(), types, RunPicture.NONE);
      for (int step = 0; step < 60; step++) {
        history = next(history);
        types = types.update(history.graph());
        scene.begin(history.graph(), types, RunPicture.NONE);
        if (random.nextInt(3) == 0) {
          // The next edit comes before all of this one is done.
          int pieces = random.nextInt(12);
          for (int i = 0; i < pieces && !scene.goOn(() -> false); i++) {}
        } else {
          scene.settle();
          assertAsMadeAfresh(scene, history.graph(), "seed " + seed + " step " + step);
        }
      }
    }
  }

  @Test
  void typesThatComeLateLookAsIfTheyHadBeenThereAtOnce() {
    for (int seed = 0; seed < 40; seed++) {
      random = new Random(seed);
      inBlocks = seed % 2 == 0;
      GraphScene scene = new GraphScene(StandardOps.CATALOG, METRICS);
      History history = History.of(graph());
      Inference types = Inference.of(history.graph(), StandardOps.CATALOG);
      for (int step = 0; step < 60; step++) {
        history = next(history);
        types = types.update(history.graph(), () -> random.nextInt(3) > 0);
        scene.begin(history.graph(), types, RunPicture.NONE);
        scene.goOn(() -> random.nextInt(12) > 0);
        if (random.nextInt(3) == 0) {
          types = types.complete();
          scene.show(history.graph(), types, RunPicture.NONE);
          assertAsMadeAfresh(scene, history.graph(), "seed " + seed + " step " + step);
        }
      }
    }
  }

  @Test
  void whatIsSeenOfAnyEditsLooksAsMadeAfreshBeforeTheRestDoes() {
    for (int seed = 0; seed < 40; seed++) {
      random = new Random(seed);
      inBlocks = false;
      GraphScene scene = new GraphScene(StandardOps.CATALOG, METRICS);
      History history = History.of(graph());
      Inference types = Inference.of(history.graph(), StandardOps.CATALOG);
      scene.show(history.graph(), types, RunPicture.NONE);
      for (int step = 0; step < 60; step++) {
        history = next(history);
        types = types.update(history.graph());
        scene.begin(history.graph(), types, RunPicture.NONE);
        assertSeenAsMadeAfresh(scene, history.graph(), "seed " + seed + " step " + step);
        int pieces = random.nextInt(12);
        for (int i = 0; i < pieces && !scene.goOn(() -> false); i++) {}
      }
      scene.settle();
      assertAsMadeAfresh(scene, history.graph(), "seed " + seed);
    }
  }

  /// Goes on as far as some part of it shows, and looks at that.
  private void assertSeenAsMadeAfresh(GraphScene scene, Graph graph, String when) {
    Box area = new Box(500 * random.nextInt(3), 300 * random.nextInt(3), 500, 300);
    while (!scene.goOn(area, () -> false)) {}
    GraphScene fresh = new GraphScene(StandardOps.CATALOG, METRICS);
    fresh.show(graph, Inference.of(graph, StandardOps.CATALOG), RunPicture.NONE);
    for (NodeLook look : scene.nodesIn(area)) {
      assertEquals(fresh.node(look.id()), Optional.of(look), when);
    }
    for (Wire wire : scene.wiresIn(area)) {
      assertEquals(ends(fresh, wire), ends(scene, wire), () -> when + " " + wire);
    }
  }

  @Test
  void anotherLanguageAmongEditsLooksAsMadeAfresh() {
    GraphScene scene = new GraphScene(StandardOps.CATALOG, METRICS);
    History history = History.of(graph());
    for (int step = 0; step < 60; step++) {
      history = next(history);
      Inference types = Inference.of(history.graph(), StandardOps.CATALOG);
      scene.begin(history.graph(), types, RunPicture.NONE);
      scene.goOn(() -> false);
      scene.setWords(random.nextBoolean() ? LONGER : SceneWords.ENGLISH);
      scene.goOn(() -> false);
    }
    scene.setWords(LONGER);
    scene.setWords(SceneWords.ENGLISH);
    scene.settle();
    assertAsMadeAfresh(scene, history.graph(), "in English again");
  }

  private History next(History history) {
    return switch (random.nextInt(10)) {
      case 0, 1 -> history.undo();
      case 2 -> history.redo();
      default -> history.apply(edit(history.graph())).closed();
    };
  }

  private GraphEdit edit(Graph graph) {
    return switch (random.nextInt(inBlocks ? 13 : 8)) {
      case 0 -> new AddNode(node(graph), random.nextInt(graph.nodes().size() + 1));
      case 1 -> new RemoveNodes(Set.of(pick(graph)));
      case 2 -> new RemoveNodes(Set.copyOf(some(graph)));
      case 3 -> new RenameNode(pick(graph), "r" + random.nextInt(30));
      case 4 -> new Connect(new PortRef(pick(graph), 0), pick(graph), random.nextInt(2));
      case 5 -> new Disconnect(pick(graph), random.nextInt(2), false);
      case 6 -> new MoveNodes(Map.of(pick(graph), place()));
      case 7 -> Clipping.of(graph, Set.copyOf(some(graph))).paste(graph, 16, 16);
      case 8 -> new PutBlock(block(graph));
      case 9 -> new RemoveBlock("b" + random.nextInt(4));
      case 10 -> new ReplaceNode(reopped(graph.node(pick(graph)).orElse(node(graph))));
      default -> folded(graph);
    };
  }

  private Node reopped(Node node) {
    return new Node(
        node.id(), op(), node.attributes(), node.inputs(), node.position(), node.extras());
  }

  private GraphEdit folded(Graph graph) {
    if (graph.blocks().isEmpty()) {
      return new PutBlock(block(graph));
    }
    Block block = graph.blocks().get(random.nextInt(graph.blocks().size()));
    return new PutBlock(block.folded(!block.folded()));
  }

  private Graph graph() {
    var shape = new AttributeValue.Dims(Shape.of(4, 4));
    Graph.Builder graph = Graph.builder("edited");
    graph.node(Node.of("x", "Input").with("shape", shape).at(0, 0));
    graph.node(Node.of("w", "Parameter").with("shape", shape).at(0, 200));
    for (int i = 0; i < 14; i++) {
      graph.node(node(graph.build()));
    }
    return graph.build();
  }

  private Node node(Graph graph) {
    Position at = place();
    return Node.of(graph.freshId("n"), op(), pick(graph), pick(graph)).at(at.x(), at.y());
  }

  private String op() {
    return OPS.get(random.nextInt(OPS.size()));
  }

  private Position place() {
    return new Position(16 * random.nextInt(100), 16 * random.nextInt(60));
  }

  private Block block(Graph graph) {
    String id = "b" + random.nextInt(4);
    List<String> nodes = new ArrayList<>(some(graph));
    // One in another, and some that are not there.
    if (!graph.blocks().isEmpty() && random.nextBoolean()) {
      nodes.addAll(graph.blocks().getFirst().nodes());
    }
    nodes.add("r" + random.nextInt(30));
    return new Block(
        id, id, List.copyOf(new LinkedHashSet<>(nodes)), random.nextBoolean(), "", Extras.NONE);
  }

  private Set<String> some(Graph graph) {
    Set<String> some = new LinkedHashSet<>();
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      some.add(pick(graph));
    }
    return some;
  }

  private String pick(Graph graph) {
    return graph.nodes().isEmpty() ? "nobody" : graph.at(random.nextInt(graph.nodes().size())).id();
  }

  private static void assertAsMadeAfresh(GraphScene scene, Graph graph, String when) {
    GraphScene fresh = new GraphScene(StandardOps.CATALOG, METRICS);
    fresh.show(graph, Inference.of(graph, StandardOps.CATALOG), RunPicture.NONE);
    assertEquals(Set.copyOf(fresh.nodes()), Set.copyOf(scene.nodes()), when);
    assertEquals(fresh.blocks().in(EVERYTHING), scene.blocks().in(EVERYTHING), when);
    assertEquals(
        Set.copyOf(fresh.wiresIn(EVERYTHING)), Set.copyOf(scene.wiresIn(EVERYTHING)), when);
    for (Wire wire : graph.wires()) {
      assertEquals(ends(fresh, wire), ends(scene, wire), () -> when + " " + wire);
      assertEquals(fresh.folding().drawn(wire), scene.folding().drawn(wire), when);
    }
    for (Node node : graph.nodes()) {
      assertEquals(fresh.folding().shownAs(node.id()), scene.folding().shownAs(node.id()), when);
    }
  }

  /// Around which nodes a wire is led is another matter: it is left where it is when one comes
  /// near.
  private static List<Object> ends(GraphScene scene, Wire wire) {
    return scene
        .wire(wire)
        .map(
            look ->
                List.<Object>of(look.path().start(), look.path().end(), look.kind(), look.shape()))
        .orElse(List.of());
  }
}
