// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.benchmark.LargeGraphs;
import dev.adjoint.graph.Block;
import dev.adjoint.graph.Extras;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.session.FxBridge;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TreeItem;
import org.junit.jupiter.api.Test;

class OutlineMakerTest {
  private final List<Thread> threads = new ArrayList<>();
  private final List<OutlineTree> made = new ArrayList<>();
  private final OutlineMaker maker =
      new OutlineMaker(
          FxBridge.direct(),
          tree -> {
            threads.add(Thread.currentThread());
            made.add(tree);
          });

  private static Block block(String id, String... nodes) {
    return new Block(id, id, List.of(nodes), false, "", Extras.NONE);
  }

  private static List<String> lines(List<? extends OutlineEntry> entries) {
    return entries.stream()
        .map(
            entry ->
                switch (entry) {
                  case OutlineEntry.OfNode(Node node) -> node.id();
                  case OutlineEntry.OfBlock of -> of.title() + lines(of.inside());
                })
        .toList();
  }

  @Test
  void nodesStandInTheOrderOfComputationInTheirOutermostBlock() {
    Graph graph =
        Graph.builder("g")
            .node(Node.of("y", "Relu", "h"))
            .node(Node.of("h", "Relu", "x"))
            .node(Node.of("x", "Input"))
            .node(Node.of("p", "Relu", "q"))
            .node(Node.of("q", "Relu", "p"))
            .blocks(List.of(block("inner", "h"), block("outer", "h", "y")))
            .build();
    assertEquals(List.of("x", "outer[h, y]", "p", "q"), lines(OutlineReader.entries(graph)));
  }

  @Test
  void aSmallGraphIsListedAtOnceWithItsBlocksOpen() {
    maker.make(LargeGraphs.folded(300));
    assertSame(Thread.currentThread(), threads.getFirst());
    TreeItem<OutlineEntry> item = made.getFirst().item("z9").orElseThrow();
    assertTrue(item.getParent().isExpanded());
  }

  @Test
  void aLargeGraphIsListedBesideTheWindowWithItsBlocksClosed() throws Exception {
    Graph large = LargeGraphs.folded(OutlineMaker.AT_ONCE + 1_000);
    maker.make(large);
    maker.await();
    assertNotEquals(Thread.currentThread(), threads.getFirst());
    assertFalse(made.getFirst().item("z9").orElseThrow().getParent().isExpanded());
    assertEquals(1 + large.blocks().size(), made.getFirst().root().getChildren().size());
  }

  @Test
  void onlyTheOutlineThatIsStillWantedIsHandedOver() throws Exception {
    for (int i = 0; i < 5; i++) {
      maker.make(LargeGraphs.placed(OutlineMaker.AT_ONCE + 1_000));
    }
    maker.make(LargeGraphs.placed(10));
    maker.await();
    assertTrue(made.getLast().item("z9").isEmpty());
  }
}
