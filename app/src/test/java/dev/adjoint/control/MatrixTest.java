// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MatrixTest {
  @Test
  void foldsLeadingAxesIntoRows() {
    Matrix folded = Matrix.folded(new long[] {2, 3, 4}, index -> index);
    assertEquals(6, folded.rows());
    assertEquals(4, folded.columns());
    assertEquals(23, folded.at(5, 3));
    assertEquals(1, Matrix.folded(new long[0], index -> 0).rows());
    assertEquals(1, Matrix.folded(new long[] {5}, index -> 0).rows());
    assertEquals(Matrix.EMPTY, Matrix.folded(new long[] {3, 0}, index -> 0));
  }

  @Test
  void transposesWithoutCopying() {
    Matrix turned = Matrix.folded(new long[] {2, 3}, index -> index).transposed();
    assertEquals(3, turned.rows());
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 2; column++) {
        assertEquals(column * 3 + row, turned.at(row, column));
      }
    }
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
