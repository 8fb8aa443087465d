// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.main.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class CoreTimesTest {
  private final AtomicBoolean enough = new AtomicBoolean();

  @Test
  void threadsThatShareTooFewCoresRunAndWait() throws InterruptedException {
    assumeTrue(Files.exists(Path.of("/proc/self/schedstat")), "no such figures on this system");
    int count = 3 * Runtime.getRuntime().availableProcessors();
    // A thread says its name to the system itself, once it runs.
    CountDownLatch begun = new CountDownLatch(count);
    for (int i = 0; i < count; i++) {
      Thread.ofPlatform().daemon().name("crowd-of-many-threads").start(() -> compute(begun));
    }
    begun.await();
    CoreTimes times = CoreTimes.of("crowd-of-many-threads");
    CoreTimes.Times before = times.now();
    Thread.sleep(200);
    CoreTimes.Times spent = times.now().since(before);
    enough.set(true);
    assertTrue(spent.ran() > 0);
    assertTrue(spent.waited() > 0);
  }

  @Test
  void nobodyRunsOrWaitsWhereThereIsNoSuchThread() {
    assertEquals(new CoreTimes.Times(0, 0), CoreTimes.of("nobody is called so").now());
  }

  private void compute(CountDownLatch begun) {
    begun.countDown();
    while (!enough.get()) {
      Thread.onSpinWait();
    }
  }
}
