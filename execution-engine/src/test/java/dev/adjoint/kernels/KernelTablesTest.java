// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.backend.Backend;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.OpDef;
import dev.adjoint.ops.StandardOps;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelTablesTest {

  /// What the compiler turns into inputs, states, constants and updates.
  private static final Set<Category> WITHOUT_KERNEL =
      Set.of(Category.DATA, Category.PARAMETERS, Category.GRAPH);

  @ParameterizedTest
  @ValueSource(strings = {"reference", "cpu"})
  void everyPrimitiveHasAKernel(String device) {
    try (Backend backend = OneOp.open(device)) {
      List<OpDef> missing =
          StandardOps.OPS.stream()
              .filter(OpDef::isPrimitive)
              .filter(op -> !WITHOUT_KERNEL.contains(op.category()))
              .filter(op -> !backend.supports(op, Attributes.NONE, List.of()))
              .toList();
      assertEquals(List.of(), missing);
    }
  }
}
