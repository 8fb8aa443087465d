// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.adjoint.cpu.loop.Workers;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

final class BesideWindowTest {
  @Test
  void makesWayForTheWindowAndForTheEndOfTheProgram() {
    Thread made = BesideWindow.thread("beside").unstarted(() -> {});

    assertEquals(Thread.MIN_PRIORITY + 1, made.getPriority());
    assertTrue(made.isDaemon());
    assertEquals("beside", made.getName());
  }

  @Test
  void whatComputesForMinutesMakesWayForWhatIsWaitedFor() {
    Thread training = BesideWindow.longThread("training").unstarted(() -> {});

    assertEquals(Thread.MIN_PRIORITY, training.getPriority());
    assertTrue(training.isDaemon());
    assertEquals("training", training.getName());
  }

  @Test
  void severalAreNumbered() {
    Thread.Builder.OfPlatform threads = BesideWindow.threads("beside-");

    assertEquals(
        "beside-1 beside-2",
        threads.unstarted(() -> {}).getName() + " " + threads.unstarted(() -> {}).getName());
  }

  @Test
  void kernelsOfARunMakeWayWithIt() {
    Queue<Thread> computing = new ConcurrentLinkedQueue<>();
    try (var run = Executors.newSingleThreadExecutor(BesideWindow.longThread("run").factory())) {
      run.submit(
          () -> {
            try (Workers workers = new Workers(2)) {
              // Parts that wait for each other are taken by different threads.
              workers.run(2, 1, (from, to, lane) -> meet(computing));
            }
          });
    }

    assertEquals(2, computing.size());
    assertTrue(
        computing.stream().allMatch(thread -> thread.getPriority() == Thread.MIN_PRIORITY),
        computing::toString);
  }

  private static void meet(Queue<Thread> computing) {
    computing.add(Thread.currentThread());
    while (computing.size() < 2) {
      Thread.onSpinWait();
    }
  }
}
