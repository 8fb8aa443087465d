// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AxisTest {
  @Test
  void linearNumbersAreRound() {
    assertEquals(
        List.of(0.0, 1000.0, 2000.0, 3000.0, 4000.0), new Axis(0, 4685, 0, 100, false).ticks());
    assertEquals(
        List.of(0.0, 1.0),
        new Axis(0, 1, 0, 100, false).ticks().stream().filter(t -> t % 1 == 0).toList());
  }

  @Test
  void equalRatiosAreEquallyFarApart() {
    Axis axis = new Axis(0.01, 100, 0, 400, true);
    assertEquals(0, axis.at(0.01), 1e-9);
    assertEquals(100, axis.at(0.1), 1e-9);
    assertEquals(200, axis.at(1), 1e-9);
    assertEquals(400, axis.at(1e9), 1e-9);
    assertEquals(List.of(0.01, 0.1, 1.0, 10.0, 100.0), axis.ticks());
  }

  @Test
  void numbersHaveNoDigitsThatSayNothing() {
    assertEquals("0.3", RoundNumber.text(0.3));
    assertEquals("0.0001", RoundNumber.text(1e-4));
    assertEquals("−20", RoundNumber.text(-20));
    assertEquals("1e−7", RoundNumber.text(1e-7));
    assertEquals("2e6", RoundNumber.text(2e6));
  }

  @Test
  void curveThatNeverChangesStillHasAnAxis() {
    Axis axis = new Axis(2, 2, 100, 0, false);
    assertEquals(50, axis.at(2), 1e-9);
  }
}
