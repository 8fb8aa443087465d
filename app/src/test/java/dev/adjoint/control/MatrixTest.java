// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MatrixTest {
  @Test
  void foldsLeadingAxesIntoRows() {
    Matrix folded = Matrix.folded(new double[24], new long[] {2, 3, 4});
    assertEquals(6, folded.rows());
    assertEquals(4, folded.columns());
    assertEquals(1, Matrix.folded(new double[1], new long[0]).rows());
    assertEquals(1, Matrix.folded(new double[5], new long[] {5}).rows());
    assertEquals(Matrix.EMPTY, Matrix.folded(new double[0], new long[] {3, 0}));
  }

  @Test
  void transposesAndMeasures() {
    Matrix matrix = new Matrix(new double[] {1, 2, 3, 4, 5, 6}, 2, 3);
    assertArrayEquals(new double[] {1, 4, 2, 5, 3, 6}, matrix.transposed().values());
    assertEquals(Math.sqrt(91), matrix.norm(), 1e-12);
    assertEquals(5e200, new Matrix(new double[] {3e200, -4e200}, 1, 2).norm(), 1e190);
    assertEquals(0, Matrix.EMPTY.norm());
  }

  @Test
  void refusesValuesThatDoNotFill() {
    assertThrows(IllegalArgumentException.class, () -> new Matrix(new double[5], 2, 3));
  }

  @Test
  void numbersReadLikeNumbers() {
    assertEquals("0.0614", Numbers.brief(0.06137));
    assertEquals("−1.250", Numbers.brief(-1.25));
    assertEquals("784", Numbers.brief(784));
    assertEquals("0", Numbers.brief(-0.0));
    assertEquals("3.2e−7", Numbers.brief(3.2e-7));
    assertEquals("2.5e6", Numbers.brief(2.5e6));
    assertEquals("12345", Numbers.brief(12345.4));
    assertEquals("NaN", Numbers.brief(Double.NaN));
    assertEquals("−∞", Numbers.brief(Double.NEGATIVE_INFINITY));
    assertEquals("101,770", Numbers.count(101_770));
  }
}
