// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.backend.Backend;
import dev.adjoint.debug.Contribution;
import dev.adjoint.debug.Granularity;
import dev.adjoint.debug.Opened;
import dev.adjoint.debug.Parts;
import dev.adjoint.debug.TraceStep;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.op.Category;
import dev.adjoint.op.OpCatalog;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.ops.activation.Relu;
import dev.adjoint.ops.layer.Dense;
import dev.adjoint.ops.linear.Gemm;
import dev.adjoint.ops.source.Input;
import dev.adjoint.plan.Phase;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WalkTest {

  private final Backend backend = Devices.open("cpu", 1);
  private final List<Session> sessions = new ArrayList<>();

  @AfterEach
  void close() {
    sessions.forEach(Session::close);
    backend.close();
  }

  private TimeTravel travel(Graph graph, String loss, RunRequest request) {
    Session session = new Session(graph, StandardOps.CATALOG, backend, Mode.EAGER, 3);
    sessions.add(session);
    return new TimeTravel(session, Optional.of(PortRef.of(loss)), iteration -> request);
  }

  private TimeTravel lecture() {
    Graph graph = Lecture.productSum();
    return travel(graph, "c", RunRequest.fetch(graph.outputs(), Lecture.productSumFeeds()));
  }

  private static String at(TimeTravel travel, Walk walk) {
    return "%d/%d.%d".formatted(travel.iteration(), travel.now().done(), walk.parts().shown());
  }

  @Test
  void aBackwardStepByWiresShowsOneContributionAfterTheOther() {
    TimeTravel travel = lecture();
    Walk walk = new Walk(travel);
    travel.seek(1, 5);
    walk.forward(Granularity.WIRE);
    assertEquals(new Parts(1, 2), walk.parts());
    TraceStep first = walk.current().orElseThrow();
    assertEquals(List.of("x"), first.contributions().stream().map(Contribution::target).toList());
    walk.forward(Granularity.WIRE);
    assertTrue(walk.parts().isWhole());
    assertEquals(2, walk.current().orElseThrow().contributions().size());
    walk.back(Granularity.WIRE);
    assertEquals(new Parts(1, 2), walk.parts());
    walk.forward(Granularity.OP);
    assertTrue(walk.parts().isWhole());
    assertEquals(6, travel.now().done());
  }

  @Test
  void wiresBackVisitsTheMomentsOfWiresForward() {
    TimeTravel travel = lecture();
    Walk walk = new Walk(travel);
    List<String> moments = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      moments.add(at(travel, walk));
      walk.forward(Granularity.WIRE);
    }
    assertTrue(travel.iteration() > 2, moments::toString);
    for (String moment : moments.reversed()) {
      walk.back(Granularity.WIRE);
      assertEquals(moment, at(travel, walk));
    }
  }

  @Test
  void iterationsGoFromEndToEnd() {
    TimeTravel travel = lecture();
    Walk walk = new Walk(travel);
    walk.forward(Granularity.ITERATION);
    walk.forward(Granularity.ITERATION);
    assertEquals(2, travel.iteration());
    assertTrue(travel.now().isFinished());
    walk.back(Granularity.ITERATION);
    assertEquals(1, travel.iteration());
    assertTrue(travel.now().isFinished());
    walk.back(Granularity.ITERATION);
    assertEquals(0, travel.now().done());
  }

  private static Graph composites() {
    return Graph.builder("composites")
        .node(Lecture.input("x", 4, 3))
        .node(Lecture.parameter("w", 5, 3))
        .node(
            Node.of("labels", "Input")
                .with(Input.SHAPE, Shape.of(4))
                .with(Input.DTYPE, DType.INT64))
        .node(
            Node.of("dense", "Dense", "x").with(Dense.UNITS, 3L).with(Dense.ACTIVATION, "softmax"))
        .node(Node.of("dropped", "Dropout", "dense"))
        .node(Node.of("gemm", "Gemm", "dropped", "w").with(Gemm.TRANS_B, true))
        .node(Node.of("entropy", "SoftmaxCrossEntropyLoss", "gemm", "labels"))
        .node(Node.of("mse", "MeanSquaredError", "gemm", "gemm"))
        .node(Node.of("loss", "Add", "entropy", "mse"))
        .output("loss")
        .build();
  }

  private static RunRequest batch() {
    return RunRequest.fetch(
            List.of(PortRef.of("loss")),
            Map.of(
                "x", Tensor.of(DType.FLOAT32, Shape.of(4, 3), i -> Math.sin(i)),
                "labels", Tensor.vector(2, 0, 1, 3)))
        .inTraining();
  }

  @Test
  void whatHappensInsideACompositeIsWhatItGives() {
    TimeTravel travel = travel(composites(), "loss", batch());
    Walk walk = new Walk(travel);
    List<String> entered = new ArrayList<>();
    int steps = travel.now().schedule().size();
    for (int i = 0; i < steps; i++) {
      travel.seek(1, i);
      walk.into();
      Optional<Opened> opened = walk.opened();
      if (opened.isPresent()) {
        TraceStep outer = travel.now().step(i);
        entered.add(outer.phase() + " " + outer.node());
        agree(outer, walk);
        walk.out();
        assertTrue(walk.parts().isWhole());
      }
      assertEquals(i + 1, travel.now().done());
    }
    assertTrue(
        entered.containsAll(
            List.of(
                "FORWARD dense",
                "FORWARD dropped",
                "FORWARD gemm",
                "FORWARD entropy",
                "BACKWARD dense",
                "BACKWARD dropped",
                "BACKWARD gemm",
                "BACKWARD entropy")),
        entered::toString);
  }

  private static void agree(TraceStep outer, Walk walk) {
    Map<String, Tensor> gradients = new java.util.HashMap<>();
    Opened opened = walk.opened().orElseThrow();
    while (opened.done() < opened.steps().size()) {
      walk.over();
      opened = walk.opened().orElseThrow();
      opened
          .current()
          .orElseThrow()
          .contributions()
          .forEach(part -> gradients.put(part.target(), part.total()));
    }
    TraceStep last = opened.current().orElseThrow();
    if (outer.phase() == Phase.FORWARD) {
      Tensor expected = outer.outputs().firstEntry().getValue();
      assertTrue(
          last.outputs().values().stream().anyMatch(expected::sameAs),
          () -> outer.node() + ": " + expected + " from " + last);
      return;
    }
    for (Contribution part : outer.contributions()) {
      Tensor inner = gradients.get(part.port());
      assertTrue(inner != null, () -> outer.node() + ": " + part.port() + " in " + gradients);
      for (long i = 0; i < inner.elements(); i++) {
        assertEquals(part.gradient().get(i), inner.get(i), 1e-6, outer.node() + "." + part.port());
      }
    }
  }

  @Test
  void theWayThroughACompositeSaysWhereItIsAndHidesWhatItGives() {
    TimeTravel travel = travel(composites(), "loss", batch());
    Walk walk = new Walk(travel);
    walk.into();
    assertEquals(List.of("dense"), walk.opened().orElseThrow().path());
    assertEquals(0, walk.parts().shown());
    assertTrue(walk.current().orElseThrow().outputs().isEmpty());
    walk.over();
    assertEquals(List.of("dense", "MatMul"), walk.opened().orElseThrow().path());
    walk.back(Granularity.OP);
    walk.back(Granularity.OP);
    assertTrue(walk.opened().isEmpty());
    assertEquals(0, travel.now().done());
    walk.into();
    walk.out();
    assertFalse(walk.current().orElseThrow().outputs().isEmpty());
    assertEquals(1, travel.now().done());
  }

  /// `y = relu(gemm(x, x))`: a composite of a composite.
  private static final OpDef NESTED =
      OpDef.named("Nested")
          .category(Category.MATH)
          .summary("A composite in a composite")
          .formula("y = relu(x x)")
          .input("x", "T", TypeSet.FLOATING)
          .output("y", "T")
          .shape(in -> in.shape("x"))
          .decomposition(
              node ->
                  List.of(node.emit(Relu.OP, node.emit(Gemm.OP, node.input("x"), node.input("x")))))
          .build();

  @Test
  void compositesWithinCompositesOpenToo() {
    List<OpDef> ops = new ArrayList<>(StandardOps.OPS);
    ops.add(NESTED);
    Graph graph =
        Graph.builder("nested")
            .node(Lecture.input("x", 2, 2))
            .node(Node.of("deep", "Nested", "x"))
            .output("deep")
            .build();
    RunRequest request =
        RunRequest.fetch(graph.outputs(), Map.of("x", Tensor.floats(Shape.of(2, 2), 1, 2, 3, 4)));
    Session session = new Session(graph, OpCatalog.of(ops), backend, Mode.EAGER, 3);
    sessions.add(session);
    TimeTravel travel = new TimeTravel(session, Optional.empty(), iteration -> request);
    Walk walk = new Walk(travel);
    List<List<String>> paths = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      walk.into();
      paths.add(walk.opened().map(Opened::path).orElse(List.of()));
    }
    assertEquals(
        List.of(
            List.of("deep"),
            List.of("deep", "Gemm"),
            List.of("deep", "Gemm", "MatMul"),
            List.of("deep", "Gemm"),
            List.of("deep", "Relu"),
            List.of()),
        paths);
    assertEquals(1, travel.now().done());
    assertTrue(walk.parts().isWhole());
  }
}
