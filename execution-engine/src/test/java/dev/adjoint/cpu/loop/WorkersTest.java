// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class WorkersTest {

  @Test
  void everyElementIsVisitedOnceByOneLane() {
    for (int threads = 1; threads <= 5; threads++) {
      try (Workers workers = new Workers(threads)) {
        for (int size : new int[] {0, 1, 2, 63, 64, 65, 1000, 12_345}) {
          AtomicIntegerArray visits = new AtomicIntegerArray(size);
          workers.run(
              size,
              10,
              (from, to, lane) -> {
                for (long i = from; i < to; i++) {
                  visits.incrementAndGet((int) i);
                }
              });
          for (int i = 0; i < size; i++) {
            assertEquals(1, visits.get(i), threads + " threads, element " + i + " of " + size);
          }
        }
      }
    }
  }

  @Test
  void smallWorkStaysOnTheCallersThread() {
    try (Workers workers = new Workers(4)) {
      Thread caller = Thread.currentThread();
      workers.run(99, 50, (from, to, lane) -> assertEquals(caller, Thread.currentThread()));
    }
  }

  @Test
  void lanesHaveTheirOwnNumbers() {
    try (Workers workers = new Workers(3)) {
      Set<Integer> lanes = ConcurrentHashMap.newKeySet();
      workers.run(3000, 1, (from, to, lane) -> lanes.add(lane));
      assertEquals(Set.of(0, 1, 2), lanes);
    }
  }

  @Test
  void aFaultInAnyLaneReachesTheCallerAndTheNextRunWorks() {
    try (Workers workers = new Workers(3)) {
      for (int bad = 0; bad < 3; bad++) {
        int lane = bad;
        var fault =
            assertThrows(
                ArithmeticException.class,
                () ->
                    workers.run(
                        3000,
                        1,
                        (from, to, own) -> {
                          if (own == lane) {
                            throw new ArithmeticException("lane " + lane);
                          }
                        }));
        assertEquals("lane " + lane, fault.getMessage());
        workers.run(3000, 1, (from, to, own) -> assertTrue(from < to));
      }
    }
  }

  @Test
  void anotherThreadTakesPartAfterAPause() {
    try (Workers workers = new Workers(2)) {
      for (int round = 0; round < 5; round++) {
        LockSupport.parkNanos(2_000_000);
        CountDownLatch both = new CountDownLatch(2);
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        workers.run(
            2000,
            1,
            (from, to, lane) -> {
              seen.add(Thread.currentThread());
              both.countDown();
              // Holds this part until the other one runs too, which then must be elsewhere.
              awaitQuietly(both);
            });
        assertEquals(2, seen.size());
      }
    }
  }

  @Test
  void manyDispatchesInARowLoseNothing() {
    try (Workers workers = new Workers(4)) {
      AtomicLong sum = new AtomicLong();
      for (int round = 0; round < 20_000; round++) {
        workers.run(400, 100, (from, to, lane) -> sum.addAndGet(to - from));
      }
      assertEquals(20_000 * 400, sum.get());
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
