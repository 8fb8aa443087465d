// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ColorScaleTest {
  @Test
  void signedScaleRunsFromPurpleOverPaperToGreen() {
    ColorScale scale = ColorScale.signed(Palette.LIGHT);
    assertEquals(0x40004B, scale.at(0));
    assertEquals(0x00441B, scale.at(1));
    assertEquals(0xE3C3EE, ColorScale.signed(Palette.DARK).at(-3));
  }

  @Test
  void brokenValuesAreRed() {
    assertEquals(0xC9252D, ColorScale.sequential().of(Double.NaN, 0, 1));
    assertEquals(0xFF6B6B, ColorScale.signed(Palette.DARK).of(Double.POSITIVE_INFINITY, -1, 1));
  }

  @Test
  void normsAreLogarithmic() {
    assertEquals(0, ColorScale.placeOfNorm(0));
    assertEquals(0.5, ColorScale.placeOfNorm(0.1), 1e-12);
    assertEquals(1, ColorScale.placeOfNorm(7));
  }

  @Test
  void signedRangeIsSymmetricAndIgnoresOutliers() {
    double[] values = new double[1000];
    Arrays.setAll(values, i -> (i - 500) / 1000.0);
    values[3] = 1e9;
    ValueRange range = ValueRange.of(values);
    assertEquals(-range.high(), range.low());
    assertEquals(0.49, range.high(), 0.01);
    assertEquals(true, range.signed());
  }

  @Test
  void rangeOfMostlyZerosStillShowsTheRest() {
    double[] oneHot = new double[200];
    oneHot[7] = 2;
    assertEquals(new ValueRange(0, 2, false), ValueRange.of(oneHot));
    assertEquals(new ValueRange(0, 1, false), ValueRange.of(new double[4]));
    assertEquals(new ValueRange(0, 1, false), ValueRange.of(new double[] {Double.NaN}));
  }
}
