// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.training;

import java.util.function.LongSupplier;

/// Decides when something costly may be done again so that it takes no more than a share of the
/// time. The first two times are free of that: code runs slowly when it is new.
final class Budget {
  private static final int WARM_UP = 2;

  private final double share;
  private final long leastNanos;
  private final LongSupplier clock;
  private long last = Long.MIN_VALUE;
  private long cost;
  private int times;

  /// @param share of the time, such as 0.05
  /// @param leastNanos at least so long between two
  /// @param clock nanoseconds
  Budget(double share, long leastNanos, LongSupplier clock) {
    this.share = share;
    this.leastNanos = leastNanos;
    this.clock = clock;
  }

  boolean allows() {
    if (last == Long.MIN_VALUE) {
      return true;
    }
    long pause = times <= WARM_UP ? leastNanos : Math.max(leastNanos, (long) (cost / share));
    return clock.getAsLong() - last >= pause;
  }

  /// Does it and takes its time.
  void spend(Runnable work) {
    long start = clock.getAsLong();
    work.run();
    last = clock.getAsLong();
    cost = last - start;
    times++;
  }

  /// As if it had just been done, by somebody else.
  void skip() {
    last = clock.getAsLong();
  }
}
