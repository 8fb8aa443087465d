// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.projects;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.engine.Differentiate;
import dev.adjoint.engine.Mode;
import dev.adjoint.engine.RunRequest;
import dev.adjoint.engine.RunResult;
import dev.adjoint.engine.Session;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.ops.source.Input;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Each lesson does what its text says.
class LectureTest {

  private static final String EVERY_WAY =
      """
      reference, COMPILED
      reference, EAGER
      cpu, COMPILED
      cpu, EAGER
      """;

  private static RunResult fetchAll(Graph graph, Session session) {
    return session.run(RunRequest.fetch(graph.outputs(), Map.of()));
  }

  private static double[] fed(Graph graph, String input) {
    return graph.node(input).orElseThrow().attributes().find(Input.VALUE).orElseThrow().toDoubles();
  }

  private static void assertLectureGradients(Graph graph, Tensor byX, Tensor byY, Tensor byZ) {
    assertArrayEquals(fed(graph, "y"), byX.toDoubles(), 1e-6);
    assertArrayEquals(fed(graph, "x"), byY.toDoubles(), 1e-6);
    assertEquals(Shape.of(3, 4), byZ.shape());
    for (double one : byZ.toDoubles()) {
      assertEquals(1, one);
    }
  }

  @ParameterizedTest
  @CsvSource(textBlock = EVERY_WAY)
  void lesson1TheHandMadeBackwardPassGivesYXAndOne(String device, Mode mode) throws Exception {
    Shipped.open(
        "lecture8/01-numpy.json",
        device,
        mode,
        (graph, session) -> {
          RunResult r = fetchAll(graph, session);
          assertLectureGradients(graph, r.value("grad_x"), r.value("grad_y"), r.value("grad_z"));
        });
  }

  @ParameterizedTest
  @CsvSource(textBlock = EVERY_WAY)
  void lesson2TheGradientsNodeGivesYXAndOne(String device, Mode mode) throws Exception {
    Shipped.open(
        "lecture8/02-tensorflow.json",
        device,
        mode,
        (graph, session) -> {
          RunResult r = fetchAll(graph, session);
          assertLectureGradients(
              graph, r.value("gradients"), r.value("gradients:1"), r.value("gradients:2"));
        });
  }

  @ParameterizedTest
  @CsvSource(textBlock = EVERY_WAY)
  void lesson3GoingBackwardFromCGivesYXAndOne(String device, Mode mode) throws Exception {
    Shipped.open(
        "lecture8/03-pytorch.json",
        device,
        mode,
        (graph, session) -> {
          Differentiate backward =
              new Differentiate(PortRef.of("c"), List.of("x", "y", "z"), Optional.empty());
          RunResult r = session.run(RunRequest.fetch(List.of(), Map.of()).with(backward));
          assertLectureGradients(graph, r.gradient("x"), r.gradient("y"), r.gradient("z"));
        });
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void lesson4FetchesTheLossAndBothGradientsAtOnce(Mode mode) throws Exception {
    Shipped.open(
        "lecture8/04-two-layer-net.json",
        "cpu",
        mode,
        (graph, session) -> {
          RunResult r = fetchAll(graph, session);
          assertEquals(Shape.SCALAR, r.value("loss").shape());
          assertEquals(Shape.of(1000, 100), r.value("gradients").shape());
          assertEquals(Shape.of(100, 1000), r.value("gradients:1").shape());
        });
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void lesson5TheLossGoesDownWhenWeightsAreUpdatedOutside(Mode mode) throws Exception {
    Shipped.open(
        "lecture8/05-weights-fed.json",
        "cpu",
        mode,
        (graph, session) -> {
          Map<String, Tensor> weights = new HashMap<>();
          weights.put("w1", normal(1, Shape.of(1000, 100)));
          weights.put("w2", normal(2, Shape.of(100, 1000)));
          RunResult first = session.run(RunRequest.fetch(graph.outputs(), weights));
          RunResult last = first;
          for (int i = 0; i < 20; i++) {
            weights.put("w1", moved(weights.get("w1"), last.value("gradients")));
            weights.put("w2", moved(weights.get("w2"), last.value("gradients:1")));
            last = session.run(RunRequest.fetch(graph.outputs(), weights));
          }
          assertFalls(loss(first), loss(last));
        });
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void lesson6TheLossStaysBecauseNobodyFetchesTheAssignments(Mode mode) throws Exception {
    Shipped.open(
        "lecture8/06-variables-assign.json",
        "cpu",
        mode,
        (graph, session) -> {
          double first = loss(fetchAll(graph, session));
          fetchAll(graph, session);
          assertEquals(first, loss(fetchAll(graph, session)));
        });
  }

  @ParameterizedTest
  @CsvSource({
    "07-group, COMPILED, 20",
    "07-group, EAGER, 20",
    "08-optimizer, COMPILED, 20",
    "08-optimizer, EAGER, 20",
    "09-ready-made-loss, COMPILED, 20",
    "09-ready-made-loss, EAGER, 20",
    "10-dense-layers, COMPILED, 50",
    "10-dense-layers, EAGER, 50"
  })
  void lessons7To10TheLossGoesDown(String lesson, Mode mode, int runs) throws Exception {
    Shipped.open(
        "lecture8/" + lesson + ".json",
        "cpu",
        mode,
        (graph, session) -> {
          double first = loss(fetchAll(graph, session));
          double last = first;
          for (int i = 0; i < runs; i++) {
            last = loss(fetchAll(graph, session));
          }
          assertFalls(first, last);
        });
  }

  private static void assertFalls(double first, double last) {
    assertTrue(last < 0.9 * first, "the loss went from " + first + " to " + last);
  }

  private static double loss(RunResult result) {
    return result.value("loss").get(0);
  }

  private static Tensor normal(long seed, Shape shape) {
    java.util.SplittableRandom random = new java.util.SplittableRandom(seed);
    return Tensor.of(DType.FLOAT32, shape, i -> random.nextGaussian());
  }

  private static Tensor moved(Tensor weight, Tensor gradient) {
    return Tensor.of(DType.FLOAT32, weight.shape(), i -> weight.get(i) - 1e-5 * gradient.get(i));
  }
}
