// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.backend.Backend;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.infer.Inference;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.ops.layer.Dense;
import dev.adjoint.ops.reduce.ReduceSum;
import dev.adjoint.ops.source.Constant;
import dev.adjoint.ops.source.Parameter;
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

class RevisionTest {

  private final Backend backend = Devices.open("cpu", 1);
  private final List<Session> sessions = new ArrayList<>();

  @AfterEach
  void close() {
    sessions.forEach(Session::close);
    backend.close();
  }

  /// Two branches of a sum: `left = x · k`, `right = tanh(w)`; `loss = Σ (left + right)`.
  private static Graph branches(double k) {
    return Graph.builder("branches")
        .node(Lecture.input("x", 3))
        .node(Node.of("k", "Constant").with(Constant.VALUE, Tensor.scalar(DType.FLOAT32, k)))
        .node(Lecture.parameter("w", 3))
        .node(Node.of("left", "Mul", "x", "k"))
        .node(Node.of("right", "Tanh", "w"))
        .node(Node.of("both", "Add", "left", "right"))
        .node(Node.of("loss", "ReduceSum", "both").with(ReduceSum.KEEPDIMS, false))
        .output("loss")
        .build();
  }

  private static RunRequest request(long iteration) {
    return RunRequest.fetch(
        List.of(PortRef.of("loss")),
        Map.of("x", Tensor.of(DType.FLOAT32, Shape.of(3), i -> i + iteration)));
  }

  private TimeTravel travel(Graph graph, Iterations iterations) {
    Session session = new Session(graph, StandardOps.CATALOG, backend, Mode.EAGER, 3);
    sessions.add(session);
    return new TimeTravel(session, Optional.of(PortRef.of("loss")), iterations);
  }

  private Amendment edited(Graph graph, Iterations iterations) {
    return new Amendment(
        Inference.of(graph, StandardOps.CATALOG),
        iterations,
        Optional.of(PortRef.of("loss")),
        Map.of(),
        Map.of());
  }

  private Amendment set(Map<String, Tensor> states, Map<String, Tensor> feeds) {
    return new Amendment(
        sessions.getFirst().types(),
        RevisionTest::request,
        Optional.of(PortRef.of("loss")),
        states,
        feeds);
  }

  private static List<String> computed(TimeTravel travel) {
    return travel.now().computedSteps().stream().map(s -> s.phase() + " " + s.node()).toList();
  }

  /// Everything that is seen now is what a run of the edited graph gives from the start.
  private static void assertAsFromScratch(TimeTravel edited, TimeTravel scratch) {
    scratch.seek(edited.iteration(), edited.now().done());
    assertEquals(scratch.now().schedule(), edited.now().schedule());
    for (int i = 0; i < scratch.now().done(); i++) {
      var expected = scratch.now().step(i);
      var actual = edited.now().step(i);
      assertEquals(expected.node(), actual.node());
      expected
          .outputs()
          .forEach(
              (port, t) ->
                  assertTrue(
                      t.sameAs(actual.outputs().get(port)), () -> expected + " but " + actual));
      expected
          .inputs()
          .forEach(
              (port, t) ->
                  assertTrue(
                      t.sameAs(actual.inputs().get(port)),
                      () -> "inputs " + expected + " but " + actual));
      for (int part = 0; part < expected.contributions().size(); part++) {
        var one = expected.contributions().get(part);
        var other = actual.contributions().get(part);
        assertEquals(one.target(), other.target());
        assertTrue(one.gradient().sameAs(other.gradient()), () -> one + " but " + other);
        assertTrue(one.total().sameAs(other.total()), () -> one + " but " + other);
      }
    }
  }

  @Test
  void aConstantConcernsWhatDependsOnItForwardAndBackwardAndNothingElse() {
    TimeTravel travel = travel(branches(2), RevisionTest::request);
    travel.seek(1, Integer.MAX_VALUE);
    Revision revision = travel.plan(edited(branches(5), RevisionTest::request));
    assertTrue(revision.staleValues().contains(PortRef.of("loss")));
    assertFalse(revision.staleValues().contains(PortRef.of("right")));
    assertTrue(revision.staleGradients().contains(PortRef.of("x")));
    travel.carryOut(revision);
    assertEquals(
        List.of("FORWARD left", "FORWARD both", "FORWARD loss", "BACKWARD left"), computed(travel));
    assertTrue(travel.now().isFinished());
    assertAsFromScratch(travel, travel(branches(5), RevisionTest::request));
  }

  @Test
  void aParameterSetByHandHoldsInThatIterationAndItsLikeAfterGoingBack() {
    TimeTravel travel = travel(branches(2), RevisionTest::request);
    travel.seek(2, 6);
    Tensor w = Tensor.floats(Shape.of(3), 0.5f, -1f, 2f);
    travel.carryOut(travel.plan(set(Map.of("w", w), Map.of())));
    assertEquals(List.of("FORWARD right", "FORWARD both", "FORWARD loss"), computed(travel));
    assertEquals(6, travel.now().done());
    travel.seek(2, Integer.MAX_VALUE);
    assertTrue(computed(travel).contains("BACKWARD right"));
    Tensor loss = travel.now().value(PortRef.of("loss")).orElseThrow();
    travel.seek(1, 3);
    assertFalse(w.sameAs(travel.now().value(PortRef.of("w")).orElseThrow()));
    travel.seek(2, Integer.MAX_VALUE);
    assertTrue(w.sameAs(travel.now().value(PortRef.of("w")).orElseThrow()));
    assertTrue(loss.sameAs(travel.now().value(PortRef.of("loss")).orElseThrow()));
  }

