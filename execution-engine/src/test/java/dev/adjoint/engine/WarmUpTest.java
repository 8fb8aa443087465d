// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;

/// A kernel whose times are made up: nothing here depends on the machine.
class WarmUpTest {
  private static final long MICROS = 1_000;
  private static final long MILLIS = 1_000_000;

  private final WarmUp warmUp = new WarmUp();
  private int repetitions;
  private long spent;

  /// @param times by the number of the repetition, from 0
  private long steady(IntToLongFunction times) {
    while (!warmUp.isSteady()) {
      long nanos = times.applyAsLong(repetitions++);
      spent += nanos;
      warmUp.add(nanos, nanos);
    }
    return warmUp.nanos();
  }

  @Test
  void whatTheFirstCallsTookIsNotTold() {
    assertEquals(12 * MICROS, steady(i -> i < 3 ? 9 * MILLIS : 12 * MICROS));
  }

  @Test
  void everyCompilerIsWaitedFor() {
    long told = steady(i -> i < 100 ? 90 * MICROS : i < 600 ? 20 * MICROS : 4 * MICROS);
    assertEquals(4 * MICROS, told);
  }

  @Test
  void aMachineThatWasBusyNowAndThenChangesNothing() {
    assertEquals(50 * MICROS, steady(i -> i % 40 == 7 ? 5 * MILLIS : 50 * MICROS));
  }

  @Test
  void aMachineThatStoodStillLongerThanAnyShareOfTimeChangesNothing() {
    assertEquals(
        50 * MICROS, steady(i -> i < 2 ? 2 * MILLIS : i == 2 ? 400 * MILLIS : 50 * MICROS));
  }

  @Test
  void halfOfTheSteadyTimesAreShorterThanWhatIsTold() {
    assertEquals(2 * MILLIS, steady(i -> (1 + i % 3) * MILLIS));
  }

  @Test
  void whatIsNeverSteadyEndsWithItsShareOfTime() {
    steady(i -> (long) (40 * MILLIS * Math.pow(0.93, i)) + 1);
    assertTrue(spent < 250 * MILLIS, spent + " ns");
  }

  @Test
  void workThatTakesLongIsRepeatedAFewTimesOnly() {
    assertEquals(60 * MILLIS, steady(i -> 60 * MILLIS));
    assertEquals(4, repetitions);
  }

  @Test
  void whatIsFedForLongerThanItWorksEndsAsSoon() {
    int fed = 0;
    for (; !warmUp.isSteady(); fed++) {
      warmUp.add(MICROS, 2 * MILLIS);
    }
    assertTrue(fed <= 100, fed + " times");
    assertEquals(MICROS, warmUp.nanos());
  }

  @Test
  void oneRepetitionIsNotEnoughHoweverLongItTakes() {
    warmUp.add(60 * MILLIS, 60 * MILLIS);
    assertFalse(warmUp.isSteady());
  }
}
