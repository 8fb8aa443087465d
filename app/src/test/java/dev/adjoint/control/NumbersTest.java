// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NumbersTest {
  @Test
  void largeCountsTakeAPrefix() {
    assertEquals("640 FLOP", Numbers.scaled(640, "FLOP"));
    assertEquals("163.8 kFLOP", Numbers.scaled(163_840, "FLOP"));
    assertEquals("13.03 MFLOP", Numbers.scaled(13_033_664, "FLOP"));
  }

  @Test
  void timesAreToldInTheUnitThatSuits() {
    assertEquals("18 µs", Numbers.time(18_200));
    assertEquals("1.250 ms", Numbers.time(1_250_000));
    assertEquals("2.100 s", Numbers.time(2_100_000_000L));
  }

  @Test
  void narrowCellsGetThreeDigits() {
    assertEquals("−1.40", Numbers.compact(-1.4));
    assertEquals("0.061", Numbers.compact(0.0609));
    assertEquals("12.3", Numbers.compact(12.345));
    assertEquals("3", Numbers.compact(3));
    assertEquals("NaN", Numbers.compact(Double.NaN));
  }
}