  @Test
  void anInputSetByHandConcernsItsBranch() {
    TimeTravel travel = travel(branches(2), RevisionTest::request);
    travel.seek(1, Integer.MAX_VALUE);
    Tensor x = Tensor.floats(Shape.of(3), 9, 8, 7);
    travel.carryOut(travel.plan(set(Map.of(), Map.of("x", x))));
    assertEquals(
        List.of("FORWARD left", "FORWARD both", "FORWARD loss", "BACKWARD left"), computed(travel));
    assertTrue(x.sameAs(travel.now().value(PortRef.of("x")).orElseThrow()));
  }

  @Test
  void wiresMayChangeAndNodesComeAndGo() {
    TimeTravel travel = travel(branches(2), RevisionTest::request);
    travel.seek(1, Integer.MAX_VALUE);
    Graph before = branches(2);
    Graph longer =
        before.toBuilder()
            .node(Node.of("extra", "Exp", "right"))
            .node(Node.of("both", "Add", "left", "extra"))
            .build();
    travel.carryOut(travel.plan(edited(longer, RevisionTest::request)));
    assertEquals(
        List.of(
            "FORWARD extra",
            "FORWARD both",
            "FORWARD loss",
            "BACKWARD both",
            "BACKWARD extra",
            "BACKWARD left",
            "BACKWARD right"),
        computed(travel).stream().sorted(RevisionTest::forwardFirst).toList());
    assertAsFromScratch(travel, travel(longer, RevisionTest::request));
    travel.carryOut(travel.plan(edited(before, RevisionTest::request)));
    assertAsFromScratch(travel, travel(before, RevisionTest::request));
  }

  /// The order among steps of one phase that do not depend on each other does not matter here.
  private static int forwardFirst(String one, String other) {
    boolean forward = one.startsWith("F");
    if (forward != other.startsWith("F")) {
      return forward ? -1 : 1;
    }
    return forward ? 0 : one.compareTo(other);
  }

  @Test
  void pathsThatJoinAddUpAnewWhereOneOfThemChanged() {
    Graph graph =
        Graph.builder("joined")
            .node(Lecture.input("x", 3))
            .node(Node.of("k", "Constant").with(Constant.VALUE, Tensor.scalar(DType.FLOAT32, 2)))
            .node(Node.of("a", "Exp", "x"))
            .node(Node.of("b", "Mul", "x", "k"))
            .node(Node.of("c", "Sigmoid", "x"))
            .node(Node.of("ab", "Add", "a", "b"))
            .node(Node.of("abc", "Add", "ab", "c"))
            .node(Node.of("loss", "ReduceSum", "abc").with(ReduceSum.KEEPDIMS, false))
            .output("loss")
            .build();
    Graph other =
        graph.toBuilder()
            .node(Node.of("k", "Constant").with(Constant.VALUE, Tensor.scalar(DType.FLOAT32, 3)))
            .build();
    TimeTravel travel = travel(graph, RevisionTest::request);
    travel.seek(1, Integer.MAX_VALUE);
    travel.carryOut(travel.plan(edited(other, RevisionTest::request)));
    assertEquals(
        List.of("FORWARD b", "FORWARD ab", "FORWARD abc", "FORWARD loss", "BACKWARD b"),
        computed(travel));
    assertAsFromScratch(travel, travel(other, RevisionTest::request));
  }

  @Test
  void steppingOnAfterAnEditTakesOverWhatWasComputedAhead() {
    TimeTravel travel = travel(branches(2), RevisionTest::request);
    travel.seek(1, Integer.MAX_VALUE);
    travel.seek(1, 1);
    travel.carryOut(travel.plan(edited(branches(4), RevisionTest::request)));
    travel.seek(1, Integer.MAX_VALUE);
    assertFalse(computed(travel).contains("FORWARD right"));
    assertAsFromScratch(travel, travel(branches(4), RevisionTest::request));
  }

