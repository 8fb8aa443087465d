// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.graph.Block;
import dev.adjoint.graph.Comment;
import dev.adjoint.graph.Extras;
import dev.adjoint.graph.Fix;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.graph.Position;
import dev.adjoint.op.Attributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EditsTest {

  private static final Graph GRAPH =
      Graph.builder("test")
          .node(Node.of("x", "Input").at(0, 0))
          .node(Node.of("W", "Parameter"))
          .node(Node.of("h", "MatMul", "x", "W").at(200, 100))
          .node(Node.of("y", "Add", "h", "h"))
          .output("y")
          .output("h")
          .blocks(List.of(new Block("b", "layer", List.of("W", "h"), false, "", Extras.NONE)))
          .training(
              Optional.of(
                  "{\"loss\": \"h\", \"optimizer\": {\"kind\": \"h\"}, \"frozen\": [\"W\", \"h\"],"
                      + " \"data\": {\"x\": \"x\", \"h\": {\"h\": \"h\"}}}"))
          .build();

  @Test
  void removingANodeTakesItsWiresOutputsAndPlacesInBlocks() {
    Graph changed = new RemoveNodes(Set.of("h")).apply(GRAPH);

    assertEquals(List.of(), changed.node("y").orElseThrow().inputs());
    assertEquals(List.of(PortRef.of("y")), changed.outputs());
    assertEquals(List.of("W"), changed.blocks().getFirst().nodes());
    assertEquals(List.of(), new RemoveNodes(Set.of("h", "W")).apply(GRAPH).blocks());
  }

  @Test
  void puttingSeveralBlocksIsPuttingOneAfterTheOther() {
    Block changed = GRAPH.blocks().getFirst().folded(true);
    Block added = new Block("c", "other", List.of("x"), false, "", Extras.NONE);
    EditLabel label = EditLabel.of("edit.test", "Blocks");

    Graph both = new PutBlocks(label, List.of(added, changed)).apply(GRAPH);
    assertEquals(List.of(changed, added), both.blocks());
    assertEquals(new PutBlock(changed).apply(new PutBlock(added).apply(GRAPH)), both);
    assertEquals(
        GRAPH,
        new PutBlocks(label, List.of(added))
            .inverse(GRAPH)
            .apply(new PutBlocks(label, List.of(added)).apply(GRAPH)));
  }

  @Test
  void renamingRewritesWiresOutputsBlocksAndTraining() {
    Graph changed = new RenameNode("h", "hidden").apply(GRAPH);

    assertEquals(List.of("x", "W", "hidden", "y"), List.copyOf(changed.nodesById().keySet()));
    assertEquals(Node.of("y", "Add", "hidden", "hidden"), changed.node("y").orElseThrow());
    assertEquals(List.of(PortRef.of("y"), PortRef.of("hidden")), changed.outputs());
    assertEquals(List.of("W", "hidden"), changed.blocks().getFirst().nodes());
    assertEquals(
        "{\"loss\": \"hidden\", \"optimizer\": {\"kind\": \"h\"}, \"frozen\": [\"W\", \"hidden\"],"
            + " \"data\": {\"x\": \"x\", \"hidden\": {\"h\": \"h\"}}}",
        changed.training().orElseThrow());
  }

  @Test
  void renamingAnInputLeavesPathsOfTheSameNameAlone() {
    String training = new RenameNode("x", "img").apply(GRAPH).training().orElseThrow();

    assertTrue(training.contains("{\"img\": \"x\""), training);
  }

  @Test
  void aNameThatIsTakenOrNoNameIsNotGiven() {
    assertSame(GRAPH, new RenameNode("h", "x").apply(GRAPH));
    assertSame(GRAPH, new RenameNode("h", " ").apply(GRAPH));
    assertSame(GRAPH, new RenameNode("h", "a/b").apply(GRAPH));
    assertSame(GRAPH, new RenameNode("h", "a:1").apply(GRAPH));
    assertSame(GRAPH, new RenameNode("nobody", "q").apply(GRAPH));
  }

  @Test
  void aGapInAVariadicInputCanBeClosed() {
    Graph graph = Graph.builder("g").node(Node.of("c", "Concat", "p", "q", "r")).build();

    assertEquals(
        Node.of("c", "Concat", "p", "r"),
        new Disconnect("c", 1, true).apply(graph).node("c").orElseThrow());
    assertEquals(
        Node.of("c", "Concat", "p", "", "r"),
        new Disconnect("c", 1).apply(graph).node("c").orElseThrow());
  }

  @Test
  void anInsertedMendLiesOnTheWireBetweenTheTwo() {
    Fix fix = new Fix.InsertBefore("Insert Flatten", "h", 0, "Flatten", Attributes.NONE);
    Graph changed = Fixes.toEdit(fix, GRAPH).apply(GRAPH);

    assertEquals(List.of("x", "W", "flatten", "h", "y"), List.copyOf(changed.nodesById().keySet()));
    assertEquals(
        Node.of("flatten", "Flatten", "x").at(100, 50), changed.node("flatten").orElseThrow());
    assertEquals(Node.of("h", "MatMul", "flatten", "W").at(200, 100), changed.node("h").get());
  }

  @Test
  void aMendForAWireThatIsGoneDoesNothing() {
    Fix fix = new Fix.InsertBefore("Insert Flatten", "x", 0, "Flatten", Attributes.NONE);

    assertTrue(Fixes.toEdit(fix, GRAPH).isNoOp(GRAPH));
  }

  @Test
  void aPasteKeepsTheWiresInsideAndTakesFreshNames() {
    AddNodes paste = Clipping.of(GRAPH, Set.of("W", "h")).paste(GRAPH, 20, 20);
    Graph changed = paste.apply(GRAPH);

    assertEquals(Node.of("h2", "MatMul", "", "W2").at(220, 120), changed.node("h2").orElseThrow());
    assertEquals(List.of("W2", "h2"), changed.blocks().getLast().nodes());
    Graph twice = Clipping.of(GRAPH, Set.of("W", "h")).paste(changed, 40, 40).apply(changed);
    assertTrue(twice.node("h3").isPresent());
    assertEquals(3, twice.blocks().size());
  }

  @Test
  void aPatchHoldsOnlyWhatDiffers() {
    Graph changed = new RemoveNodes(Set.of("W")).apply(GRAPH);
    Patch back = Patch.between(changed, GRAPH, EditLabel.of("edit.test", "Back"));

    assertEquals(List.of("W"), back.placed().stream().map(p -> p.node().id()).toList());
    assertEquals(List.of("h"), back.replaced().stream().map(Node::id).toList());
    assertTrue(back.order().isEmpty());
    Graph moved = new Connect(PortRef.of("x"), "y", 1).apply(GRAPH);
    assertFalse(Patch.between(moved, GRAPH, back.label()).frame().isPresent());
  }

  @Test
  void labelsCarryAKeyAndArgumentsForTranslation() {
    EditLabel label = new RenameNode("h", "k").label();

    assertEquals("edit.rename-node", label.key());
    assertEquals(List.of("h", "k"), label.args());
    assertEquals("Rename h to k", label.english());
  }

  private static Comment comment(String id, String text) {
    return new Comment(id, text, new Position(10, 20), 200, 80, "", Extras.NONE);
  }

  @Test
  void commentsAreAddedChangedMovedCopiedAndRemoved() {
    Graph one = new PutComment(comment("note", "first")).apply(GRAPH);
    Graph said = new PutComment(comment("note", "second")).apply(one);
    assertEquals(List.of(comment("note", "second")), said.comments());
    Graph moved = new MoveComments(Map.of("note", new Position(1, 2))).apply(said);
    assertEquals(new Position(1, 2), moved.comments().getFirst().position());
    Graph copied = Clipping.of(moved, Set.of(), Set.of("note")).paste(moved, 30, 40).apply(moved);
    assertEquals(comment("note2", "second").at(new Position(31, 42)), copied.comments().getLast());
    assertEquals(GRAPH, new RemoveComments(Set.of("note")).apply(one));
  }

  @Test
  void nudgesOfNodesAndCommentsTogetherAreOneStep() {
    History history = History.of(new PutComment(comment("note", "n")).apply(GRAPH));
    for (int x = 1; x <= 3; x++) {
      history =
          history.apply(
              new Compound(
                  EditLabel.of("edit.move", "Move"),
                  List.of(
                      new MoveNodes(Map.of("W", new Position(x, 0))),
                      new MoveComments(Map.of("note", new Position(x, 0))))));
    }
    assertEquals(1, history.depth());
    assertEquals(new Position(3, 0), history.graph().comments().getFirst().position());
    assertEquals(new Position(10, 20), history.undo().graph().comments().getFirst().position());
  }
}
