// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SteadyTimeTest {
  private final SteadyTime time = new SteadyTime();

  @Test
  void nothingIsBelievedThatWasFoundOnce() {
    time.add(1_500);
    assertTrue(time.nanos().isEmpty());
    time.add(1_480);
    assertEquals(OptionalLong.of(1_480), time.nanos());
  }

  @Test
  void aCompilerThatWasDoneInBetweenIsNotMissed() {
    time.add(1_500);
    time.add(10);
    assertTrue(time.nanos().isEmpty());
    time.add(11);
    assertEquals(OptionalLong.of(11), time.nanos());
  }

  @Test
  void aMachineThatIsBusyTheSecondTimeIsNotBelieved() {
    time.add(10);
    time.add(27_000);
    assertTrue(time.nanos().isEmpty());
    time.add(11);
    assertEquals(OptionalLong.of(11), time.nanos());
  }

  @Test
  void whatABusyMachineTookIsNotWhatIsToldInTheEnd() {
    time.add(10);
    for (long nanos = 20_000; time.nanos().isEmpty(); nanos *= 2) {
      time.add(nanos);
    }
    assertEquals(OptionalLong.of(10), time.nanos());
  }

  @Test
  void whatIsNeverTheSameIsBelievedInTheEnd() {
    for (long nanos = 100_000; nanos > 1; nanos /= 10) {
      time.add(nanos);
    }
    assertEquals(OptionalLong.of(10), time.nanos());
  }
}
