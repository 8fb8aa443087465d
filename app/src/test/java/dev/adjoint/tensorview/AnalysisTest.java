// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.theme.ValueRange;
import dev.adjoint.type.DType;
import dev.adjoint.type.Shape;
import dev.adjoint.type.Tensor;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AnalysisTest {
  private static Tensor vector(double... values) {
    return Tensor.doubles(Shape.of(values.length), values);
  }

  @Test
  void percentilesAreValuesOfTheNearestRank() {
    // of 1 … 10: rank ⌈0.5·10⌉ = 5, ⌈0.91·10⌉ = 10, ⌈0.01·10⌉ = 1
    Tensor shuffled = vector(7, 3, 10, 1, 5, 2, 9, 4, 8, 6);
    assertArrayEquals(
        new double[] {1, 5, 10}, Percentiles.of(shuffled, () -> false, 0.01, 0.5, 0.91));
  }

  @Test
  void percentilesOrderNegativeNumbersAndSkipBrokenOnes() {
    double infinity = Double.POSITIVE_INFINITY;
    Tensor mixed = vector(-3, Double.NaN, 0.5, -infinity, -1e-300, infinity, 2);
    // finite: −3, −1e−300, 0.5, 2
    assertArrayEquals(
        new double[] {-3, -1e-300, 0.5, 2}, Percentiles.of(mixed, () -> false, 0.25, 0.5, 0.75, 1));
    assertArrayEquals(new double[] {0.5, 3}, Percentiles.ofMagnitudes(mixed, () -> false, 0.5, 1));
    assertTrue(Double.isNaN(Percentiles.of(vector(Double.NaN), () -> false, 0.5)[0]));
  }

  @Test
  void percentilesAgreeWithSorting() {
    Random random = new Random(7);
    double[] values = random.doubles(5_000).map(v -> (v - 0.4) * 10).toArray();
    Tensor tensor = Tensor.of(DType.FLOAT32, Shape.of(50, 100), i -> values[(int) i]);
    double[] sorted = tensor.toDoubles();
    Arrays.sort(sorted);
    assertArrayEquals(
        new double[] {sorted[49], sorted[2499], sorted[4949]},
        Percentiles.of(tensor, () -> false, 0.01, 0.5, 0.99));
  }

  @Test
  void binsCountFiniteValuesOnly() {
    Tensor tensor = vector(0, 0.1, 64, Double.NaN, Double.NEGATIVE_INFINITY, 63.5, 1);
    Bins bins = Analysis.of(tensor).bins();
    assertEquals(64, bins.counts().length);
    assertEquals(2, bins.counts()[0]);
    assertEquals(1, bins.counts()[1]);
    assertEquals(2, bins.counts()[63]);
    assertEquals(5, Arrays.stream(bins.counts()).sum());
    assertEquals(32, bins.edge(32));
  }

  @Test
  void fewIntegersHaveABinEach() {
    Tensor labels = Tensor.vector(0, 9, 3, 3, 9, 9);
    Bins bins = Analysis.of(labels).bins();
    assertArrayEquals(new long[] {1, 0, 0, 2, 0, 0, 0, 0, 0, 3}, bins.counts());
    assertTrue(bins.whole());
    assertEquals("3: 2 · 33.3 %", HistogramLook.said(Analysis.of(labels), 3));
  }

  @Test
  void equalValuesAreOneBin() {
    assertArrayEquals(new long[] {3}, Analysis.of(vector(7, 7, 7)).bins().counts());
    assertArrayEquals(new long[] {0}, Analysis.of(vector(Double.NaN)).bins().counts());
  }

  @Test
  void rangeIsSymmetricAtThe98thPercentileOfTheMagnitudes() {
    // magnitudes 1 … 100: the 98th percentile is 98
    Tensor signed = Tensor.of(DType.FLOAT64, Shape.of(100), i -> i % 2 == 0 ? i + 1 : -i - 1.0);
    assertEquals(new ValueRange(-98, 98, true), Analysis.of(signed).range());
    Tensor positive = Tensor.of(DType.FLOAT64, Shape.of(100), i -> i + 1.0);
    assertEquals(new ValueRange(0, 99, false), Analysis.of(positive).range());
  }

  @Test
  void oneHotRowStillHasARange() {
    Tensor hot = Tensor.of(DType.FLOAT32, Shape.of(1000), i -> i == 3 ? 1 : 0);
    assertEquals(new ValueRange(0, 1, false), Analysis.of(hot).range());
  }

  @Test
  void integersSpanFromTheLeastToTheGreatest() {
    assertEquals(new ValueRange(0, 9, false), Analysis.of(Tensor.vector(2, 9, 4)).range());
    assertEquals(new ValueRange(-1, 1, false), Analysis.of(Tensor.vector(-1, 1)).range());
  }

  @Test
  void logCountsKeepRareValuesInSight() {
    assertEquals(0, HistogramCanvas.height(0, 1000, true));
    assertEquals(1, HistogramCanvas.height(1000, 1000, true));
    assertEquals(Math.log(2) / Math.log(1001), HistogramCanvas.height(1, 1000, true), 1e-12);
    assertEquals(0.012, HistogramCanvas.height(1, 1000, false));
  }
}
