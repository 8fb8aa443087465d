// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.graph.Block;
import dev.adjoint.graph.Comment;
import dev.adjoint.graph.Extras;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.Position;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeaningTest {
  private static final Graph GRAPH =
      Graph.builder("g")
          .node(Node.of("x", "Input"))
          .node(Node.of("y", "Relu", "x"))
          .output("y")
          .blocks(List.of(new Block("b", "B", List.of("x", "y"), false, "", Extras.NONE)))
          .build();

  @Test
  void blocksAndCommentsChangeNoNumber() {
    Block block = GRAPH.blocks().getFirst();
    Comment note = new Comment("c", "text", new Position(0, 0), 200, 80, "", Extras.NONE);
    assertTrue(Meaning.same(GRAPH, GRAPH.toBuilder().blocks(List.of(block.folded(true))).build()));
    assertTrue(Meaning.same(GRAPH, GRAPH.toBuilder().blocks(List.of()).build()));
    assertTrue(Meaning.same(GRAPH, GRAPH.toBuilder().comments(List.of(note)).build()));
  }

  @Test
  void wiresDo() {
    Node cut = GRAPH.node("y").orElseThrow().withInput(0, Optional.empty());
    assertFalse(Meaning.same(GRAPH, GRAPH.toBuilder().node(cut).build()));
  }
}
