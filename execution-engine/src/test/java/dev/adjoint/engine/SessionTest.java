// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.backend.Backend;
import dev.adjoint.compile.update.OptimizerSettings;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.ops.reduce.ReduceSum;
import dev.adjoint.ops.source.Constant;
import dev.adjoint.ops.source.Parameter;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionTest {

  private static final String EVERY_WAY =
      """
      reference, COMPILED
      reference, EAGER
      cpu, COMPILED
      cpu, EAGER
      """;

  private static Session session(Graph graph, Backend backend, Mode mode) {
    return new Session(graph, StandardOps.CATALOG, backend, mode, 1);
  }

  @ParameterizedTest
  @CsvSource(textBlock = EVERY_WAY)
  void givesTheGradientsOfTheLecture(String device, Mode mode) {
    Graph graph = Lecture.productSum();
    try (Backend backend = Devices.open(device, 1);
        Session session = session(graph, backend, mode)) {
      Map<String, Tensor> feeds = Lecture.productSumFeeds();
      RunResult result = session.run(RunRequest.fetch(graph.outputs(), feeds));
      assertArrayEquals(feeds.get("y").toDoubles(), result.value("g").toDoubles());
      assertArrayEquals(feeds.get("x").toDoubles(), result.value("g:1").toDoubles());
      for (double one : result.value("g:2").toDoubles()) {
        assertEquals(1, one);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(textBlock = EVERY_WAY)
  void timeOfCompilingIsMeasuredOncePerPlan(String device, Mode mode) {
    Graph graph = Lecture.productSum();
    try (Backend backend = Devices.open(device, 1);
        Session session = session(graph, backend, mode)) {
      assertEquals(CompileTime.NONE, session.compileTime());
      RunRequest request = RunRequest.fetch(graph.outputs(), Lecture.productSumFeeds());
      session.run(request);
      CompileTime once = session.compileTime();
      session.run(request);
      assertEquals(once, session.compileTime());
      assertEquals(mode == Mode.COMPILED ? 1 : 0, once.plans());
      assertEquals(mode == Mode.COMPILED, once.nanos() > 0);
    }
  }

  @ParameterizedTest
  @CsvSource(textBlock = EVERY_WAY)
  void anAssignmentHappensOnlyWhenFetched(String device, Mode mode) {
    Graph graph =
        Graph.builder("assign")
            .node(variable("w", 2))
            .node(constant("step", 1))
            .node(Node.of("next", "Add", "w", "step"))
            .node(Node.of("assign", "Assign", "w", "next"))
            .build();
    try (Backend backend = Devices.open(device, 1);
        Session session = session(graph, backend, mode)) {
      session.run(RunRequest.fetch(List.of(PortRef.of("next")), Map.of()));
      session.run(RunRequest.fetch(List.of(PortRef.of("next")), Map.of()));
      assertEquals(2, session.state("w").orElseThrow().get(0));
      session.run(RunRequest.fetch(List.of(PortRef.of("assign")), Map.of()));
      assertEquals(3, session.state("w").orElseThrow().get(0));
    }
  }

  @ParameterizedTest
  @CsvSource(textBlock = EVERY_WAY)
  void swapsTwoVariablesAtOnce(String device, Mode mode) {
    Graph graph =
        Graph.builder("swap")
            .node(variable("a", 1))
            .node(variable("b", 2))
            .node(Node.of("toA", "Assign", "a", "b"))
            .node(Node.of("toB", "Assign", "b", "a"))
            .node(Node.of("both", "Group", "toA", "toB"))
            .build();
    try (Backend backend = Devices.open(device, 1);
        Session session = session(graph, backend, mode)) {
      session.run(RunRequest.fetch(List.of(PortRef.of("both")), Map.of()));
      assertEquals(2, session.state("a").orElseThrow().get(0));
      assertEquals(1, session.state("b").orElseThrow().get(0));
    }
  }

  @ParameterizedTest
  @CsvSource(textBlock = EVERY_WAY)
  void differentiatesAGradient(String device, Mode mode) {
    // y = x^3 as x*x*x: y' = 3x^2, y'' = 6x.
    Graph graph =
        Graph.builder("second")
            .node(variable("x", 2))
            .node(Node.of("xx", "Mul", "x", "x"))
            .node(Node.of("y", "Mul", "xx", "x"))
            .node(Node.of("d1", "Gradients", "y", "x"))
            .node(Node.of("d2", "Gradients", "d1", "x"))
            .build();
    try (Backend backend = Devices.open(device, 1);
        Session session = session(graph, backend, mode)) {
      RunResult result =
          session.run(RunRequest.fetch(List.of(PortRef.of("d1"), PortRef.of("d2")), Map.of()));
      assertEquals(12, result.value("d1").get(0));
      assertEquals(12, result.value("d2").get(0));
    }
  }

  @ParameterizedTest
  @CsvSource(textBlock = EVERY_WAY)
  void anOptimizerNodeLowersTheLoss(String device, Mode mode) {
    Graph graph =
        Graph.builder("descend")
            .node(variable("w", 3))
            .node(Node.of("loss", "Mul", "w", "w"))
            .node(
                Node.of("sgd", "Optimizer", "loss")
                    .with(dev.adjoint.ops.control.Optimizer.LEARNING_RATE, 0.25))
            .build();
    try (Backend backend = Devices.open(device, 1);
        Session session = session(graph, backend, mode)) {
      List<PortRef> both = List.of(PortRef.of("loss"), PortRef.of("sgd"));
      assertEquals(9, session.run(RunRequest.fetch(both, Map.of())).value("loss").get(0));
      assertEquals(2.25, session.run(RunRequest.fetch(both, Map.of())).value("loss").get(0));
    }
  }

  @ParameterizedTest
  @CsvSource(textBlock = EVERY_WAY)
  void trainsALayerThatOwnsItsParameters(String device, Mode mode) {
    Graph graph =
        Graph.builder("dense")
            .node(Lecture.input("x", 4, 3))
            .node(
                Node.of("d", "Dense", "x")
                    .with(dev.adjoint.ops.layer.Dense.UNITS, 2L)
                    .with(dev.adjoint.ops.layer.Dense.ACTIVATION, "tanh"))
            .node(Node.of("sq", "Mul", "d", "d"))
            .node(Node.of("loss", "ReduceSum", "sq").with(ReduceSum.KEEPDIMS, false))
            .build();
    Map<String, Tensor> feeds =
        Map.of("x", Tensor.of(DType.FLOAT32, Shape.of(4, 3), i -> Math.sin(i)));
    Descend step = new Descend(PortRef.of("loss"), OptimizerSettings.sgd(0.05), Set.of());
    try (Backend backend = Devices.open(device, 1);
        Session session = session(graph, backend, mode)) {
      List<PortRef> loss = List.of(PortRef.of("loss"));
      double first = session.run(RunRequest.fetch(loss, feeds).with(step)).value("loss").get(0);
      double last = first;
      for (int i = 0; i < 20; i++) {
        last = session.run(RunRequest.fetch(loss, feeds).with(step)).value("loss").get(0);
      }
      assertTrue(last < first / 2, first + " fell only to " + last);
      assertEquals(Shape.of(3, 2), session.state("d/kernel").orElseThrow().shape());
    }
  }

  @ParameterizedTest
  @CsvSource(textBlock = EVERY_WAY)
  void saysWhichInputIsMissing(String device, Mode mode) {
    Graph graph = Lecture.productSum();
    try (Backend backend = Devices.open(device, 1);
        Session session = session(graph, backend, mode)) {
      EngineException fault =
          assertThrows(
              EngineException.class,
              () -> session.run(RunRequest.fetch(List.of(PortRef.of("c")), Map.of())));
      assertTrue(fault.getMessage().startsWith("x: this input is needed"), fault.getMessage());
    }
  }

  @ParameterizedTest
  @CsvSource(textBlock = EVERY_WAY)
  void runsAndDifferentiatesAChainOfTwentyThousandNodes(String device, Mode mode) {
    Graph.Builder chain = Graph.builder("chain").node(Lecture.input("n0", 2));
    for (int i = 1; i <= 20_000; i++) {
      chain.node(Node.of("n" + i, i % 2 == 0 ? "Neg" : "Relu", "n" + (i - 1)));
    }
    Graph graph = chain.build();
    try (Backend backend = Devices.open(device, 1);
        Session session = session(graph, backend, mode)) {
      PortRef end = PortRef.of("n20000");
      RunRequest request =
          RunRequest.fetch(List.of(end), Map.of("n0", Tensor.floats(Shape.of(2), 1f, 2f)))
              .with(new Differentiate(end, List.of("n0"), Optional.empty()));
      RunResult result = session.run(request);
      assertEquals(2, result.gradient("n0").elements());
    }
  }

  private static Node variable(String id, double value) {
    return Node.of(id, "Variable")
        .with(Parameter.SHAPE, Shape.SCALAR)
        .with(Parameter.DTYPE, DType.FLOAT32)
        .with(Parameter.VALUE, Tensor.scalar(DType.FLOAT32, value));
  }

  private static Node constant(String id, double value) {
    return Node.of(id, "Constant").with(Constant.VALUE, Tensor.scalar(DType.FLOAT32, value));
  }
}
