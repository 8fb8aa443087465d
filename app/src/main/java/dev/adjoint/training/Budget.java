// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import java.util.function.LongSupplier;

/// Decides when something costly may be done again so that it takes no more than a share of the
/// time. The first times do not count: code runs slowly when it is new.
final class Budget {
  private final double share;
  private final int free;
  private final long leastNanos;
  private final LongSupplier clock;
  private long begun = Long.MIN_VALUE;
  private long last;
  private long spent;
  private int times;

  /// @param share of the time, such as 0.05
  /// @param free how many times do not count
  /// @param leastNanos at least so long between two
  /// @param clock nanoseconds
  Budget(double share, int free, long leastNanos, LongSupplier clock) {
    this.share = share;
    this.free = free;
    this.leastNanos = leastNanos;
    this.clock = clock;
  }

  boolean allows() {
    long now = clock.getAsLong();
    if (begun == Long.MIN_VALUE) {
      begun = now;
      return true;
    }
    return now - last >= leastNanos && spent <= share * (now - begun);
  }

  /// Does it and takes its time.
  void spend(Runnable work) {
    long start = clock.getAsLong();
    work.run();
    last = clock.getAsLong();
    spent += times >= free ? last - start : 0;
    times++;
  }

  /// As if it had just been done, by somebody else.
  void skip() {
    last = clock.getAsLong();
  }

  /// All that was spent so far and counts, in nanoseconds.
  long spentNanos() {
    return spent;
  }
}
