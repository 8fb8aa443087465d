// SPDX-License-Identifier: Apache-2.0
package dev.adjoint.exchange;

import dev.adjoint.type.Tensor;
import java.util.Optional;

/// Whether two results are the same but for rounding.
final class Agreement {

  private Agreement() {}

  /// What differs, or empty.
  static Optional<String> fault(Tensor expected, Tensor actual, double relative) {
    if (!expected.type().equals(actual.type())) {
      return Optional.of("expected %s, got %s".formatted(expected.type(), actual.type()));
    }
    double largest = 1e-3;
    for (long i = 0; i < expected.elements(); i++) {
      double value = Math.abs(expected.get(i));
      largest = Double.isFinite(value) ? Math.max(largest, value) : largest;
    }
    for (long i = 0; i < expected.elements(); i++) {
      double a = expected.get(i);
      double b = actual.get(i);
      boolean near =
          Double.isFinite(a) && Double.isFinite(b)
              ? Math.abs(a - b) <= relative * largest
              : Double.compare(a, b) == 0;
      if (!near) {
        return Optional.of("at %d expected %s, got %s".formatted(i, a, b));
      }
    }
    return Optional.empty();
  }
}
