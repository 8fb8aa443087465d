// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.type.Dim;
import dev.adjoint.type.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleTextTest {
  private static final String BIAS = "∂L/∂B = ∂L/∂C";

  private static String summed(Shape operand, Shape result) {
    return RuleText.summed(BIAS, operand, result);
  }

  @Test
  void anOperandThatWasStretchedIsSummedOver() {
    assertEquals("∂L/∂B = Σ ∂L/∂C", summed(Shape.of(10), Shape.of(100, 10)));
    assertEquals("∂L/∂B = Σ ∂L/∂C", summed(Shape.SCALAR, Shape.of(2)));
    assertEquals("∂L/∂B = Σ ∂L/∂C", summed(Shape.of(3, 1), Shape.of(3, 4)));
  }

  @Test
  void theBatchNeedNotBeKnown() {
    Shape batch = Shape.of(List.of(Dim.of("N"), Dim.of(10)));
    assertEquals("∂L/∂B = Σ ∂L/∂C", summed(Shape.of(10), batch));
    assertEquals("∂L/∂B = Σ ∂L/∂C", summed(Shape.of(1, 10), batch));
    assertEquals(BIAS, summed(batch, batch));
  }

  @Test
  void anOperandOfTheResultsShapeIsNot() {
    assertEquals(BIAS, summed(Shape.of(100, 10), Shape.of(100, 10)));
    assertEquals(BIAS, summed(Shape.of(1, 1), Shape.of(1, 1)));
    assertEquals(BIAS, summed(Shape.of(4), Shape.of(1)));
    assertEquals(BIAS, summed(Shape.UNRANKED, Shape.of(2, 3)));
  }
}
