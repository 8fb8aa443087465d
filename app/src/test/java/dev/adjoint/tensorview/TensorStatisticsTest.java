// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import org.junit.jupiter.api.Test;

class TensorStatisticsTest {
  private static Tensor vector(double... values) {
    return Tensor.doubles(Shape.of(values.length), values);
  }

  @Test
  void describesTheValues() {
    // mean 5/4; squares about it 25/16 + 1/16 + 9/16 + 9/16, a quarter of which is 11/16
    assertEquals(
        new TensorStatistics(4, 0, 1.25, 2, Math.sqrt(0.6875), 3, 1, 0, 0, 0, 32),
        TensorStatistics.of(vector(0, 1, 2, 2)));
  }

  @Test
  void brokenValuesAreCountedNotAveraged() {
    double infinity = Double.POSITIVE_INFINITY;
    TensorStatistics statistics =
        TensorStatistics.of(vector(Double.NaN, 1, -infinity, 3, infinity, infinity));
    assertEquals(2, statistics.mean());
    assertEquals(1, statistics.std());
    assertEquals(Math.sqrt(10), statistics.norm(), 1e-15);
    assertEquals(1, statistics.nan());
    assertEquals(2, statistics.positiveInfinities());
    assertEquals(1, statistics.negativeInfinities());
    assertEquals(4, statistics.broken());
  }

  @Test
  void largeOffsetsLoseNoDigits() {
    Tensor tensor = Tensor.of(DType.FLOAT64, Shape.of(1000), i -> 1e9 + i % 2);
    assertEquals(0.5, TensorStatistics.of(tensor).std(), 1e-6);
  }

  @Test
  void normNeitherOverflowsNorVanishes() {
    assertEquals(5e200, TensorStatistics.of(vector(3e200, -4e200)).norm(), 1e186);
    assertEquals(5e-200, TensorStatistics.of(vector(3e-200, 0, 4e-200)).norm(), 1e-214);
    assertEquals(0, TensorStatistics.of(vector(0, 0)).norm());
  }

  @Test
  void nothingFiniteMeansNoNumbers() {
    TensorStatistics nothing = TensorStatistics.of(vector());
    assertTrue(Double.isNaN(nothing.mean()));
    assertEquals(0, nothing.zeroShare());
    assertEquals(1, TensorStatistics.of(vector(Double.NaN)).nanShare());
  }
}
