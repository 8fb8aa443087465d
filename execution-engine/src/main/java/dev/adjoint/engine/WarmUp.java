// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Says when the time of some work that is repeated has become steady. The first times of a kernel
/// tell of classes being loaded, of native primitives being made and of bytecode being interpreted,
/// and it becomes faster by leaps whenever a compiler is done with it.
///
/// Times are taken in rounds of a millisecond, each counted as its median. They are steady once no
/// round was faster than the fastest so far by a twentieth for as long as a third of all the work,
/// or when the work has had its share of time, of which no round uses up more than a quarter: the
/// machine may have stood still in it. What is told is the median of the rounds since the last
/// leap.
final class WarmUp {
  private static final long ROUND_NANOS = 1_000_000;
  private static final int MOST_IN_ROUND = 1024;
  private static final long LEAST_NANOS = 50_000_000;
  private static final long MOST_NANOS = 200_000_000;
  private static final long MOST_ROUND_NANOS = MOST_NANOS / 4;
  private static final int LEAST_ROUNDS = 5;
  private static final double LEAP = 0.95;

  private final long[] round = new long[MOST_IN_ROUND];
  private int inRound;
  private long roundNanos;
  private final List<Long> steady = new ArrayList<>();
  private double fastest = Double.POSITIVE_INFINITY;
  private long sinceLeapNanos;
  private long spentNanos;

  /// One repetition took that long.
  ///
  /// @param spent with bringing its operands together, which is done anew each time
  void add(long nanos, long spent) {
    round[inRound++] = nanos;
    roundNanos += spent;
    if (roundNanos >= ROUND_NANOS || inRound == MOST_IN_ROUND) {
      endRound();
    }
  }

  private void endRound() {
    long median = median(Arrays.copyOf(round, inRound));
    long counted = Math.min(roundNanos, MOST_ROUND_NANOS);
    spentNanos += counted;
    if (median < LEAP * fastest) {
      steady.clear();
      sinceLeapNanos = 0;
    }
    fastest = Math.min(fastest, median);
    steady.add(median);
    sinceLeapNanos += counted;
    inRound = 0;
    roundNanos = 0;
  }

  boolean isSteady() {
    boolean warm =
        steady.size() >= LEAST_ROUNDS
            && spentNanos >= LEAST_NANOS
            && sinceLeapNanos * 3 >= spentNanos;
    return !steady.isEmpty() && (warm || spentNanos >= MOST_NANOS);
  }

  /// The median of the repetitions since the time became steady.
  long nanos() {
    return median(steady.stream().mapToLong(Long::longValue).toArray());
  }

  private static long median(long[] times) {
    Arrays.sort(times);
    return times[times.length / 2];
  }
}
