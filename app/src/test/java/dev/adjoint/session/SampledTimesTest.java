// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SampledTimesTest {
  private final SampledTimes times = new SampledTimes();

  private void sampled(long... nanos) {
    for (long each : nanos) {
      times.add(Map.of("relu", each));
    }
  }

  private long told() {
    return times.of("relu").orElseThrow().nanos();
  }

  @Test
  void theFirstSampleTellsOfWarmingUpAndIsLeftOut() {
    sampled(9_000_000);
    assertTrue(times.of("relu").isEmpty());
    sampled(12);
    assertEquals(12, told());
  }

  @Test
  void aSampleThatWasDisturbedChangesNothing() {
    sampled(9_000_000, 12, 12, 700, 11, 12);
    assertEquals(12, told());
  }

  @Test
  void whatIsLongAgoCountsNoMore() {
    sampled(9_000_000, 80, 80, 80, 80, 80, 80);
    sampled(12, 12, 12, 12, 12, 12, 12, 12, 12);
    assertEquals(12, told());
  }
}
