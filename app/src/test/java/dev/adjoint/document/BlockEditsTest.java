// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.geometry.Box;
import dev.adjoint.geometry.Point;
import dev.adjoint.graph.Block;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.ops.StandardOps;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BlockEditsTest {
  private final DocumentViewModel document =
      new DocumentViewModel(
          StandardOps.CATALOG, new JsonStore(StandardOps.CATALOG), graph -> graph);
  private final DocumentEdits edits = new DocumentEdits(document);

  @BeforeEach
  void open() {
    document.show(
        Graph.builder("blocks")
            .node(Node.of("x", "Input").at(0, 0))
            .node(Node.of("a", "Relu", "x").at(300, 0))
            .node(Node.of("b", "Tanh", "a").at(600, 0))
            .node(Node.of("c", "Tanh", "b").at(900, 0))
            .build());
  }

  private List<Block> blocks() {
    return document.graph().blocks();
  }

  private void group(String title, String... nodes) {
    document.select(Selection.ofNodes(Set.of(nodes)));
    assertTrue(edits.blocks().group(title).isPresent());
  }

  @Test
  void selectionBecomesABlockInTheOrderOfTheFile() {
    group("Pair", "b", "a");
    assertEquals(List.of("a", "b"), blocks().getFirst().nodes());
    assertEquals("Pair", blocks().getFirst().title());
    document.undo();
    assertEquals(List.of(), blocks());
    document.select(Selection.NONE);
    assertTrue(edits.blocks().group("Nothing").isEmpty());
  }

  @Test
  void ordersAreAboutBlocksSelectedAsAWholeElseTheSmallestAround() {
    group("Outer", "a", "b", "c");
    group("Inner", "a", "b");
    document.select(Selection.ofNodes(Set.of("a")));
    assertEquals(List.of("Inner"), edits.blocks().chosen().stream().map(Block::title).toList());
    document.select(Selection.ofNodes(Set.of("a", "c")));
    assertEquals(List.of("Outer"), edits.blocks().chosen().stream().map(Block::title).toList());
    assertTrue(edits.blocks().hasChosen());
    document.select(Selection.ofNodes(Set.of("x")));
    assertEquals(List.of(), edits.blocks().chosen());
    assertFalse(edits.blocks().hasChosen());
    document.select(Selection.ofNodes(Set.of("x", "a", "b")));
    assertEquals(List.of("Inner"), edits.blocks().chosen().stream().map(Block::title).toList());
    assertTrue(edits.blocks().hasChosen());
  }

  @Test
  void theFirstChosenBlockIsFoundWithoutTheOthers() {
    group("One", "a", "b");
    group("Two", "x");
    for (Set<String> some :
        List.of(Set.of("a"), Set.of("x"), Set.of("a", "b", "x"), Set.of("a", "x"), Set.of("c"))) {
      document.select(Selection.ofNodes(some));
      Optional<Block> first = edits.blocks().chosen().stream().findFirst();
      assertEquals(first, edits.blocks().firstChosen(), some::toString);
      assertEquals(first.isPresent(), edits.blocks().hasChosen(), some::toString);
    }
    edits.picking().all();
    assertEquals(
        List.of("One", "Two"), edits.blocks().chosen().stream().map(Block::title).toList());
  }

  @Test
  void foldingTheWholeFoldsTheOuterBlockOnly() {
    group("Outer", "a", "b", "c");
    group("Inner", "a", "b");
    document.select(Selection.ofNodes(Set.of("a", "b", "c")));
    edits.blocks().foldChosen(true);
    assertEquals(List.of(true, false), blocks().stream().map(Block::folded).toList());
    edits.blocks().foldAll(true);
    assertEquals(List.of(true, true), blocks().stream().map(Block::folded).toList());
    edits.blocks().foldAll(false);
    assertEquals(List.of(false, false), blocks().stream().map(Block::folded).toList());
    int depth = document.past().depth();
    edits.blocks().foldAll(false);
    assertEquals(depth, document.past().depth(), "nothing changed");
  }

  @Test
  void ungroupTakesTheOuterFrameAndLeavesNodesAndInnerBlocks() {
    group("Inner", "a", "b");
    group("Same nodes, later, so around it", "a", "b");
    edits.blocks().ungroup();
    assertEquals(List.of("Inner"), blocks().stream().map(Block::title).toList());
    assertEquals(4, document.graph().nodes().size());
    document.undo();
    assertEquals(2, blocks().size());
  }

  @Test
  void blocksAreRenamedAndColoured() {
    group("Pair", "a", "b");
    edits.blocks().rename(blocks().getFirst().id(), "쌍");
    edits.blocks().colour("loss");
    assertEquals("쌍", blocks().getFirst().title());
    assertEquals("loss", blocks().getFirst().colour());
    assertEquals(3, document.past().depth());
  }

  @Test
  void blocksAndCommentsSurviveTheFile() throws IOException {
    group("Pair", "a", "b");
    edits.blocks().foldAll(true);
    edits.comments().add(new Box(10, 20, 200, 80), "첫 줄\nsecond line");
    Graph graph = document.graph();
    assertEquals(graph, document.store().parse(document.store().write(graph)));
  }

  @Test
  void commentsAreWrittenMovedSizedAndDeleted() {
    String id = edits.comments().add(new Box(10, 20, 200, 80), "one");
    assertEquals(Set.of(id), document.selection().comments());
    edits.comments().say(id, "one\ntwo", 120);
    assertEquals(120, document.graph().comments().getFirst().height());
    edits.nudge(4, 0);
    edits.nudge(4, 0);
    assertEquals(new Point(18, 20), edits.corner(ItemId.ofComment(id)).orElseThrow());
    assertEquals(3, document.past().depth(), "two nudges are one step");
    edits.comments().place(id, new Box(0, 0, 300, 90));
    assertEquals(300, document.graph().comments().getFirst().width());
    edits.deleteSelection();
    assertEquals(List.of(), document.graph().comments());
    document.undo();
    assertEquals("one\ntwo", document.graph().comments().getFirst().text());
  }

  @Test
  void nodesAndCommentsMoveAndGoTogether() {
    String id = edits.comments().add(new Box(10, 20, 200, 80), "note");
    document.select(Selection.ofNode("a").plusComments(Set.of(id)));
    edits.move(Map.of("a", new Point(1, 2), ItemId.ofComment(id), new Point(3, 4)));
    assertEquals(2, document.past().depth());
    assertEquals(new Point(1, 2), edits.corner("a").orElseThrow());
    assertEquals(new Point(3, 4), edits.corner(ItemId.ofComment(id)).orElseThrow());
    edits.deleteSelection();
    assertEquals(3, document.graph().nodes().size());
    assertEquals(List.of(), document.graph().comments());
  }

  @Test
  void commentsAreCopiedWithNodesAndAlone() throws IOException {
    String id = edits.comments().add(new Box(10, 20, 200, 80), "note");
    String alone = edits.clips().copy().orElseThrow();
    edits.clips().paste(alone);
    assertEquals(2, document.graph().comments().size());
    assertEquals(1, document.selection().comments().size());
    document.select(Selection.ofNode("a").plusComments(Set.of(id)));
    edits.clips().duplicate();
    assertEquals(3, document.graph().comments().size());
    assertEquals(5, document.graph().nodes().size());
    assertEquals("note", document.graph().comments().getLast().text());
  }
}
