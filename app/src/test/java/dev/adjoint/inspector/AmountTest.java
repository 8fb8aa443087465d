// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AmountTest {
  @Test
  void aLoneNumberKeepsItsSign() {
    assertEquals(new Amount(-0.4983, false), Amount.of(new double[] {-0.4983}));
  }

  @Test
  void severalNumbersHaveANorm() {
    assertEquals(new Amount(5, true), Amount.of(new double[] {3, -4}));
  }
}
