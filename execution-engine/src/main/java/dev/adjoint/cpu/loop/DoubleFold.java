// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.cpu.loop;

import java.lang.foreign.MemorySegment;
import java.util.function.DoubleBinaryOperator;

/// Folds runs of floating elements into one number, or column by column into an array. Accumulates
/// in double precision whatever the elements are.
public interface DoubleFold {

  /// Folds `count` elements, `step` apart, in four interleaved strands that are combined at the
  /// end.
  double row(MemorySegment a, long from, long step, long count);

  /// Folds `count` neighbouring elements into `sums[0…count]`.
  void columns(MemorySegment a, long from, int count, double[] sums);

  /// The fold of what two folds folded.
  double combine(double a, double b);

  /// Adds one element to what was folded so far.
  @FunctionalInterface
  interface Body {
    double apply(double folded, MemorySegment a, long i);
  }

  /// What a fold is made of.
  ///
  /// @param start the fold of nothing
  record Parts(Body body, DoubleBinaryOperator combine, double start) {}

  /// A fold of its own for these parts.
  static DoubleFold of(Parts parts) {
    return Specialized.copy(DoubleFoldTemplate.class, DoubleFold.class, parts);
  }
}
