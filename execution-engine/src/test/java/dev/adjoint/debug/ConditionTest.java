// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConditionTest {

  private static Tensor tensor(float... values) {
    return Tensor.floats(Shape.of(values.length), values);
  }

  @Test
  void nonFiniteFindsNanAndInfinity() {
    Condition condition = new Condition.NonFinite();
    assertEquals(Optional.of(1L), condition.firstMatch(tensor(1, Float.NaN)));
    assertEquals(Optional.of(2L), condition.firstMatch(tensor(1, 2, Float.NEGATIVE_INFINITY)));
    assertEquals(Optional.empty(), condition.firstMatch(tensor(1, Float.MAX_VALUE)));
  }

  @Test
  void aboveLooksAtMagnitudesAndExcludesTheBound() {
    Condition condition = new Condition.MagnitudeAbove(2);
    assertEquals(Optional.of(1L), condition.firstMatch(tensor(2, -2.5f)));
    assertEquals(Optional.empty(), condition.firstMatch(tensor(2, -2, Float.NaN)));
  }

  @Test
  void belowWantsEveryElementAndAtLeastOne() {
    Condition condition = new Condition.MagnitudeBelow(1e-3);
    assertEquals(Optional.of(0L), condition.firstMatch(tensor(0, -1e-4f)));
    assertEquals(Optional.empty(), condition.firstMatch(tensor(0, 1)));
    assertEquals(Optional.empty(), condition.firstMatch(tensor(0, Float.NaN)));
    assertEquals(Optional.empty(), condition.firstMatch(tensor()));
  }
}
