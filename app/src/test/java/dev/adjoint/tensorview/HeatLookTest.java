// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.tensorview;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HeatLookTest {
  @Test
  void aTallMatrixLiesDownBesideAGraph() {
    assertTrue(HeatLook.lies(784, 128));
    assertFalse(HeatLook.lies(100, 128));
  }

  @Test
  void oneWhoseNumbersCanBeReadStandsAsInFormulas() {
    assertFalse(HeatLook.lies(3, 2));
    assertFalse(HeatLook.lies(9, 6));
    assertTrue(HeatLook.lies(10, 2));
    assertTrue(HeatLook.lies(9, 7));
  }
}