  @Test
  void aTrainedNetGoesOnAfterAnEdit() {
    Session session = new Session(TrainedNet.graph(), StandardOps.CATALOG, backend, Mode.EAGER, 3);
    sessions.add(session);
    TimeTravel travel = new TimeTravel(session, Optional.of(TrainedNet.LOSS), TrainedNet::request);
    travel.seek(3, Integer.MAX_VALUE);
    Tensor scale = session.state("scale").orElseThrow();
    Graph wider =
        TrainedNet.graph().toBuilder()
            .node(
                Node.of("hidden", "Dense", "scaled")
                    .with(Dense.UNITS, 7L)
                    .with(Dense.ACTIVATION, "tanh"))
            .build();
    travel.carryOut(travel.plan(edited(wider, TrainedNet::request)));
    assertTrue(travel.now().isFinished());
    assertEquals(3, travel.first());
    assertTrue(scale.sameAs(session.state("scale").orElseThrow()));
    assertFalse(computed(travel).contains("FORWARD scaled"));
    travel.seek(6, Integer.MAX_VALUE);
    Tensor loss = travel.now().value(TrainedNet.LOSS).orElseThrow();
    assertTrue(Double.isFinite(loss.get(0)));
    assertEquals(7, session.state("hidden/kernel").orElseThrow().shape().sizes()[1]);
    travel.carryOut(travel.plan(edited(TrainedNet.graph(), TrainedNet::request)));
    travel.seek(7, Integer.MAX_VALUE);
    assertEquals(5, session.state("hidden/kernel").orElseThrow().shape().sizes()[1]);
    travel.seek(6, 0);
    travel.seek(7, Integer.MAX_VALUE);
  }

  @Test
  void anotherLearningRateConcernsOnlyTheUpdate() {
    TimeTravel travel = travel(TrainedNet.graph(), TrainedNet::request);
    travel.seek(1, Integer.MAX_VALUE);
    Iterations slower =
        i ->
            RunRequest.fetch(List.of(TrainedNet.LOSS), TrainedNet.request(i).feeds())
                .with(
                    new Descend(
                        TrainedNet.LOSS,
                        dev.adjoint.compile.update.OptimizerSettings.sgd(0.001),
                        java.util.Set.of()));
    travel.carryOut(travel.plan(edited(TrainedNet.graph(), slower)));
    assertTrue(
        travel.now().computedSteps().stream().allMatch(s -> s.phase() == Phase.UPDATE),
        computed(travel)::toString);
    assertEquals(3, travel.now().computedSteps().size());
  }

  @Test
  void aParameterDeclaredOtherwiseBeginsAnew() {
    TimeTravel travel = travel(branches(2), RevisionTest::request);
    travel.seek(1, 2);
    Graph ones =
        branches(2).toBuilder()
            .node(Lecture.parameter("w", 3).with(Parameter.INITIALIZER, "ones"))
            .build();
    travel.carryOut(travel.plan(edited(ones, RevisionTest::request)));
    assertEquals(1, travel.now().value(PortRef.of("w")).orElseThrow().get(2));
    assertEquals(2, travel.now().done());
  }

  @Test
  void aWeightSetAfterItsUpdateHoldsFromTheNextIterationOn() {
    TimeTravel travel = travel(TrainedNet.graph(), TrainedNet::request);
    PortRef scale = PortRef.of("scale");
    travel.seek(2, Integer.MAX_VALUE);
    Tensor chosen = Tensor.floats(Shape.of(3), 1, 2, 3);
    assertTrue(travel.setUpdated("scale", chosen));
    assertTrue(chosen.sameAs(travel.now().value(scale).orElseThrow()));
    travel.stepForward();
    assertTrue(chosen.sameAs(travel.now().value(scale).orElseThrow()));
    travel.seek(3, Integer.MAX_VALUE);
    Tensor loss = travel.now().value(TrainedNet.LOSS).orElseThrow();
    travel.seek(1, 2);
    assertFalse(travel.setUpdated("scale", chosen));
    travel.seek(3, Integer.MAX_VALUE);
    assertTrue(loss.sameAs(travel.now().value(TrainedNet.LOSS).orElseThrow()));
  }

  @Test
  void anIterationOfACompiledPlanIsComeBackToBitForBit() {
    TimeTravel travel = travel(TrainedNet.graph(), TrainedNet::request);
    for (int i = 0; i < 3; i++) {
      assertTrue(travel.finishCompiled(true));
    }
    assertEquals(3, travel.iteration());
    travel.stepForward();
    Tensor scale = travel.now().value(PortRef.of("scale")).orElseThrow();
    travel.setBudget(0);
    travel.seek(2, 3);
    travel.seek(4, 0);
    assertTrue(scale.sameAs(travel.now().value(PortRef.of("scale")).orElseThrow()));
  }

  @Test
  void anotherWidthConcernsEverythingOfItsShape() {
    TimeTravel travel = travel(widening(1), RevisionTest::request);
    travel.seek(1, Integer.MAX_VALUE);
    for (int units : List.of(2, 5, 3, 1, 2)) {
      travel.carryOut(travel.plan(edited(widening(units), RevisionTest::request)));
      assertEquals(
          List.of("FORWARD h", "FORWARD loss", "BACKWARD loss", "BACKWARD h"), computed(travel));
      assertAsFromScratch(travel, travel(widening(units), RevisionTest::request));
    }
  }

  private static Graph widening(long units) {
    return Graph.builder("widening")
        .node(Lecture.input("x", 3))
        .node(Node.of("h", "Dense", "x").with(Dense.UNITS, units))
        .node(Node.of("loss", "ReduceSum", "h").with(ReduceSum.KEEPDIMS, false))
        .output("loss")
        .build();
  }
}
