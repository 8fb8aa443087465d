// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.backend.Backend;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.Node;
import dev.adjoint.graph.PortRef;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.ops.random.Multinomial;
import dev.adjoint.ops.random.RandomNormal;
import dev.adjoint.ops.random.RandomUniform;
import dev.adjoint.ops.source.Constant;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Random ops in whole runs: they follow their distributions, and draw alike everywhere.
class RandomDrawsTest {

  private static final long COUNT = 20_000;

  private static Node normal(String id) {
    return Node.of(id, "RandomNormal")
        .with(RandomNormal.SHAPE, List.of(COUNT))
        .with(RandomNormal.MEAN, 3.0)
        .with(RandomNormal.SCALE, 0.5);
  }

  private static Graph graph(Node... nodes) {
    Graph.Builder graph = Graph.builder("draws");
    List.of(nodes).forEach(graph::node);
    return graph.build();
  }

  private static Node constant(String id, Tensor value) {
    return Node.of(id, "Constant").with(Constant.VALUE, value);
  }

  private static double[] draw(Graph graph, String node, String device, Mode mode, int run) {
    try (Backend backend = Devices.open(device, 2);
        Session session = new Session(graph, StandardOps.CATALOG, backend, mode, 11)) {
      session.skipTo(run);
      RunRequest request = RunRequest.fetch(List.of(PortRef.of(node)), Map.of());
      return session.run(request).value(node).toDoubles();
    }
  }

  private static double share(double[] draws, double value) {
    return Arrays.stream(draws).filter(d -> d == value).count() / (double) draws.length;
  }

  @ParameterizedTest
  @CsvSource({"cpu, COMPILED", "cpu, EAGER", "reference, COMPILED"})
  void everyDeviceAndModeDrawsTheSameNormalNumbers(String device, Mode mode) {
    double[] expected = draw(graph(normal("n")), "n", "cpu", Mode.COMPILED, 0);
    assertArrayEquals(expected, draw(graph(normal("n")), "n", device, mode, 0), 1e-5);
  }

  @Test
  void normalNumbersHaveTheMeanTheSpreadAndTheTails() {
    double[] draws = draw(graph(normal("n")), "n", "cpu", Mode.COMPILED, 0);
    double mean = Arrays.stream(draws).average().orElseThrow();
    double variance =
        Arrays.stream(draws).map(d -> (d - mean) * (d - mean)).average().orElseThrow();
    assertEquals(3, mean, 0.02);
    assertEquals(0.5, Math.sqrt(variance), 0.01);
    double outside = Arrays.stream(draws).filter(d -> Math.abs(d - 3) > 1).count() / (double) COUNT;
    assertEquals(0.0455, outside, 0.005);
  }

  @Test
  void eachRunAndEachNodeDrawsAnewUnlessTheSeedIsTheSame() {
    Node other = normal("m").with(RandomNormal.SEED, 5.0);
    Graph graph = graph(normal("n"), normal("k").with(RandomNormal.SEED, 5.0), other);
    double[] first = draw(graph, "n", "cpu", Mode.COMPILED, 0);
    assertFalse(Arrays.equals(first, draw(graph, "n", "cpu", Mode.COMPILED, 1)));
    assertFalse(Arrays.equals(first, draw(graph, "m", "cpu", Mode.COMPILED, 0)));
    double[] seeded = draw(graph, "m", "cpu", Mode.COMPILED, 0);
    assertArrayEquals(seeded, draw(graph, "k", "cpu", Mode.COMPILED, 0));
  }

  @Test
  void uniformNumbersFillTheirRange() {
    Node uniform =
        Node.of("u", "RandomUniform")
            .with(RandomNormal.SHAPE, List.of(COUNT))
            .with(RandomUniform.LOW, -2.0)
            .with(RandomUniform.HIGH, 6.0);
    double[] draws = draw(graph(uniform), "u", "cpu", Mode.COMPILED, 0);
    assertTrue(Arrays.stream(draws).allMatch(d -> d >= -2 && d <= 6));
    assertEquals(2, Arrays.stream(draws).average().orElseThrow(), 0.06);
    assertEquals(-2, Arrays.stream(draws).min().orElseThrow(), 0.01);
    assertEquals(6, Arrays.stream(draws).max().orElseThrow(), 0.01);
  }

  @Test
  void bernoulliHitsAsOftenAsAsked() {
    Tensor p = Tensor.of(DType.FLOAT32, Shape.of(COUNT), i -> 0.3);
    Graph graph = graph(constant("p", p), Node.of("b", "Bernoulli", "p"));
    assertEquals(0.3, share(draw(graph, "b", "cpu", Mode.COMPILED, 0), 1), 0.015);
  }

  @Test
  void multinomialDrawsClassesByTheirProbabilities() {
    double[] shares = {0.5, 0, 0.125, 0.375};
    Tensor scores = Tensor.of(DType.FLOAT32, Shape.of(1, 4), i -> Math.log(shares[(int) i]));
    Node draw = Node.of("d", "Multinomial", "s").with(Multinomial.SAMPLE_SIZE, COUNT);
    double[] draws = draw(graph(constant("s", scores), draw), "d", "cpu", Mode.COMPILED, 0);
    for (int i = 0; i < shares.length; i++) {
      assertEquals(shares[i], share(draws, i), 0.01, "class " + i);
    }
  }
}
