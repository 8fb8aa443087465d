// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import dev.adjoint.inspector.why.Norm;
import dev.adjoint.theme.ValueRange;
import java.util.function.LongToDoubleFunction;

/// What is known of a tensor once somebody has gone over all its numbers.
///
/// @param norm Euclidean; not finite when an element is not
/// @param range what its heat map colours
record TensorFacts(double norm, ValueRange range) {

  /// @param values the elements, counted from 0
  static TensorFacts of(long count, LongToDoubleFunction values) {
    return new TensorFacts(Norm.of(count, values), ValueRange.of(count, values));
  }
}
