// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BudgetTest {
  private long now;
  private final Budget budget = new Budget(0.05, 100, () -> now);

  private void spend(long nanos) {
    budget.spend(() -> now += nanos);
  }

  @Test
  void theFirstTimeIsFreeAndTheNextComesSoon() {
    assertTrue(budget.allows());
    spend(10_000);
    now += 99;
    assertFalse(budget.allows());
    now += 1;
    assertTrue(budget.allows());
  }

  @Test
  void afterThatItTakesNoMoreThanItsShare() {
    for (int i = 0; i < 3; i++) {
      spend(50);
    }
    long spent = 0;
    long start = now;
    while (now - start < 100_000) {
      if (budget.allows()) {
        spend(50);
        spent += 50;
      } else {
        now += 10;
      }
    }
    assertEquals(0.05, (double) spent / (now - start), 0.005);
  }

  @Test
  void cheapThingsStillWaitALittle() {
    for (int i = 0; i < 3; i++) {
      spend(0);
    }
    now += 99;
    assertFalse(budget.allows());
    now += 1;
    assertTrue(budget.allows());
  }
}
