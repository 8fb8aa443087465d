// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.backend.Backend;
import dev.adjoint.check.PosingBackend;
import dev.adjoint.op.Attributes;
import dev.adjoint.op.Category;
import dev.adjoint.op.Gradient;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.TypeSet;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.ops.cases.OpCase;
import dev.adjoint.ops.cases.OpCases;
import dev.adjoint.ops.math.Mul;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GradientCheckTest {

  @AutoClose private final Backend reference = OneOp.open("reference");

  static Stream<OpCase> smooth() {
    return OpCases.all().stream().filter(OpCase::checkGradient);
  }

  @ParameterizedTest
  @MethodSource("smooth")
  void theGradientIsTheSlope(OpCase one) {
    GradientCheck check = new GradientCheck(reference);
    assertEquals(List.of(), check.faults(one.op(), one.attributes(), one.inputs(), 1));
  }

  @ParameterizedTest
  @MethodSource("smooth")
  void theSecondDerivativeIsTheSlopeOfTheGradient(OpCase one) {
    GradientCheck check = new GradientCheck(reference);
    assertEquals(List.of(), check.faults(one.op(), one.attributes(), one.inputs(), 2));
  }

  @Test
  void everyDifferentiableOpIsChecked() {
    Set<OpDef> checked = smooth().map(OpCase::op).collect(Collectors.toSet());
    Set<Category> compiled = Set.of(Category.DATA, Category.PARAMETERS, Category.GRAPH);
    List<OpDef> missing =
        StandardOps.OPS.stream()
            .filter(op -> !compiled.contains(op.category()))
            .filter(op -> !(op.gradient() instanceof Gradient.None))
            .filter(op -> !checked.contains(op))
            .toList();
    assertEquals(List.of(), missing);
  }

  /// A product whose rule forgets one factor.
  private static final OpDef BROKEN =
      OpDef.named("BrokenMul")
          .input("A", "T", TypeSet.FLOATING)
          .input("B", "T", TypeSet.FLOATING)
          .output("C", "T")
          .shape(in -> in.shape("A"))
          .gradient(
              g -> {
                g.contribute("A", g.upstream("C"));
                g.contribute("B", g.emit(Mul.OP, g.upstream("C"), g.input("A")));
              })
          .build();

  @Test
  void aBrokenRuleIsFound() {
    try (Backend standIn = new PosingBackend(OneOp.open("reference"), BROKEN, Mul.OP)) {
      Tensor a = Tensor.doubles(Shape.of(2), 0.5, -2);
      Tensor b = Tensor.doubles(Shape.of(2), 3, 0.25);
      List<Optional<Tensor>> inputs = List.of(Optional.of(a), Optional.of(b));
      GradientCheck check = new GradientCheck(standIn);
      List<String> faults = check.faults(BROKEN, Attributes.NONE, inputs, 1);
      assertFalse(faults.isEmpty());
      assertTrue(faults.stream().allMatch(fault -> fault.startsWith("input 0[")), faults::toString);
      assertEquals(List.of(), check.faults(Mul.OP, Attributes.NONE, inputs, 1));
    }
  }
}
