// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BudgetTest {
  private long now;
  private final Budget budget = new Budget(0.05, 2, 100, () -> now);

  private void spend(long nanos) {
    budget.spend(() -> now += nanos);
  }

  @Test
  void theFirstTimesDoNotCount() {
    assertTrue(budget.allows());
    spend(10_000);
    now += 99;
    assertFalse(budget.allows());
    now += 1;
    assertTrue(budget.allows());
    spend(10_000);
    now += 100;
    assertTrue(budget.allows());
    spend(3_000);
    now += 100;
    assertFalse(budget.allows(), "3,000 of 23,300 is more than a twentieth");
  }

  @Test
  void inTheLongRunItTakesNoMoreThanItsShare() {
    assertTrue(budget.allows());
    while (now < 1_000_000) {
      if (budget.allows()) {
        spend(50);
      } else {
        now += 10;
      }
    }
    assertEquals(0.05, (double) budget.spentNanos() / now, 0.002);
  }

  @Test
  void cheapThingsStillWaitALittle() {
    assertTrue(budget.allows());
    spend(0);
    now += 99;
    assertFalse(budget.allows());
    now += 1;
    assertTrue(budget.allows());
  }
}
