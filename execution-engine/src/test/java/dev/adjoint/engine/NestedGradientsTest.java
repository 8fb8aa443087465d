// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.backend.Backend;
import dev.adjoint.compile.update.OptimizerSettings;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.text.TextForm;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What goes backward through a `Gradients` node. With `w = 2`: `y = w³`, `d = 3w² = 12`, `d' = 6w
/// = 12`.
class NestedGradientsTest {

  private static final String CUBE =
      """
      w:f32[] = Variable(value={"dtype": "float32", "shape": [], "data": [2]})
      ww = Mul(w, w)
      y = Mul(ww, w)
      d = Gradients(y, w)
      """;

  @FunctionalInterface
  private interface Work {
    void with(Session session);
  }

  private static void open(String text, Mode mode, Work work) throws Exception {
    Graph graph = TextForm.parse(text, StandardOps.CATALOG);
    try (Backend backend = Devices.open("cpu", 1);
        Session session = new Session(graph, StandardOps.CATALOG, backend, mode, 1)) {
      work.with(session);
    }
  }

  private static RunRequest fetch(String ref) {
    return RunRequest.fetch(List.of(PortRef.parse(ref)), Map.of());
  }

  private static double weight(Session session) {
    return session.state("w").orElseThrow().get(0);
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void aRunMayDifferentiateAGradient(Mode mode) throws Exception {
    open(
        CUBE,
        mode,
        session -> {
          Differentiate wanted = new Differentiate(PortRef.of("d"), List.of("w"), Optional.empty());
          RunResult result = session.run(fetch("y").with(wanted));
          assertEquals(8, result.value("y").get(0));
          assertEquals(12, result.gradient("w").get(0));
        });
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void theCotangentWeighsAGradientToo(Mode mode) throws Exception {
    open(
        CUBE,
        mode,
        session -> {
          Tensor half = Tensor.scalar(dev.adjoint.type.DType.FLOAT64, 0.5);
          Differentiate wanted =
              new Differentiate(PortRef.of("d"), List.of("w"), Optional.of(half));
          assertEquals(6, session.run(fetch("y").with(wanted)).gradient("w").get(0));
        });
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void trainingOnAGradientMovesTheWeight(Mode mode) throws Exception {
    open(
        CUBE,
        mode,
        session -> {
          Descend step = new Descend(PortRef.of("d"), OptimizerSettings.sgd(0.125), Set.of());
          assertEquals(12, session.run(fetch("d").with(step)).value("d").get(0));
          assertEquals(2 - 0.125 * 12, weight(session));
        });
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void anOptimizerNodeOnAGradientMovesTheWeight(Mode mode) throws Exception {
    open(
        CUBE + "step = Optimizer(d, kind=sgd, learning_rate=0.125)\n",
        mode,
        session -> {
          session.run(fetch("step"));
          assertEquals(2 - 0.125 * 12, weight(session));
        });
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void twoGradientsNodesMayShareNodes(Mode mode) throws Exception {
    String text =
        """
        x:f32[] = Variable(value={"dtype": "float32", "shape": [], "data": [3]})
        z:f32[] = Variable(value={"dtype": "float32", "shape": [], "data": [5]})
        xz = Mul(x, z)
        s = Add(xz, x)
        y = Mul(s, s)
        byX = Gradients(y, x)
        byBoth = Gradients(y, z, x)
        byS = Gradients(s, x)
        """;
    open(
        text,
        mode,
        session -> {
          List<PortRef> fetches =
              List.of(
                  PortRef.of("byX"),
                  PortRef.of("byBoth"),
                  PortRef.parse("byBoth:1"),
                  PortRef.of("byS"));
          RunResult r = session.run(RunRequest.fetch(fetches, Map.of()));
          assertEquals(2 * 18 * 6, r.value("byX").get(0));
          assertEquals(2 * 18 * 3, r.value("byBoth").get(0));
          assertEquals(2 * 18 * 6, r.value("byBoth:1").get(0));
          assertEquals(6, r.value("byS").get(0));
        });
  }
}
