// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class RationTest {
  private static final long MILLI = 1_000_000;

  private final List<Long> done = new ArrayList<>();
  private long clock = Long.MAX_VALUE - 5 * MILLI;
  private final Ration ration = new Ration(Duration.ofMillis(4), () -> clock);

  /// Works that take so many milliseconds of the clock.
  private Queue<Runnable> works(long... millis) {
    Queue<Runnable> works = new ArrayDeque<>();
    for (long each : millis) {
      works.add(
          () -> {
            clock += each * MILLI;
            done.add(each);
          });
    }
    return works;
  }

  @Test
  void beginsNothingWhenTheTimeIsUsedUp() {
    Queue<Runnable> works = works(1, 2, 1, 1, 1);
    ration.spend(works, Runnable::run);
    assertEquals(List.of(1L, 2L, 1L), done);
    assertEquals(2, works.size());
  }

  @Test
  void takesMuchLongerThanAFrameOnlyForOneWork() {
    Queue<Runnable> works = works(1, 50, 1);
    ration.spend(works, Runnable::run);
    assertEquals(List.of(1L, 50L), done);
    ration.spend(works, Runnable::run);
    assertEquals(List.of(1L, 50L, 1L), done);
  }

  @Test
  void countsWhatWasDoneSinceItWasGiven() {
    Queue<Runnable> works = works(1, 1, 1);
    long start = clock;
    clock += 3 * MILLI;
    ration.since(start).spend(works, Runnable::run);
    assertEquals(List.of(1L), done);
    clock += 9 * MILLI;
    ration.since(start).spend(works, Runnable::run);
    assertEquals(List.of(1L, 1L), done, "one is done in any case");
  }

  @Test
  void doesAllThatTakesNoTimeAtOnce() {
    Queue<Runnable> works = works(new long[10_000]);
    ration.spend(works, Runnable::run);
    assertTrue(works.isEmpty());
    assertEquals(10_000, done.size());
  }

  @Test
  void goesOnHoweverShortTheTime() {
    Ration none = new Ration(Duration.ZERO, () -> clock);
    Queue<Runnable> works = works(0, 0);
    none.spend(works, Runnable::run);
    assertEquals(1, works.size());
    none.spend(works, Runnable::run);
    none.spend(works, Runnable::run);
    assertTrue(works.isEmpty());
  }
}
