// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SpareTimeTest {
  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

  @AfterEach
  void close() {
    thread.shutdownNow();
  }

  @Test
  void anOrderEndsWhatIsUnderWay() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    SpareTime spare =
        new SpareTime(
            thread,
            ordered -> {
              begun.countDown();
              while (!ordered.getAsBoolean()) {
                Thread.onSpinWait();
              }
              return OptionalLong.of(0);
            });
    spare.begin();
    begun.await();
    spare.end();
    thread.submit(() -> {}).get();
  }

  @Test
  void itGoesOnBitByBitUntilNothingIsLeft() throws Exception {
    CountDownLatch left = new CountDownLatch(3);
    SpareTime spare =
        new SpareTime(
            thread,
            ordered -> {
              left.countDown();
              return left.getCount() == 0 ? OptionalLong.empty() : OptionalLong.of(1);
            });
    spare.begin();
    left.await();
  }

  @Test
  void nothingBeginsWhileOrdersKeepComing() throws Exception {
    AtomicInteger begun = new AtomicInteger();
    SpareTime spare =
        new SpareTime(
            thread,
            ordered -> {
              begun.incrementAndGet();
              return OptionalLong.empty();
            });
    for (int i = 0; i < 5; i++) {
      spare.begin();
      spare.end();
    }
    Thread.sleep(400);
    assertEquals(0, begun.get());
    spare.begin();
    spare.begin();
    Thread.sleep(600);
    assertTrue(begun.get() == 1, "a second rest takes the place of the first: " + begun);
  }
}
