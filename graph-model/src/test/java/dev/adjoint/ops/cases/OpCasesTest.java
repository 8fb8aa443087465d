// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.ops.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.infer.Inference;
import dev.adjoint.op.Category;
import dev.adjoint.op.Gradient;
import dev.adjoint.op.OpDef;
import dev.adjoint.op.Rejection;
import dev.adjoint.op.Role;
import dev.adjoint.op.Use;
import dev.adjoint.ops.StandardOps;
import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import dev.adjoint.type.TensorType;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OpCasesTest {

  @Test
  void everyOpWithInputsHasACase() {
    Set<OpDef> covered = OpCases.all().stream().map(OpCase::op).collect(Collectors.toSet());
    assertEquals(
        List.of(),
        StandardOps.OPS.stream()
            .filter(OpCasesTest::computes)
            .filter(op -> !covered.contains(op))
            .toList());
  }

  @Test
  void everyDifferentiableOpHasASmoothCase() {
    Set<OpDef> smooth =
        OpCases.all().stream()
            .filter(OpCase::checkGradient)
            .map(OpCase::op)
            .collect(Collectors.toSet());
    assertEquals(
        List.of(),
        StandardOps.OPS.stream()
            .filter(OpCasesTest::computes)
            .filter(op -> !(op.gradient() instanceof Gradient.None) && !smooth.contains(op))
            .toList());
  }

  @Test
  void namesDiffer() {
    Set<String> seen = new HashSet<>();
    OpCases.all().forEach(one -> assertTrue(seen.add(one.name()), one.name()));
  }

  @Test
  void attributesAreDeclaredAndValid() {
    for (OpCase one : OpCases.all()) {
      one.attributes()
          .values()
          .forEach(
              (name, value) ->
                  assertEquals(
                      Optional.empty(),
                      one.op().attribute(name).orElseThrow().fault(value),
                      one + " " + name));
    }
  }

  @Test
  void shapeRulesSayWhatComesOut() {
    for (OpCase one : OpCases.all()) {
      List<TensorType> expected = one.expected().stream().map(Tensor::type).toList();
      assertEquals(expected, outputs(one, UnaryOperator.identity(), true), one.name());
    }
  }

  @Test
  void shapeRulesStayTrueWhenDimensionsAreUnknown() {
    for (OpCase one : OpCases.all()) {
      if (one.op().category() != Category.LAYER) { // A layer owns weights whose shape it must know.
        agrees(one, outputs(one, OpCasesTest::allUnknown, true));
      }
    }
  }

  @Test
  void shapeRulesStayTrueWhenValuesAreUnknown() {
    for (OpCase one : OpCases.all()) {
      agrees(one, outputs(one, UnaryOperator.identity(), false));
    }
  }

  @Test
  void rejectionsNameConstraintAndPlace() {
    for (RejectedCase one : OpCases.rejected()) {
      Rejection rejection =
          one.rejection().orElseThrow(() -> new AssertionError(one + " is accepted"));
      assertEquals(one.op().name() + "." + one.code(), rejection.code(), one.toString());
      String place = rejection.port().orElseThrow();
      boolean known =
          one.op().inputs().stream().anyMatch(port -> port.name().equals(place))
              || one.op().attribute(place).isPresent();
      assertTrue(known, one + " blames " + place);
      assertTrue(!rejection.expected().equals(rejection.actual()), rejection.toString());
      assertTrue(!rejection.problem().isBlank(), rejection.toString());
    }
  }

  private static boolean computes(OpDef op) {
    return op.role() == Role.COMPUTE && !op.inputs().isEmpty();
  }

  private static List<TensorType> outputs(
      OpCase one, UnaryOperator<Shape> shape, boolean valuesKnown) {
    List<Optional<TensorType>> types =
        one.inputs().stream()
            .map(input -> input.map(t -> t.type().withShape(shape.apply(t.shape()))))
            .toList();
    return new Use(
            one.op(),
            one.attributes(),
            types,
            wire -> valuesKnown ? one.inputs().get(wire) : Optional.empty(),
            Inference.bodies("node", StandardOps.CATALOG))
        .outputTypes();
  }

  private static Shape allUnknown(Shape shape) {
    return Shape.of(Collections.nCopies(shape.rank(), Dim.UNKNOWN));
  }

  private static void agrees(OpCase one, List<TensorType> said) {
    assertEquals(one.expected().size(), said.size(), one.name());
    for (int i = 0; i < said.size(); i++) {
      TensorType actual = one.expected().get(i).type();
      assertEquals(actual.dtype(), said.get(i).dtype(), one.name());
      Shape shape = said.get(i).shape();
      if (shape.ranked()) {
        assertEquals(actual.shape().rank(), shape.rank(), one + ": " + shape);
        for (int axis = 0; axis < shape.rank(); axis++) {
          assertTrue(shape.dim(axis).mayEqual(actual.shape().dim(axis)), one + ": " + shape);
        }
      }
    }
  }
}
