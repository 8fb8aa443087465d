// SPDX-License-Identifier: Apache-2.0

package dev.adjoint.inspector;

import java.util.concurrent.CompletableFuture;
import java.util.function.LongToDoubleFunction;

/// A tensor in one number: a lone number as it is, with its sign, for such add up before one's
/// eyes; of more numbers the norm, which does not add.
record Amount(double number, boolean isNorm) {

  /// @param key the same for the same numbers
  /// @param values as many as there are, counted from 0
  static CompletableFuture<Amount> of(
      TensorGauge gauge, Object key, long count, LongToDoubleFunction values) {
    return isNorm(count)
        ? gauge.of(key, count, values).thenApply(facts -> new Amount(facts.norm(), true))
        : CompletableFuture.completedFuture(new Amount(values.applyAsDouble(0), false));
  }

  /// Whether that is what so many numbers are told by.
  static boolean isNorm(long count) {
    return count != 1;
  }
}
