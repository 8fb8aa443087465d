// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class IterationCurveTest {
  @Test
  void keepsIterationsInOrderHoweverTheyWereVisited() {
    IterationCurve curve = IterationCurve.EMPTY.with(3, 0.3).with(1, 0.1).with(2, 0.2);
    assertEquals(3, curve.size());
    for (int i = 0; i < 3; i++) {
      assertEquals(i + 1, curve.iteration(i));
      assertEquals((i + 1) / 10.0, curve.value(i));
    }
    assertEquals(OptionalDouble.of(0.2), curve.at(2));
    assertEquals(OptionalDouble.empty(), curve.at(4));
  }

  @Test
  void anIterationComputedAgainTakesTheNewLoss() {
    IterationCurve curve = IterationCurve.EMPTY.with(1, 0.1);
    assertSame(curve, curve.with(1, 0.1));
    assertEquals(OptionalDouble.of(0.5), curve.with(1, 0.5).at(1));
  }

  @Test
  void whatCameAfterAChangeIsForgotten() {
    IterationCurve curve = IterationCurve.EMPTY.with(1, 0.1).with(2, 0.2).with(5, 0.5);
    assertEquals(2, curve.until(4).size());
    assertSame(curve, curve.until(5));
  }
}
