// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import static dev.adjoint.infer.Graphs.codes;
import static dev.adjoint.infer.Graphs.infer;
import static dev.adjoint.infer.Graphs.input;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.graph.Fix;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.ops.StandardOps;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CyclesTest {

  @Test
  void aCycleIsSaidOnceAndNamesItsNodesButNotThoseBehindIt() {
    Inference inference =
        infer(
            input("x", 2),
            Node.of("a", "Add", "x", "c"),
            Node.of("b", "Relu", "a"),
            Node.of("c", "Relu", "b"),
            Node.of("behind", "Relu", "c"));

    assertEquals(List.of("graph.cycle"), codes(inference));
    String problem = inference.diagnostics().getFirst().problem();
    assertTrue(problem.contains("a → b → c → a"), problem);
    assertFalse(problem.contains("behind"), problem);
  }

  @Test
  void theWireThatLeadsBackCanBeTakenOff() {
    Inference inference =
        infer(input("x", 2), Node.of("a", "Add", "x", "b"), Node.of("b", "Relu", "a"));

    Fix fix = inference.diagnostics().getFirst().fixes().getFirst();
    assertEquals(new Fix.Disconnect("Disconnect a from b", "a", 1), fix);
  }

  @Test
  void twoCyclesAreTwoErrorsAndANodeMayFeedItself() {
    Inference inference =
        infer(Node.of("a", "Relu", "a"), Node.of("b", "Add", "c", "a"), Node.of("c", "Relu", "b"));

    assertEquals(List.of("graph.cycle", "graph.cycle"), codes(inference));
  }

  @Test
  void nodesOnACycleAreStillCheckedForWhatIsTheirOwn() {
    Inference inference = infer(Node.of("a", "Dense", "b"), Node.of("b", "Relu", "a"));

    assertEquals(List.of("graph.cycle", "attribute.missing"), codes(inference));
  }

  @Test
  void aCycleOfTwentyThousandNodesIsFoundWithoutRecursion() {
    int count = 20_000;
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      nodes.add(Node.of("n" + i, "Relu", "n" + (i + count - 1) % count));
    }
    Graph graph = Graph.builder("ring").nodes(nodes).build();

    assertEquals(List.of("graph.cycle"), codes(Inference.of(graph, StandardOps.CATALOG)));
  }
}
