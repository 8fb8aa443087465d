// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.adjoint.session.FxBridge;
import org.junit.jupiter.api.Test;

class AmountTest {
  @Test
  void aLoneNumberKeepsItsSign() {
    assertEquals(new Amount(-0.4983, false), of(-0.4983));
  }

  @Test
  void severalNumbersHaveANorm() {
    assertEquals(new Amount(5, true), of(3, -4));
  }

  private static Amount of(double... values) {
    TensorGauge gauge = new TensorGauge(Runnable::run, FxBridge.direct());
    return Amount.of(gauge, values, values.length, i -> values[(int) i]).join();
  }
}
