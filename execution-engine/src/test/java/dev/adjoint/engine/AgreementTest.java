// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.backend.Backend;
import dev.adjoint.graph.Graph;
import dev.adjoint.graph.PortRef;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One graph, two ways to run it, two devices: the same numbers. Bounds are relative to the largest
/// element of the tensor: rounding of the float32 device, and for gradients of the two modes the
/// order in which contributions are added.
class AgreementTest {

  private static final int GRAPHS = 60;
  private static final int SIZE = 10;
  private static final double ORDER_OF_SUMS = 3e-6;
  private static final double FLOAT32 = 5e-4;

  private static RunResult run(Graph graph, String device, Mode mode, Map<String, Tensor> feeds) {
    try (Backend backend = Devices.open(device, 2);
        Session session = new Session(graph, StandardOps.CATALOG, backend, mode, 1)) {
      List<PortRef> all = graph.nodes().stream().map(node -> PortRef.of(node.id())).toList();
      PortRef loss = PortRef.of("loss");
      return session.run(
          RunRequest.fetch(all, feeds)
              .with(new Differentiate(loss, RandomNetworks.INPUTS, Optional.empty())));
    }
  }

  private static void assertClose(Tensor expected, Tensor actual, double bound, String what) {
    assertEquals(expected.shape(), actual.shape(), what);
    double largest = 1;
    for (double e : expected.toDoubles()) {
      largest = Math.max(largest, Math.abs(e));
    }
    for (long i = 0; i < expected.elements(); i++) {
      double off = Math.abs(expected.get(i) - actual.get(i));
      assertTrue(
          off <= bound * largest,
          "%s[%d]: %s and %s".formatted(what, i, expected.get(i), actual.get(i)));
    }
  }

  @ParameterizedTest
  @CsvSource({"cpu", "reference"})
  void compiledAndEagerGiveTheSameBitsAndGradientsButForTheOrderOfSums(String device) {
    for (int seed = 0; seed < GRAPHS; seed++) {
      Graph graph = RandomNetworks.of(seed, SIZE);
      Map<String, Tensor> feeds = RandomNetworks.feeds(seed);
      RunResult compiled = run(graph, device, Mode.COMPILED, feeds);
      RunResult eager = run(graph, device, Mode.EAGER, feeds);
      String name = graph.name() + " ";
      compiled
          .values()
          .forEach((ref, t) -> assertTrue(t.sameAs(eager.value(ref.toString())), name + ref));
      compiled
          .gradients()
          .forEach((by, t) -> assertClose(t, eager.gradient(by), ORDER_OF_SUMS, name + "by " + by));
    }
  }

  @ParameterizedTest
  @CsvSource({"COMPILED", "EAGER"})
  void theCpuAgreesWithTheOracle(Mode mode) {
    for (int seed = 0; seed < GRAPHS; seed++) {
      Graph graph = RandomNetworks.of(seed, SIZE);
      Map<String, Tensor> feeds = RandomNetworks.feeds(seed);
      RunResult oracle = run(graph, "reference", mode, feeds);
      RunResult cpu = run(graph, "cpu", mode, feeds);
      String name = graph.name() + " ";
      oracle
          .values()
          .forEach((ref, t) -> assertClose(t, cpu.value(ref.toString()), FLOAT32, name + ref));
      oracle
          .gradients()
          .forEach((by, t) -> assertClose(t, cpu.gradient(by), FLOAT32, name + "by " + by));
    }
  }
}
