// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.adjoint.backend.Backend;
import dev.adjoint.compile.Programs;
import dev.adjoint.compile.update.OptimizerSettings;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The statistics that a batch normalisation layer owns, run by run.
class RunningStatisticsTest {

  private static final Graph GRAPH =
      Programs.graph(
          """
          x:f32[2,1] = Input()
          bn = BatchNorm(x, momentum=0.75)
          loss = ReduceMean(bn)
          out bn
          """);

  private static final Map<String, Tensor> FEEDS = Map.of("x", Tensor.floats(Shape.of(2, 1), 3, 5));

  @ParameterizedTest
  @EnumSource(Mode.class)
  void trainingMovesThemTowardsTheBatch(Mode mode) {
    try (Backend backend = Devices.open("cpu", 1);
        Session session = new Session(GRAPH, StandardOps.CATALOG, backend, mode, 1)) {
      Tensor normal = session.run(request().inTraining()).value("bn");
      assertArrayEquals(new double[] {-1, 1}, normal.toDoubles(), 1e-4);
      expect(session, 1, 1);
      session.run(request().inTraining());
      expect(session, 1.75, 1);
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void otherRunsUseThemAndLeaveThemAlone(Mode mode) {
    try (Backend backend = Devices.open("cpu", 1);
        Session session = new Session(GRAPH, StandardOps.CATALOG, backend, mode, 1)) {
      Tensor normal = session.run(request()).value("bn");
      assertArrayEquals(new double[] {3, 5}, normal.toDoubles(), 1e-4);
      expect(session, 0, 1);
    }
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void theOptimizerMovesScaleAndShiftOnly(Mode mode) {
    OptimizerSettings sgd = OptimizerSettings.of(OptimizerSettings.Kind.SGD, 0.5);
    try (Backend backend = Devices.open("cpu", 1);
        Session session = new Session(GRAPH, StandardOps.CATALOG, backend, mode, 1)) {
      session.run(request().with(new Descend(PortRef.of("loss"), sgd, Set.of())));
      assertArrayEquals(
          new double[] {-0.5}, session.state("bn/shift").orElseThrow().toDoubles(), 1e-6);
      expect(session, 1, 1);
    }
  }

  private static RunRequest request() {
    return RunRequest.fetch(List.of(PortRef.of("bn")), FEEDS);
  }

  private static void expect(Session session, double mean, double variance) {
    assertArrayEquals(
        new double[] {mean}, session.state("bn/running_mean").orElseThrow().toDoubles(), 1e-6);
    assertArrayEquals(
        new double[] {variance}, session.state("bn/running_var").orElseThrow().toDoubles(), 1e-6);
  }
}
