// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import org.junit.jupiter.api.Test;

class TensorSummaryTest {
  @Test
  void describesTheValues() {
    TensorSummary summary = TensorSummary.of(Tensor.doubles(Shape.of(4), 0, 1, 2, 5));
    assertEquals(new TensorSummary(0, 2, 5, Math.sqrt(3.5), 0.25, 0), summary);
  }

  @Test
  void brokenValuesAreCountedNotAveraged() {
    TensorSummary summary =
        TensorSummary.of(Tensor.doubles(Shape.of(4), Double.NaN, 1, Double.NEGATIVE_INFINITY, 3));
    assertEquals(2, summary.mean());
    assertEquals(2, summary.broken());
  }

  @Test
  void largeOffsetsLoseNoDigits() {
    Tensor tensor = Tensor.of(DType.FLOAT64, Shape.of(1000), i -> 1e9 + i % 2);
    assertEquals(0.5, TensorSummary.of(tensor).std(), 1e-6);
  }

  @Test
  void nothingFiniteMeansNoNumbers() {
    assertTrue(Double.isNaN(TensorSummary.of(Tensor.doubles(Shape.of(0))).mean()));
    assertEquals(1, TensorSummary.of(Tensor.doubles(Shape.of(1), Double.NaN)).broken());
  }
}
