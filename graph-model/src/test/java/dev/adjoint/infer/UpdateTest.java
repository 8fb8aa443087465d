// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.infer;

import static dev.adjoint.infer.Graphs.input;
import static dev.adjoint.infer.Graphs.weight;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.edit.SetAttribute;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.AttributeValue;
import dev.adjoint.op.Category;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.type.DType;
import dev.adjoint.type.TensorType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class UpdateTest {

  @Test
  void anUpdateSaysWhatInferenceFromScratchSays() {
    for (int seed = 0; seed < 40; seed++) {
      RandomGraphs random = new RandomGraphs(seed);
      Inference inference = Inference.of(random.graph(30), StandardOps.CATALOG);
      for (int step = 0; step < 60; step++) {
        Graph changed = random.edit(inference.graph()).apply(inference.graph());
        inference = inference.update(changed);
        assertSameAsFromScratch(inference, Inference.of(changed, StandardOps.CATALOG));
      }
    }
  }

  @Test
  void anUpdateInPiecesSaysInTheEndWhatInferenceFromScratchSays() {
    for (int seed = 200; seed < 240; seed++) {
      RandomGraphs random = new RandomGraphs(seed);
      Inference inference = Inference.of(random.graph(30), StandardOps.CATALOG);
      for (int step = 0; step < 60; step++) {
        Graph changed = random.edit(inference.graph()).apply(inference.graph());
        inference = inference.update(changed, times(step % 5));
        if (step % 3 == 0) {
          Inference complete = inference.complete();
          assertSameAsFromScratch(complete, Inference.of(changed, StandardOps.CATALOG));
          assertTrue(complete.isComplete());
          // The next edit may come before anybody has completed this one.
          inference = step % 2 == 0 ? complete : inference;
        }
      }
    }
  }

  private static BooleanSupplier times(int count) {
    AtomicInteger left = new AtomicInteger(count);
    return () -> left.getAndDecrement() > 0;
  }

  @Test
  void anUpdateOfABoundInferenceSaysWhatBindingAfreshSays() {
    Map<String, TensorType> given = Map.of("input", TensorType.of(DType.FLOAT32, 2, 3));
    for (int seed = 100; seed < 120; seed++) {
      RandomGraphs random = new RandomGraphs(seed);
      Inference inference = Inference.of(random.graph(20), StandardOps.CATALOG).bind(given);
      for (int step = 0; step < 40; step++) {
        Graph changed = random.edit(inference.graph()).apply(inference.graph());
        inference = inference.update(changed);
        assertSameAsFromScratch(inference, Inference.of(changed, StandardOps.CATALOG).bind(given));
      }
    }
  }

  @Test
  void anEditLooksOnlyAtWhatItChangesAndWhatLiesBehind() {
    AtomicInteger asked = new AtomicInteger();
    OpDef counting =
        OpDef.named("Count")
            .category(Category.MATH)
            .input("x", "T", TypeSet.ANY)
            .output("y", "T")
            .shape(
                in -> {
                  asked.incrementAndGet();
                  // No two are used alike: each must be asked.
                  return in.shape("x").append(Graphs.shape(1));
                })
            .notDifferentiable("a test")
            .build();
    List<OpDef> ops = new ArrayList<>(StandardOps.OPS);
    ops.add(counting);
    Graph graph =
        Graphs.graph(
            input("a", 2),
            input("b", 3),
            Node.of("a1", "Count", "a"),
            Node.of("b1", "Count", "b"),
            Node.of("b2", "Count", "b1"));
    Inference inference = Inference.of(graph, OpCatalog.of(ops));
    assertEquals(3, asked.getAndSet(0));

    Inference moved = inference.update(graph.toBuilder().node(input("b", 3).at(5, 5)).build());
    assertEquals(0, asked.getAndSet(0));
    moved.update(graph.toBuilder().node(input("b", 4)).build());
    assertEquals(2, asked.getAndSet(0));
  }

  @Test
  void theSameGraphGivesTheSameInference() {
    Inference inference = Graphs.infer(input("x", 2));
    assertSame(inference, inference.update(inference.graph()));
    assertNotEquals(inference, inference.update(Graphs.graph(input("x", 3))));
  }

  @Test
  void oneEditInAThousandNodesTakesLessThanAFrame() {
    List<Node> nodes = new ArrayList<>(List.of(input("h0", "N", 8)));
    for (int i = 1; i <= 250; i++) {
      nodes.add(weight("W" + i, 8, 8));
      nodes.add(weight("b" + i, 8));
      nodes.add(Node.of("m" + i, "MatMul", "h" + (i - 1), "W" + i));
      nodes.add(Node.of("h" + i, "Add", "m" + i, "b" + i));
    }
    Inference inference =
        Inference.of(Graph.builder("deep").nodes(nodes).build(), StandardOps.CATALOG);
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      AttributeValue shape = new AttributeValue.Dims(Graphs.shape(i % 2 == 0 ? 1 : 8));
      Graph changed = new SetAttribute("b100", "shape", shape).apply(inference.graph());
      long start = Graphs.busy();
      inference = inference.update(changed);
      times.add(Graphs.busy() - start);
    }
    times.sort(null);
    double median = times.get(times.size() / 2) / 1e6;
    assertTrue(median < 16, "median " + median + " ms");
  }

  private static void assertSameAsFromScratch(Inference updated, Inference fresh) {
    assertEquals(fresh.diagnostics(), updated.diagnostics());
    for (Node node : fresh.graph().nodes()) {
      assertEquals(fresh.outputTypes(node.id()), updated.outputTypes(node.id()));
      assertEquals(fresh.inputTypes(node.id()), updated.inputTypes(node.id()));
      PortRef ref = PortRef.of(node.id());
      assertEquals(fresh.constant(ref).isPresent(), updated.constant(ref).isPresent());
    }
  }
}
