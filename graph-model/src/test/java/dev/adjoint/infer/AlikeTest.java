// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import static dev.adjoint.infer.Graphs.input;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.op.Category;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.ops.StandardOps;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AlikeTest {

  @Test
  void whatIsTakenFromNodesUsedAlikeIsWhatEachSaysByItself() {
    for (int seed = 0; seed < 60; seed++) {
      RandomGraphs random = new RandomGraphs(seed);
      Inference inference = Inference.of(random.graph(60), StandardOps.CATALOG);
      for (int step = 0; step < 10; step++) {
        inference = inference.update(random.edit(inference.graph()).apply(inference.graph()));
        for (Node node : inference.graph().nodes()) {
          Facts known = inference.fact(node.id()).orElseThrow();
          assertEquals(byItself(known), known);
        }
      }
    }
  }

  private static Facts byItself(Facts known) {
    return new NodeInference(StandardOps.CATALOG, Binding.NONE, Optional.empty())
        .infer(known.node(), known.arrivals(), known.sources());
  }

  @Test
  void layersOfOneKindAskTheirRuleOnce() {
    AtomicInteger asked = new AtomicInteger();
    OpDef counting =
        OpDef.named("Count")
            .category(Category.MATH)
            .input("x", "T", TypeSet.ANY)
            .output("y", "T")
            .shape(
                in -> {
                  asked.incrementAndGet();
                  return in.shape("x");
                })
            .notDifferentiable("a test")
            .build();
    Graph.Builder graph = Graph.builder("deep").node(input("c0", 2));
    for (int i = 1; i <= 100; i++) {
      graph.node(Node.of("c" + i, "Count", "c" + (i - 1)));
    }
    List<OpDef> ops = List.of(StandardOps.CATALOG.find("Input").orElseThrow(), counting);
    Inference.of(graph.build(), OpCatalog.of(ops));
    assertEquals(1, asked.get());
  }
}
