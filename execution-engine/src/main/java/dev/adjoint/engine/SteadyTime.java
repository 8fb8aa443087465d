// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import java.util.OptionalLong;

/// What some work takes once it is warm, believed when it has been found twice, some time apart: a
/// compiler of the JVM that is busy with other things leaves a kernel as slow as it is for longer
/// than anybody would repeat it, and so does a machine that is.
final class SteadyTime {
  private static final int MOST_TRIALS = 5;
  private static final double LEAP = 0.8;

  private OptionalLong believed = OptionalLong.empty();
  private long leastNanos = Long.MAX_VALUE;
  private int trials;

  OptionalLong nanos() {
    return believed;
  }

  /// A warm-up came to an end with this time.
  void add(long nanos) {
    boolean again = nanos >= LEAP * leastNanos && leastNanos >= LEAP * nanos;
    leastNanos = Math.min(leastNanos, nanos);
    trials++;
    if (again) {
      believed = OptionalLong.of(nanos);
    } else if (trials == MOST_TRIALS) {
      believed = OptionalLong.of(leastNanos);
    }
  }
}
