// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.backend.Backend;
import dev.adjoint.op.Role;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.ops.cases.OpCase;
import dev.adjoint.ops.cases.OpCases;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every case of every op in a whole run, composites expanded: both devices, both ways to run.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpCasesInSessionTest {

  @AutoClose private final Backend reference = Devices.open("reference", 1);
  @AutoClose private final Backend cpu = Devices.open("cpu", 1);

  static Stream<OpCase> cases() {
    return OpCases.all().stream().filter(one -> one.op().role() == Role.COMPUTE);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void compiledOnTheReference(OpCase one) {
    check(one, reference, Mode.COMPILED);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void eagerlyOnTheReference(OpCase one) {
    check(one, reference, Mode.EAGER);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void compiledOnTheCpu(OpCase one) {
    check(one, cpu, Mode.COMPILED);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void eagerlyOnTheCpu(OpCase one) {
    check(one, cpu, Mode.EAGER);
  }

  private static void check(OpCase one, Backend backend, Mode mode) {
    CaseGraph made = CaseGraph.of(one);
    try (Session session = new Session(made.graph(), StandardOps.CATALOG, backend, mode, 1)) {
      RunResult result = session.run(RunRequest.fetch(made.results(), made.feeds()));
      for (int i = 0; i < one.expected().size(); i++) {
        assertSame(one.expected().get(i), result.value(made.results().get(i).toString()), one);
      }
    }
  }

  private static void assertSame(Tensor expected, Tensor actual, OpCase one) {
    assertEquals(expected.shape(), actual.shape(), one.name());
    double relative = expected.dtype() == DType.FLOAT32 ? 2e-6 : 1e-12;
    for (long i = 0; i < expected.elements(); i++) {
      double e = expected.get(i);
      double a = actual.get(i);
      boolean same =
          expected.dtype().isFloating()
              ? Double.compare(e + 0.0, a + 0.0) == 0
                  || Math.abs(e - a) <= relative * Math.max(1, Math.abs(e))
              : expected.getLong(i) == actual.getLong(i);
      assertTrue(same, one + " element " + i + ": expected " + e + ", actual " + a);
    }
  }
}
