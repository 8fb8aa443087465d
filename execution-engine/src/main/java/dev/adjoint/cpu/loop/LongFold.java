// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.loop;

import java.lang.foreign.MemorySegment;
import java.util.function.LongBinaryOperator;

/// Folds runs of integers into one number, or column by column into an array. Accumulates in 64
/// bits and wraps.
public interface LongFold {

  /// Folds `count` elements, `step` apart, in four interleaved strands that are combined at the
  /// end.
  long row(MemorySegment a, long from, long step, long count);

  /// Folds `count` neighbouring elements into `sums[0…count]`.
  void columns(MemorySegment a, long from, int count, long[] sums);

  /// The fold of what two folds folded.
  long combine(long a, long b);

  /// Adds one element to what was folded so far.
  @FunctionalInterface
  interface Body {
    long apply(long folded, MemorySegment a, long i);
  }

  /// What a fold is made of.
  ///
  /// @param start the fold of nothing
  record Parts(Body body, LongBinaryOperator combine, long start) {}

  /// A fold of its own for these parts.
  static LongFold of(Parts parts) {
    return Specialized.copy(LongFoldTemplate.class, LongFold.class, parts);
  }
}
