// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogRangeTest {
  @Test
  void healthyNormsHaveTheUsualRange() {
    assertEquals(LogRange.NORMS, LogRange.ofNorms(List.of(0.02, 0.5, 1.0)));
    assertEquals(LogRange.NORMS, LogRange.ofNorms(List.of()));
  }

  @Test
  void rangeReachesByWholePowersOfTenWhereNormsDo() {
    assertEquals(new LogRange(0.001, 100), LogRange.ofNorms(List.of(0.004, 17.0)));
    assertEquals(new LogRange(1e-6, 1e4), LogRange.ofNorms(List.of(0.0, 1e-12, 1e9, Double.NaN)));
  }

  @Test
  void otherNumbersAreRoundedOutwardsToOneTwoOrFive() {
    LogRange range = LogRange.around(List.of(0.0, 340.0, 27_000.0));
    assertEquals(200, range.low(), 1e-9);
    assertEquals(50_000, range.high(), 1e-9);
    LogRange narrow = LogRange.around(List.of(4.0, 4.2));
    assertEquals(0.5, narrow.low(), 1e-9);
    assertEquals(5, narrow.high(), 1e-9);
  }

  @Test
  void placeIsLogarithmicAndNothingForWhatIsNoNumber() {
    LogRange range = new LogRange(0.01, 1);
    assertEquals(0.5, range.place(0.1), 1e-12);
    assertEquals(0, range.place(0));
    assertEquals(1, range.place(50));
    assertTrue(Double.isNaN(range.place(Double.POSITIVE_INFINITY)));
  }
}
