// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.session;

import java.util.OptionalLong;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/// Does something on a worker's thread once nobody has ordered anything for a while, and gives it
/// up for the next order.
final class SpareTime {
  /// Whoever steps on steps on sooner, and the picture of the last step is painted by then.
  private static final long REST_NANOS = 200_000_000;

  /// Something that can be done bit by bit.
  @FunctionalInterface
  interface Pastime {
    /// @param ordered whether somebody waits for the thread
    /// @return for how long to pause until the next bit; empty when nothing is left
    OptionalLong goOn(BooleanSupplier ordered);
  }

  private final ScheduledExecutorService thread;
  private final Pastime pastime;
  private final AtomicInteger orders = new AtomicInteger();
  private final AtomicInteger rests = new AtomicInteger();

  SpareTime(ScheduledExecutorService thread, Pastime pastime) {
    this.thread = thread;
    this.pastime = pastime;
  }

  /// An order has been given.
  void end() {
    orders.incrementAndGet();
  }

  /// All that was ordered is done, or there is something new to do.
  void begin() {
    int rest = rests.incrementAndGet();
    int given = orders.get();
    later(REST_NANOS, () -> rest != rests.get() || given != orders.get());
  }

  private void later(long nanos, BooleanSupplier over) {
    thread.schedule(
        () -> {
          if (!over.getAsBoolean()) {
            pastime.goOn(over).ifPresent(pause -> later(pause, over));
          }
        },
        nanos,
        TimeUnit.NANOSECONDS);
  }
}
