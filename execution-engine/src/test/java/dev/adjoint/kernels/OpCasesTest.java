// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.backend.Backend;
import dev.adjoint.op.Category;
import dev.adjoint.ops.cases.OpCase;
import dev.adjoint.ops.cases.OpCases;
import dev.adjoint.type.DType;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpCasesTest {

  @AutoClose private final Backend reference = OneOp.open("reference");
  @AutoClose private final Backend cpu = OneOp.open("cpu");

  /// Sources and graph-level nodes are the compiler's and have no kernel; the weights that layers
  /// own come from sessions.
  static Stream<OpCase> cases() {
    return OpCases.all().stream()
        .filter(one -> one.op().category() != Category.GRAPH)
        .filter(one -> one.op().category() != Category.LAYER)
        .filter(one -> !one.op().inputs().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theReferenceGivesWhatTheCaseSays(OpCase one) {
    check(reference, one);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theCpuGivesWhatTheCaseSays(OpCase one) {
    check(cpu, one);
  }

  private static void check(Backend backend, OpCase one) {
    List<Tensor> outputs = OneOp.run(backend, one.op(), one.attributes(), one.inputs());
    if (!one.expected().isEmpty()) {
      assertEquals(one.expected().size(), outputs.size());
    }
    for (int i = 0; i < one.expected().size(); i++) {
      Tensor expected = one.expected().get(i);
      Tensor actual = outputs.get(i);
      assertEquals(backend.hostType(expected.type()), actual.type());
      double tolerance = expected.dtype() == DType.FLOAT32 ? 1e-5 : 1e-11;
      Tensors.assertClose(expected, actual, tolerance, one.name());
    }
  }
}
