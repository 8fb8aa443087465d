// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.ops.layer.Dense;
import dev.adjoint.ops.source.Parameter;
import dev.adjoint.plan.Phase;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Edits of a net under training, whose weights change from iteration to iteration.
class TrainedRevisionTest extends RevisionCase {
  @Test
  void aParameterSetByHandHoldsInThatIterationAndItsLikeAfterGoingBack() {
    TimeTravel travel = travel(branches(2), RevisionCase::request);
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
    TimeTravel travel = travel(branches(2), RevisionCase::request);
    travel.seek(1, 2);
    Graph ones =
        branches(2).toBuilder()
            .node(Lecture.parameter("w", 3).with(Parameter.INITIALIZER, "ones"))
            .build();
    travel.carryOut(travel.plan(edited(ones, RevisionCase::request)));
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
}
