// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BudgetTest {
  private long now;
  private final Budget budget = new Budget(0.05, 500, 100, () -> now);

  private void spend(long nanos) {
    budget.spend(() -> now += nanos);
  }

  @Test
  void theFirstTimeIsFreeAndTheNextComesSoonWhileTheAllowanceLasts() {
    assertTrue(budget.allows());
    spend(300);
    now += 99;
    assertFalse(budget.allows());
    now += 1;
    assertTrue(budget.allows());
    spend(300);
    now += 200;
    assertFalse(budget.allows(), "600 of 500 and a little");
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
