// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoreWaitTest {
  private static final long BUSY_NANOS = 300_000_000L;

  @Test
  void threadsThatShareTooFewCoresWaitForThem() throws InterruptedException {
    assumeTrue(Files.exists(Path.of("/proc/self/schedstat")), "no such figures on this system");
    List<Thread> crowd = new ArrayList<>();
    for (int i = 0; i < 3 * Runtime.getRuntime().availableProcessors(); i++) {
      crowd.add(Thread.ofPlatform().name("crowd-of-many-threads").start(CoreWaitTest::compute));
    }
    CoreWait wait = CoreWait.of("crowd-of-many-threads");
    Thread.sleep(BUSY_NANOS / 2_000_000);
    double half = wait.millis();
    assertTrue(half > 0);
    Thread.sleep(BUSY_NANOS / 3_000_000);
    assertTrue(wait.millis() > half);
    for (Thread thread : crowd) {
      thread.join();
    }
  }

  @Test
  void nobodyWaitsWhereThereIsNoSuchThread() {
    assertEquals(0, CoreWait.of("nobody is called so").millis());
  }

  private static void compute() {
    long until = System.nanoTime() + BUSY_NANOS;
    while (System.nanoTime() < until) {
      Thread.onSpinWait();
    }
  }
}
